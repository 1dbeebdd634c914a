import { readClaimEntries } from "#lib/commands/directory/freeze-claim-entries.ts";
import { directoryTags, publicTags } from "#lib/domain/publication/publication.rules.ts";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { publicHashOf } from "#lib/publishing/frozen-claim.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { writeClaim, type DecidedMove } from "./move-effect.ts";

/**
 * Approves exactly what the reviewer was shown: the hash they send must be the present one, and is stored. From
 * `published` it is the second reading of what a single reader had published.
 *
 * Refusals: INVALID without a hash, CONFLICT with a stale one, FORBIDDEN for whoever is nobody (a job).
 */
export async function approve(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, actor, input, copy, derived, transition } = move;
  if (actor.userId === null) return refuse("FORBIDDEN", "A claim is approved by a person.");
  if (input.contentHash == null)
    return refuse("INVALID", "Say which content was reviewed: its hash is missing.");
  if (input.contentHash !== derived.contentHash) {
    return refuse(
      "CONFLICT",
      "The content changed while you were reading. Read it again before you approve.",
      {
        current: { version: copy.version, contentHash: derived.contentHash },
      },
    );
  }
  const bySelf = copy.contributors.some((c) => c.id === actor.userId);
  await scope.tx.review.create({
    data: {
      claimId: copy.id,
      reviewerId: actor.userId,
      decision: "approve",
      cycle: copy.lastPublication,
      claimVersion: copy.version,
      contentHash: derived.contentHash,
      bySelf,
      createdAt: scope.now,
    },
    select: { id: true },
  });
  if (transition.from === "published") return secondReading(move);
  const approval = { approvedHash: derived.contentHash, approvedById: actor.userId, approvedAt: scope.now };
  const written = await writeClaim(move, { stage: transition.to, ...approval });
  if (!written.ok) return written;
  // The event carries the public hash: the approval's own covers confidential evidence and stays out of the chain.
  const contentHash = derived.frozen === null ? "" : publicHashOf(derived.frozen);
  scope.record("claim.approved", "claim", copy.id, { contentHash, bySelf });
  return written;
}

async function secondReading(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, copy, derived } = move;
  const publication = await scope.tx.publication.findUniqueOrThrow({
    where: { kind_subjectId_n: { kind: "claim", subjectId: copy.id, n: copy.lastPublication } },
    select: { contentHash: true },
  });
  if (publication.contentHash !== derived.contentHash) {
    return refuse("CONFLICT", "What is published is not what stands here. Revise the claim and review that.");
  }
  const written = await writeClaim(move, {});
  // The desk's figures change with the row, and only under the head of the chain.
  await lockChainHead(scope.tx);
  await scope.tx.publicClaim.update({
    where: { claimId: copy.id },
    data: { secondReviewed: true },
    select: { claimId: true },
  });
  const entries = await readClaimEntries(scope.tx, copy.id);
  scope.touch(publicTags.claims, publicTags.claim(copy.slug), ...directoryTags(entries));
  scope.record("claim.second-reviewed", "claim", copy.id, { n: copy.lastPublication });
  return written;
}
