import type { RatingTone } from "#lib/domain/rating/rating.ts";
import { ToneShape } from "./tone-shape.tsx";

export type RatingBadgeSize = "small" | "normal" | "large";

const sizes: Record<RatingBadgeSize, { box: string; shape: number }> = {
  small: { box: "gap-1.5 px-2 py-px text-xs", shape: 12 },
  normal: { box: "gap-2 px-2.5 py-0.5 text-sm", shape: 14 },
  large: { box: "gap-2.5 px-3.5 py-1.5 text-xl", shape: 22 },
};

interface RatingBadgeProps {
  /** The rating's label; the badge's text is exactly this. */
  readonly label: string;
  readonly tone: RatingTone;
  readonly size?: RatingBadgeSize | undefined;
  /** Struck through: a rating that a later one replaced. Say so in words beside it. */
  readonly struck?: boolean | undefined;
}

/**
 * A rating as label, shape and colour, in this order of importance. On a small phone with large letters a long word is
 * broken rather than cut off.
 */
export function RatingBadge({ label, tone, size = "normal", struck }: RatingBadgeProps) {
  const look = sizes[size];
  return (
    <span
      data-tone={tone}
      className={`rating inline-flex max-w-full items-center wrap-break-word max-[19rem]:wrap-anywhere rounded-sm border border-tone bg-tone-tint font-semibold text-tone ${look.box}`}
    >
      <ToneShape tone={tone} size={look.shape} />
      {struck ? <s>{label}</s> : label}
    </span>
  );
}
