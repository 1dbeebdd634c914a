import type { RatingAxis, RatingTone } from "#lib/domain/rating/rating.ts";
import type { Words } from "#lib/words/words.ts";
import { RatingBadge, type RatingBadgeSize } from "./rating-badge.tsx";

interface RatingLineProps {
  readonly axis: RatingAxis;
  readonly label: string;
  readonly tone: RatingTone;
  /** Large unless said otherwise. */
  readonly size?: RatingBadgeSize | undefined;
  readonly words: Words;
}

/** One axis of a verdict with the question it answers; for pages where both axes stand beside each other. */
export function RatingLine({ axis, label, tone, size = "large", words }: RatingLineProps) {
  return (
    <div className="flex flex-col items-start gap-x-4 gap-y-1.5 sm:flex-row sm:items-center">
      <span className="flex flex-wrap items-baseline gap-x-2 text-sm sm:block sm:min-w-36">
        <span className="block font-medium">
          {words.t(axis === "content" ? "claim.content" : "claim.attribution")}
        </span>
        <span className="block text-xs text-muted">
          {words.t(axis === "content" ? "claim.isItSo" : "claim.didTheySayIt")}
        </span>
      </span>
      <RatingBadge label={label} tone={tone} size={size} />
    </div>
  );
}
