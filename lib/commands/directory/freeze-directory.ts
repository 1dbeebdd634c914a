import { directoryTags } from "#lib/domain/publication/publication.rules.ts";
import {
  loadEntriesToFreeze,
  touchEntries,
  writeEntryRows,
  type EntryToFreeze,
} from "#lib/db/directory-entries.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import type { Tx } from "#lib/db/database.ts";
import { sortKeyOf } from "#lib/language/fold-name.ts";
import { entryHashOf, freezeEntry, type EntryRef } from "#lib/publishing/directory-publication.ts";

/** Entries frozen at a time when there are thousands. */
const batchSize = 500;

/**
 * Brings the public directory up to date for these entries: whichever has a live claim and fields unlike those of its
 * last copy is frozen anew, as the next number (ADR 0043). Fields that are the same make no new number, so calling it
 * twice changes nothing. Call it after the claims' public rows, or the entry's own fields, are written.
 *
 * Locks the head of the chain, if the caller has not. Answers the cache tags of what may look different now, of entries
 * without a live claim as well: their pages went.
 */
export async function freezeDirectory(
  tx: Tx,
  { now, byId }: { readonly now: Date; readonly byId: string | null },
  refs: readonly EntryRef[],
): Promise<string[]> {
  if (refs.length === 0) return [];
  const head = await lockChainHead(tx);
  const changed = (await loadEntriesToFreeze(tx, refs)).flatMap((entry) => {
    const entryHash = entryHashOf(entry.fields);
    return entryHash === entry.lastHash ? [] : [{ ...entry, entryHash }];
  });
  for (let i = 0; i < changed.length; i += batchSize) {
    await publishEntries(tx, changed.slice(i, i + batchSize), { now, byId, head });
  }
  await touchEntries(tx, refs, now);
  return directoryTags(refs);
}

interface Moment {
  readonly now: Date;
  readonly byId: string | null;
  readonly head: { readonly seq: bigint; readonly hash: string };
}

async function publishEntries(
  tx: Tx,
  entries: readonly (EntryToFreeze & { readonly entryHash: string })[],
  { now, byId, head }: Moment,
): Promise<void> {
  const copies = entries.map((entry) => {
    const { id: entryId, fields, lastN } = entry;
    const n = lastN + 1;
    return { entry, n, ...freezeEntry({ entryId, n, publishedAt: now.toISOString(), entry: fields }) };
  });
  const stored = await tx.publication.createManyAndReturn({
    data: copies.map(({ entry, n, body, sha256 }) => ({
      ...{ kind: "directory" as const, subjectId: entry.id, n, body, sha256, secondReviewed: true },
      ...{ chainSeq: head.seq, chainHash: head.hash, publishedAt: now, publishedById: byId },
    })),
    select: { id: true, subjectId: true },
  });
  const ids = new Map(stored.map((row) => [row.subjectId, row.id]));
  await writeEntryRows(
    tx,
    copies.map(({ entry: { id, fields, entryHash }, n }) => ({
      ...{
        entryId: id,
        kind: fields.kind,
        slug: fields.slug,
        name: fields.name,
        sortKey: sortKeyOf(fields.name),
      },
      ...{ publicationId: ids.get(id) ?? "", n, entryHash, changedAt: now },
    })),
  );
}
