import { type Stance, stanceLabels } from "#lib/domain/evidence/evidence.ts";
import { Badge, type BadgeTone } from "../base/badge.tsx";
import type { IconName } from "../base/icon.tsx";

const looks: Record<Stance, { tone: BadgeTone; icon: IconName }> = {
  supports: { tone: "good", icon: "plus" },
  refutes: { tone: "danger", icon: "minus" },
  context: { tone: "accent", icon: "info" },
  inconclusive: { tone: "neutral", icon: "clock" },
};

/** On which side of the question a piece of evidence stands; in the desk’s English unless `label` says it otherwise. */
export function StanceBadge({ stance, label }: { stance: Stance; label?: string | undefined }) {
  const look = looks[stance];
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {label ?? stanceLabels[stance]}
    </Badge>
  );
}
