import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { InboxSectionKey } from "./inbox-view.ts";

/** One list of the inbox: what it is called and which claims belong to it. */
export interface InboxSection {
  readonly key: InboxSectionKey;
  readonly title: string;
  readonly where: Prisma.ClaimWhereInput;
  /** Where the whole list stands. */
  readonly href: string;
}

/** Stages in which somebody's hand is still needed; a held claim waits for the one who holds it. */
const inSomebodysHands: ClaimStage[] = [
  "candidate",
  "queued",
  "researching",
  "in_review",
  "approved",
  "on_hold",
];

/**
 * The lists this person's role gives them, most urgent first. `reviewable` holds the ids of claims in review that the
 * person has not contributed to: an anti-join that Prisma's filters cannot say.
 */
export function inboxSections(actor: Actor, reviewable: readonly string[]): InboxSection[] {
  const mine: InboxSection = {
    key: "yours",
    title: "Yours",
    where: { assigneeId: actor.userId, stage: { in: inSomebodysHands } },
    href: "/desk/claims?mine=1",
  };
  const retractions: InboxSection = {
    key: "retractions",
    title: "Retractions to confirm",
    where: { retractionProposedById: { not: null }, NOT: { retractionProposedById: actor.userId } },
    href: "/desk/claims?stage=published",
  };
  const toReview: InboxSection = {
    key: "to_review",
    title: "To review",
    where: { id: { in: [...reviewable] } },
    href: "/desk/claims?stage=in_review",
  };
  return [
    ...(can(actor, "move.retract") ? [retractions] : []),
    ...(actor.userId === null ? [] : [mine]),
    ...(can(actor, "move.accept") ? [toReview] : []),
    ...(can(actor, "move.publish") ? [toPublish] : []),
    ...(can(actor, "move.accept") ? [toTriage] : []),
    toTake,
  ];
}

const toPublish: InboxSection = {
  key: "to_publish",
  title: "To publish",
  where: { stage: "approved" },
  href: "/desk/claims?stage=approved",
};

const toTriage: InboxSection = {
  key: "candidates",
  title: "Candidates to triage",
  where: { stage: "candidate" },
  href: "/desk/claims?stage=candidate&sort=oldest",
};

const toTake: InboxSection = {
  key: "to_take",
  title: "Free to take",
  where: { stage: "queued" },
  href: "/desk/claims?stage=queued",
};
