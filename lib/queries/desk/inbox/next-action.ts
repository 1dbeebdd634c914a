import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import type { InboxSectionKey } from "./inbox-view.ts";

const ofSection: Readonly<Partial<Record<InboxSectionKey, string>>> = {
  retractions: "Confirm or discuss the retraction",
  to_review: "Read, then approve or request changes",
  candidates: "Accept, reject or merge",
  to_take: "Take",
};

const ofStage: Readonly<Record<ClaimStage, string>> = {
  candidate: "Set type and reason, then accept",
  queued: "Take",
  researching: "Research, then submit for review",
  in_review: "Waits for another editor’s review",
  approved: "Waits for publication",
  published: "Nothing; it is published",
  on_hold: "Resume when the reason is gone",
  rejected: "Nothing; it is rejected",
  merged: "Nothing; it is merged",
};

/** What moves a claim on, in a few words, for the person in whose list it stands. */
export function nextActionOf(
  section: InboxSectionKey,
  claim: { readonly stage: ClaimStage; readonly publishAt: string | null; readonly openComments: number },
): string {
  if (section === "to_publish") return claim.publishAt === null ? "Publish or schedule" : "Scheduled";
  const fixed = ofSection[section];
  if (fixed !== undefined) return fixed;
  if (claim.stage === "researching" && claim.openComments > 0) return "Answer the open comments";
  return ofStage[claim.stage];
}
