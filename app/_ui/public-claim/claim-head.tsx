import type { ClaimPublication, FrozenAppearance } from "#lib/domain/publication/publication.ts";
import { Badge } from "../base/badge.tsx";
import { DateTime } from "../base/date-time.tsx";
import { RatingBadge } from "../claim/rating-badge.tsx";
import { RatingLine } from "../claim/rating-line.tsx";

interface ClaimHeadProps {
  readonly publication: ClaimPublication;
  readonly timeZone: string;
  readonly preview: boolean;
}

/** Claim, verdict and finding: all that a reader with ten seconds needs. */
export function ClaimHead({ publication, timeZone, preview }: ClaimHeadProps) {
  const { content, claimedOn } = publication;
  const { verdict } = content;
  return (
    <header className="max-w-form">
      <h1 className="font-serif text-3xl font-semibold text-balance sm:text-4xl">{content.text}</h1>
      <Origin publication={publication} timeZone={timeZone} />
      <section
        aria-label="Verdict"
        data-tone={verdict.content.tone}
        className="mt-6 border-l-4 border-tone bg-surface py-4 pr-4 pl-5"
      >
        {verdict.attribution === null ? (
          <RatingBadge label={verdict.content.label} tone={verdict.content.tone} size="large" />
        ) : (
          <div className="flex flex-col gap-3">
            <RatingLine axis="content" label={verdict.content.label} tone={verdict.content.tone} />
            <RatingLine
              axis="attribution"
              label={verdict.attribution.label}
              tone={verdict.attribution.tone}
            />
          </div>
        )}
        {content.statement === null ? null : (
          <p className="mt-4 text-sm text-muted">
            What the content rating is about:{" "}
            <span className="font-serif text-base text-ink">{content.statement}</span>
          </p>
        )}
        <p className="mt-3 font-serif text-xl leading-snug">{verdict.summary}</p>
      </section>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
        {verdict.asOf ? (
          <span>
            Holds as of <DateTime value={verdict.asOf} timeZone={timeZone} />
          </span>
        ) : null}
        {preview ? null : (
          <span>
            {claimedOn === null ? "Published " : "Checked "}
            <DateTime value={publication.firstPublishedAt} timeZone={timeZone} />
          </span>
        )}
        {publication.secondReviewed ? (
          <Badge tone="good" icon="check">
            Second-reviewed
          </Badge>
        ) : (
          <Badge tone="warn" icon="alert">
            Not second-reviewed
          </Badge>
        )}
      </p>
    </header>
  );
}

/** Who said it, when and where, in one line. */
function Origin({ publication, timeZone }: { publication: ClaimPublication; timeZone: string }) {
  const { content, claimedOn } = publication;
  const { speaker } = content;
  const where = placeOf(content.appearances);
  if (speaker === null && claimedOn === null && where === null) return null;
  return (
    <p className="mt-3 text-lg text-muted">
      {speaker === null ? null : (
        <span>
          <span className="text-ink">{speaker.name}</span>
          {speaker.role ? `, ${speaker.role}` : null}
        </span>
      )}
      {claimedOn === null ? null : (
        <span>
          {speaker === null ? "" : " · "}
          <DateTime value={claimedOn} timeZone={timeZone} />
        </span>
      )}
      {where === null ? null : `${speaker === null && claimedOn === null ? "" : " · "}${where}`}
    </p>
  );
}

function placeOf(appearances: readonly FrozenAppearance[]): string | null {
  const outlets = new Set(
    appearances.flatMap(({ article }) => (article.outlet ? [article.outlet.name] : [])),
  );
  const [first] = outlets;
  if (first === undefined) return null;
  if (outlets.size === 1) return first;
  return `${first} and ${String(outlets.size - 1)} more`;
}
