import type { RatingTone } from "#lib/domain/rating/rating.ts";
import { isMisattributed } from "#lib/publishing/share-claim.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";
import { RatingBadge } from "./rating-badge.tsx";

/** A rating as lists know it. */
export interface ListedRating {
  readonly key: string;
  readonly label: string;
  readonly tone: RatingTone;
}

export interface ListedVerdict {
  readonly content: ListedRating;
  readonly attribution: ListedRating | null;
}

interface VerdictBadgesProps {
  readonly verdict: ListedVerdict;
  /** Size of the answer that comes first; the other one is small. */
  readonly size?: "small" | "normal" | undefined;
  readonly words: Words;
}

/**
 * Both answers of a verdict where claims stand in a list. The content comes first, unless the words were pinned on
 * somebody: then that is what a reader has to know, as in ClaimReview, embeds and pictures.
 */
export function VerdictBadges({ verdict, size = "normal", words }: VerdictBadgesProps) {
  const { content, attribution } = verdict;
  const first = isMisattributed(verdict) && attribution !== null;
  const is = (
    <RatingBadge label={contentLabel(words, content)} tone={content.tone} size={first ? "small" : size} />
  );
  if (attribution === null) return is;
  const said = (
    <RatingBadge
      label={attributionLabel(words, attribution)}
      tone={attribution.tone}
      size={first ? size : "small"}
    />
  );
  return (
    <>
      {first ? said : is}
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        {words.t(first ? "claim.content" : "claim.attribution")}
        {first ? is : said}
      </span>
    </>
  );
}
