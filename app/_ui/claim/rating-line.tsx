import type { RatingAxis, RatingTone } from "#lib/domain/rating/rating.ts";
import { RatingBadge } from "./rating-badge.tsx";

const axisNames: Record<RatingAxis, string> = { content: "Content", attribution: "Attribution" };
const axisQuestions: Record<RatingAxis, string> = { content: "Is it so?", attribution: "Did they say it?" };

interface RatingLineProps {
  readonly axis: RatingAxis;
  readonly label: string;
  readonly tone: RatingTone;
}

/** One axis of a verdict with the question it answers; for pages where both axes stand beside each other. */
export function RatingLine({ axis, label, tone }: RatingLineProps) {
  return (
    <div className="flex flex-col items-start gap-x-4 gap-y-1.5 sm:flex-row sm:items-center">
      <span className="min-w-36 text-sm">
        <span className="block font-medium">{axisNames[axis]}</span>
        <span className="block text-xs text-muted">{axisQuestions[axis]}</span>
      </span>
      <RatingBadge label={label} tone={tone} size="large" />
    </div>
  );
}
