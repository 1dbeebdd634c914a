import type { CommandScope } from "#lib/commands/run-command.ts";
import type { Tx } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { EntryRef } from "#lib/publishing/directory-publication.ts";
import { freezeDirectory } from "./freeze-directory.ts";

/** The entries that a claim's public row names now; none before its first publication. */
export async function readClaimEntries(tx: Tx, claimId: string): Promise<EntryRef[]> {
  const row = await tx.publicClaim.findUnique({
    where: { claimId },
    select: { speakerSlug: true, topicSlugs: true, outletSlugs: true },
  });
  if (row === null) return [];
  return [
    ...(row.speakerSlug === null ? [] : [{ kind: "speaker" as const, slug: row.speakerSlug }]),
    ...row.topicSlugs.map((slug) => ({ kind: "topic" as const, slug })),
    ...row.outletSlugs.map((slug) => ({ kind: "outlet" as const, slug })),
  ];
}

/**
 * Freezes what a claim's publication, suspension or retraction changes in the directory: the entries it names now and
 * those it named `before`. Call it after the claim's public row is written.
 */
export async function freezeClaimEntries(
  scope: CommandScope,
  actor: Actor,
  claimId: string,
  before: readonly EntryRef[],
): Promise<void> {
  const named = [...before, ...(await readClaimEntries(scope.tx, claimId))];
  const refs = [...new Map(named.map((ref) => [`${ref.kind} ${ref.slug}`, ref])).values()];
  scope.touch(...(await freezeDirectory(scope.tx, { now: scope.now, byId: actor.userId }, refs)));
}
