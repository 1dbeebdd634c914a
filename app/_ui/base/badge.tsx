import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type BadgeTone = "neutral" | "accent" | "good" | "warn" | "danger";

const tones: Record<BadgeTone, string> = {
  neutral: "border-edge bg-surface text-ink",
  accent: "border-accent bg-accent-tint text-accent",
  good: "border-good bg-good-tint text-good",
  warn: "border-warn bg-warn-tint text-warn",
  danger: "border-danger bg-danger-tint text-danger",
};

interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: BadgeTone | undefined;
  readonly icon?: IconName | undefined;
}

/** A short word about the state of something. Ratings have their own badge in `_ui/claim/rating-badge.tsx`. */
export function Badge({ children, tone = "neutral", icon }: BadgeProps) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 wrap-break-word sm:whitespace-nowrap rounded-full border px-2.5 py-px text-xs font-medium ${tones[tone]}`}
    >
      {icon ? <Icon name={icon} size={12} /> : null}
      {children}
    </span>
  );
}
