import { publicationStateLabels, type PublicationState } from "#lib/domain/claim/claim.ts";
import { Badge, type BadgeTone } from "../base/badge.tsx";
import type { IconName } from "../base/icon.tsx";

const looks: Record<PublicationState, { tone: BadgeTone; icon: IconName }> = {
  none: { tone: "neutral", icon: "lock" },
  live: { tone: "good", icon: "publish" },
  suspended: { tone: "warn", icon: "hold" },
  retracted: { tone: "danger", icon: "archive" },
};

/** What readers have of a claim. */
export function PublicationBadge({ state }: { state: PublicationState }) {
  const look = looks[state];
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {publicationStateLabels[state]}
    </Badge>
  );
}
