import type {
  ClaimPublication,
  FrozenAppearance,
  FrozenSpeaker,
} from "#lib/domain/publication/publication.ts";
import { isSaidBySpeaker } from "#lib/publishing/claim-review.ts";
import type { Words } from "#lib/words/words.ts";
import { Badge } from "../base/badge.tsx";
import { dateIn, formatPublicDate, PublicDate } from "../base/public-date.tsx";
import { VerdictPanel } from "./verdict-panel.tsx";
import type { ViewContext } from "./view-context.ts";

interface ClaimHeadProps {
  readonly publication: ClaimPublication;
  /** True while the desk looks at its own check again: then the verdict recedes. */
  readonly isQuestioned: boolean;
  readonly context: ViewContext;
}

/** Claim, verdict and finding: all that a reader with ten seconds needs. */
export function ClaimHead({ publication, isQuestioned, context }: ClaimHeadProps) {
  return (
    <header className="max-w-form">
      <p className="text-sm font-medium text-accent">{context.words.t("claim.head.eyebrow")}</p>
      <h1
        lang={context.lang}
        dir="auto"
        className="mt-1 font-serif text-3xl font-semibold text-balance sm:text-4xl"
      >
        {publication.content.text}
      </h1>
      <Origin publication={publication} context={context} />
      <VerdictPanel publication={publication} isQuestioned={isQuestioned} context={context} />
      <Standing publication={publication} context={context} />
    </header>
  );
}

/** How far the check can be relied on, in one line: when, and whether a second reader has approved it. */
function Standing({ publication, context }: Omit<ClaimHeadProps, "isQuestioned">) {
  const { words, timeZone } = context;
  const { asOf } = publication.content.verdict;
  const published = publication.claimedOn === null ? "claim.published" : "claim.checked";
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
      {asOf ? (
        <span>{words.t("claim.head.asOf", { day: formatPublicDate(words, asOf, timeZone) })}</span>
      ) : null}
      {context.isPreview ? null : (
        <span>
          {words.t.rich(published, dateIn({ words, value: publication.firstPublishedAt, timeZone }))}
        </span>
      )}
      {publication.secondReviewed ? (
        <Badge tone="good" icon="check">
          {words.t("claim.secondReviewed")}
        </Badge>
      ) : (
        <Badge tone="warn" icon="alert">
          {words.t("claim.notSecondReviewed")}
        </Badge>
      )}
    </p>
  );
}

/** Who said it, when and where, in one line. */
function Origin({ publication, context }: Omit<ClaimHeadProps, "isQuestioned">) {
  const { words, timeZone } = context;
  const { content, claimedOn } = publication;
  const { speaker, verdict } = content;
  const place = placeOf(content.appearances, words);
  if (speaker === null && claimedOn === null && place === null) return null;
  const parts = [
    speaker === null ? null : (
      <span key="speaker">
        <Speaker speaker={speaker} isSaid={isSaidBySpeaker(verdict)} context={context} />
      </span>
    ),
    claimedOn === null ? null : <PublicDate key="day" words={words} value={claimedOn} timeZone={timeZone} />,
    place === null ? null : <bdi key="place">{place}</bdi>,
  ];
  return <p className="mt-3 flex flex-wrap gap-x-4 text-lg text-muted">{parts}</p>;
}

interface SpeakerProps {
  readonly speaker: FrozenSpeaker;
  /** False where the desk did not find that they said it. */
  readonly isSaid: boolean;
  readonly context: ViewContext;
}

function Speaker({ speaker, isSaid, context }: SpeakerProps) {
  const { words, lang, isLinked } = context;
  const name = isLinked ? (
    <a
      href={words.href(`/speakers/${speaker.slug}`)}
      dir="auto"
      className="text-ink underline decoration-1 underline-offset-4 hover:text-accent"
    >
      {speaker.name}
    </a>
  ) : (
    <span dir="auto" className="text-ink">
      {speaker.name}
    </span>
  );
  return (
    <>
      {isSaid ? name : words.t.rich("claim.head.attributedTo", { speaker: () => name })}
      {speaker.role ? (
        <span lang={lang} dir="auto">
          {words.t("claim.head.role", { role: speaker.role })}
        </span>
      ) : null}
    </>
  );
}

function placeOf(appearances: readonly FrozenAppearance[], words: Words): string | null {
  const outlets = new Set(
    appearances.flatMap(({ article }) => (article.outlet ? [article.outlet.name] : [])),
  );
  const [first] = outlets;
  if (first === undefined) return null;
  if (outlets.size === 1) return first;
  return words.t("claim.head.outletAndMore", { outlet: first, count: outlets.size - 1 });
}
