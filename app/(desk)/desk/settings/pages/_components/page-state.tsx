import { Badge } from "#app/_ui/base/badge.tsx";
import type { PageListItem } from "#lib/queries/desk/list-pages.ts";

const looks = {
  absent: { label: "Not written", tone: "neutral" },
  draft: { label: "Draft", tone: "accent" },
  live: { label: "Published", tone: "good" },
  retired: { label: "Retired", tone: "warn" },
} as const;

interface PageStateBadgeProps {
  readonly state: PageListItem["state"];
  /** Number of the last publication; 0 when there was none. */
  readonly n: number;
}

/** Where a standing page stands with its readers. */
export function PageStateBadge({ state, n }: PageStateBadgeProps) {
  const { label, tone } = looks[state];
  return <Badge tone={tone}>{state === "live" ? `${label}, number ${String(n)}` : label}</Badge>;
}
