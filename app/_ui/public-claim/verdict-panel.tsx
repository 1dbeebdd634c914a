import type { ClaimPublication, FrozenVerdict } from "#lib/domain/publication/publication.ts";
import { shownRating } from "#lib/publishing/claim-review.ts";
import { isMisattributed } from "#lib/publishing/share-claim.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";
import { RatingBadge, type RatingBadgeSize } from "../claim/rating-badge.tsx";
import { RatingLine } from "../claim/rating-line.tsx";
import type { ViewContext } from "./view-context.ts";

interface VerdictPanelProps {
  readonly publication: ClaimPublication;
  /** True while the desk looks at its own check again: then the verdict recedes. */
  readonly isQuestioned: boolean;
  readonly context: ViewContext;
}

/** The finding: both answers, the summary, and the words that were rated. */
export function VerdictPanel({ publication, isQuestioned, context }: VerdictPanelProps) {
  const { words, lang } = context;
  const { statement, verdict } = publication.content;
  return (
    <section
      aria-label={words.t("claim.head.verdict")}
      data-tone={isQuestioned ? "open" : shownRating(verdict).tone}
      className="mt-6 border-s-4 border-tone bg-surface py-4 ps-5 pe-4"
    >
      {isQuestioned ? (
        <p className="mb-3 text-sm font-medium text-warn">{words.t("claim.head.questioned")}</p>
      ) : null}
      <Ratings verdict={verdict} size={isQuestioned ? "small" : "large"} words={words} />
      <p lang={lang} dir="auto" className="mt-4 font-serif text-xl leading-snug">
        {verdict.summary}
      </p>
      {statement === null ? null : (
        <p className="mt-4 border-t border-line pt-3 text-sm text-muted">
          {words.t.rich("claim.head.statement", {
            statement: () => (
              <span lang={lang} dir="auto" className="font-serif text-base text-ink">
                {statement}
              </span>
            ),
          })}
        </p>
      )}
    </section>
  );
}

interface RatingsProps {
  readonly verdict: FrozenVerdict;
  readonly size: RatingBadgeSize;
  readonly words: Words;
}

/** Both answers, the content first; where words were pinned on somebody, that they were. */
function Ratings({ verdict, size, words }: RatingsProps) {
  const { content, attribution } = verdict;
  const label = contentLabel(words, content);
  if (attribution === null) return <RatingBadge label={label} tone={content.tone} size={size} />;
  const isSo = <RatingLine axis="content" label={label} tone={content.tone} size={size} words={words} />;
  const saidIt = (
    <RatingLine
      axis="attribution"
      label={attributionLabel(words, attribution)}
      tone={attribution.tone}
      size={size}
      words={words}
    />
  );
  const isFirst = isMisattributed(verdict);
  return (
    <div className="flex flex-col gap-3">
      {isFirst ? saidIt : isSo}
      {isFirst ? isSo : saidIt}
    </div>
  );
}
