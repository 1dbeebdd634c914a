import { type ClaimStage, stageLabels } from "#lib/domain/claim/claim.ts";
import { Badge, type BadgeTone } from "../base/badge.tsx";
import type { IconName } from "../base/icon.tsx";

const looks: Record<ClaimStage, { tone: BadgeTone; icon: IconName }> = {
  candidate: { tone: "neutral", icon: "plus" },
  queued: { tone: "neutral", icon: "inbox" },
  researching: { tone: "accent", icon: "edit" },
  in_review: { tone: "accent", icon: "eye" },
  approved: { tone: "good", icon: "check" },
  published: { tone: "good", icon: "publish" },
  on_hold: { tone: "warn", icon: "hold" },
  rejected: { tone: "neutral", icon: "close" },
  merged: { tone: "neutral", icon: "link" },
};

/** Where the working copy of a claim stands. */
export function StageBadge({ stage }: { stage: ClaimStage }) {
  const look = looks[stage];
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {stageLabels[stage]}
    </Badge>
  );
}
