import { noteSharedChange } from "#lib/commands/claim/note-shared-change.ts";
import { freezeDirectory } from "#lib/commands/directory/freeze-directory.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { claimsUsingSpeakers, type UsingClaim } from "#lib/db/claims-using.ts";
import type { Tx } from "#lib/db/database.ts";
import { dateOf } from "#lib/db/days.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { movePublicSpeaker } from "#lib/db/move-public-speaker.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { MergeSpeakersInput } from "#lib/domain/speaker/speaker.schema.ts";
import { searchWordsOf } from "#lib/publishing/fold-search-text.ts";
import { currentFields, loadSpeaker, type LoadedSpeaker } from "./speaker-fields.ts";

/**
 * Makes two speakers one: claims, appearances, aliases, roles and addresses of `speakerId` go to `intoId`. The row of
 * `speakerId` goes too, unless a claim of its was ever public: then it stays, without a name, so that its address is
 * never given to anybody else.
 *
 * Refusals: FORBIDDEN below editor; INVALID for a speaker and itself; NOT_FOUND; CONFLICT when `version` (that of
 * `speakerId`) is stale. Locks: both speakers in id order, then the claims in id order.
 */
export async function mergeSpeakers(
  deps: CommandDeps,
  actor: Actor,
  input: MergeSpeakersInput,
): Promise<Outcome<Done<{ speakerId: string; slug: string }>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx, record } = scope;
    const refused = refusalOf(actor, "speaker.edit");
    if (refused !== null) return refused;
    const pair = await lockPair(tx, input);
    if (!pair.ok) return pair;
    const { from, into } = pair.value;
    const claims = await claimsUsingSpeakers(tx, [from.id]);
    // More roles or addresses change what the target's own claims would publish too.
    const widens = from.roles.length > 0 || from.sameAs.length > 0;
    const touched = widens ? await claimsUsingSpeakers(tx, [from.id, into.id]) : claims;
    const noted = await noteSharedChange(scope, actor, touched);
    if (!noted.ok) return noted;
    await moveBelongings(tx, from, into);
    const kept = await wasEverPublic(tx, from, claims);
    if (!kept) await tx.speaker.delete({ where: { id: from.id }, select: { id: true } });
    await moveAddresses(scope, actor, from, into, kept);
    record("speaker.merged", "speaker", from.id, { intoId: into.id });
    record("speaker.merge-received", "speaker", into.id, { fromId: from.id, name: from.name });
    return ok({ speakerId: into.id, slug: into.slug });
  });
}

async function lockPair(
  tx: Tx,
  { speakerId, intoId, version }: MergeSpeakersInput,
): Promise<Outcome<{ from: LoadedSpeaker; into: LoadedSpeaker }>> {
  if (speakerId === intoId) {
    return refuse("INVALID", "A speaker is not merged with itself.", {
      fields: { intoId: ["Choose another speaker."] },
    });
  }
  await tx.$queryRaw`
    SELECT id FROM speakers WHERE id IN (${speakerId}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`;
  const from = await loadSpeaker(tx, speakerId);
  if (from === null) return refuse("NOT_FOUND", "There is no such speaker.");
  const into = await loadSpeaker(tx, intoId);
  // A row without names was merged away itself.
  if (into === null || into.names.length === 0) {
    return refuse("NOT_FOUND", "The speaker to merge into is not there.", {
      fields: { intoId: ["Choose a speaker of the list."] },
    });
  }
  if (from.names.length === 0) return refuse("NOT_FOUND", "This speaker was merged already.");
  if (from.version !== version) {
    return refuse("CONFLICT", "Somebody changed this speaker meanwhile.", { current: currentFields(from) });
  }
  return ok({ from, into });
}

async function moveBelongings(tx: Tx, from: LoadedSpeaker, into: LoadedSpeaker): Promise<void> {
  const where = { speakerId: from.id };
  const data = { speakerId: into.id };
  await tx.claim.updateMany({ where, data });
  await tx.appearance.updateMany({ where, data });
  await tx.speakerAlias.updateMany({ where, data });
  const known = new Set(into.roles.map((role) => JSON.stringify(role)));
  const added = from.roles.filter((role) => !known.has(JSON.stringify(role)));
  await tx.speakerRole.createMany({
    data: added.map((role) => ({
      ...data,
      title: role.title,
      fromOn: dateOf(role.fromOn),
      untilOn: dateOf(role.untilOn),
    })),
  });
  await tx.speakerRole.deleteMany({ where });
  await tx.speaker.update({
    where: { id: into.id },
    data: {
      sameAs: [...new Set([...into.sameAs, ...from.sameAs])],
      ...(into.description === "" ? { description: from.description } : {}),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await tx.speaker.update({
    where: { id: from.id },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}

/**
 * Lets every address of `from` lead to `into`, in one step however often speakers were merged, and gives its live
 * claims to the entry they are found under from now on. Their publications keep the name they were frozen with.
 */
async function moveAddresses(
  scope: CommandScope,
  actor: Actor,
  from: LoadedSpeaker,
  into: LoadedSpeaker,
  kept: boolean,
): Promise<void> {
  const { tx, now } = scope;
  const merged = kept ? [{ id: from.id }, { mergedIntoId: from.id }] : [{ mergedIntoId: from.id }];
  await tx.speaker.updateMany({ where: { OR: merged }, data: { mergedIntoId: into.id } });
  await lockChainHead(tx);
  const names = [into.name, ...[...into.names, ...from.names].map(({ alias }) => alias)];
  const nameWords = [...new Set(names.flatMap(searchWordsOf))].sort();
  const moved = await movePublicSpeaker(tx, from, { slug: into.slug, name: into.name, nameWords });
  const refs = [from, into].map(({ slug }) => ({ kind: "speaker" as const, slug }));
  scope.touch(...(await freezeDirectory(tx, { now, byId: actor.userId }, refs)));
  if (moved > 0) scope.touch(publicTags.claims);
}

/** Whether a publication may name this speaker's address. */
async function wasEverPublic(tx: Tx, from: LoadedSpeaker, claims: readonly UsingClaim[]): Promise<boolean> {
  if (claims.some((claim) => claim.lastPublication > 0)) return true;
  if ((await tx.publicEntry.count({ where: { entryId: from.id } })) > 0) return true;
  return (await tx.publicClaim.count({ where: { speakerSlug: from.slug } })) > 0;
}
