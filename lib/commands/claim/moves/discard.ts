import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { WorkingAppearance, WorkingEvidence } from "#lib/domain/working-copy/working-copy.ts";
import { anchorInLaterRevisions } from "#lib/commands/anchor/anchor-appearances.ts";
import { dateOf } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/database.ts";
import { keepRevisionsOf } from "#lib/db/revisions.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { voidedApproval } from "../note-content-change.ts";
import type { PublishedCopy } from "../published-copy.ts";
import { recordMove, writeClaim, type DecidedMove } from "./move-effect.ts";

/**
 * Takes the working copy back to the last publication; the history keeps the rest. The right-of-reply log stays as it
 * is, because what was asked was asked. A confidential item that was removed meanwhile cannot come back: its fields
 * were erased with it.
 */
export async function discard(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { scope, copy, transition } = move;
  const { tx } = scope;
  const row = await tx.claim.findUniqueOrThrow({ where: { id: copy.id }, select: { publishedCopy: true } });
  if (row.publishedCopy === null) return refuse("ILLEGAL_MOVE", "There is no published copy to go back to.");
  // Written by `publish` and by nothing else.
  const kept = row.publishedCopy as unknown as PublishedCopy;
  const written = await writeClaim(move, {
    stage: transition.to,
    assigneeId: null,
    ...voidedApproval,
    text: kept.text,
    statement: kept.statement,
    type: kept.type,
    reason: kept.reason,
    // What was published before November 2026 says no language.
    language: (kept as Partial<PublishedCopy>).language ?? null,
    speakerId: kept.speaker?.id ?? null,
    singleSourceReason: kept.reasons.singleSource,
    noPrimaryReason: kept.reasons.noPrimary,
    oneSidedNote: kept.reasons.oneSided,
    noReplyReason: kept.reasons.noReply,
    textVersion: copy.textVersion + 1,
  });
  if (!written.ok) return written;
  await restoreTopics(tx, copy.id, kept);
  await restoreAppearances(move, kept.appearances);
  await restoreVerdict(tx, copy.id, kept);
  await restoreEvidence(tx, copy.id, kept.evidence);
  await restoreOverrides(move, kept);
  recordMove(move);
  return ok(written.value);
}

async function restoreTopics(tx: Tx, claimId: string, kept: PublishedCopy): Promise<void> {
  const topics = await tx.topic.findMany({
    where: { slug: { in: kept.topics.map((t) => t.slug) } },
    select: { id: true },
  });
  await tx.claimTopic.deleteMany({ where: { claimId } });
  await tx.claimTopic.createMany({ data: topics.map((t) => ({ claimId, topicId: t.id })) });
}

/** The anchors in later revisions stay those the desk settled, wherever the appearance itself had not moved. */
async function restoreAppearances(
  { scope, actor, copy }: DecidedMove,
  kept: readonly WorkingAppearance[],
): Promise<void> {
  const { tx } = scope;
  const claimId = copy.id;
  await keepRevisionsOf(tx, claimId);
  const anchors = await tx.appearanceAnchor.findMany({ where: { appearance: { claimId } } });
  const before = await tx.appearance.findMany({ where: { claimId }, select: { id: true, createdAt: true } });
  const createdAt = new Map(before.map((a) => [a.id, a.createdAt]));
  await tx.appearance.deleteMany({ where: { claimId } });
  for (const [index, a] of kept.entries()) {
    await tx.appearance.create({
      data: {
        id: a.id,
        claimId,
        articleId: a.articleId,
        revisionId: a.revisionId,
        start: a.start,
        end: a.end,
        exact: a.exact,
        prefix: a.prefix,
        suffix: a.suffix,
        speakerId: a.speaker?.id ?? null,
        speechMode: a.speechMode,
        fidelity: a.fidelity,
        status: a.status,
        chain: a.chain.map((hop) => ({ ...hop })),
        // The order of appearances is part of the hash; a dropped row's instant is gone, its place in the list is not.
        createdAt: createdAt.get(a.id) ?? new Date(index),
      },
      select: { id: true },
    });
    const moved = copy.appearances.every((now) => now.id !== a.id || now.revisionId !== a.revisionId);
    if (!moved)
      await tx.appearanceAnchor.createMany({ data: anchors.filter((k) => k.appearanceId === a.id) });
    await anchorInLaterRevisions(scope, actor, a.id);
  }
}

async function restoreVerdict(tx: Tx, claimId: string, { verdict }: PublishedCopy): Promise<void> {
  if (verdict === null) return;
  const { version: _version, asOf, ...texts } = verdict;
  await tx.verdict.update({
    where: { claimId },
    data: { ...texts, asOf: dateOf(asOf), version: { increment: 1 } },
    select: { version: true },
  });
}

async function restoreEvidence(tx: Tx, claimId: string, kept: readonly WorkingEvidence[]): Promise<void> {
  const keptIds = kept.map((e) => e.id);
  await tx.evidence.deleteMany({ where: { claimId, id: { notIn: keptIds } } });
  for (const [index, item] of kept.entries()) {
    if (item.confidential) continue;
    const { id, stance, quote, locator, note, independenceGroup, sourceId } = item;
    const fields = { stance, quote, locator, note, independenceGroup, sourceId };
    await tx.evidence.upsert({
      where: { id },
      create: { id, claimId, ...fields, createdAt: new Date(index) },
      update: { ...fields, version: { increment: 1 } },
      select: { id: true },
    });
  }
}

async function restoreOverrides({ scope, actor, copy }: DecidedMove, kept: PublishedCopy): Promise<void> {
  await scope.tx.gateOverride.deleteMany({
    where: { claimId: copy.id, rule: { notIn: kept.overrides.map((o) => o.rule) } },
  });
  if (actor.userId === null) return;
  for (const { rule, reason } of kept.overrides) {
    await scope.tx.gateOverride.upsert({
      where: { claimId_rule: { claimId: copy.id, rule } },
      create: { claimId: copy.id, rule, reason, byId: actor.userId },
      update: { reason },
      select: { rule: true },
    });
  }
}
