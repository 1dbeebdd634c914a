import type { CommandDeps } from "#lib/commands/run-command.ts";
import { freezeDirectory } from "#lib/commands/directory/freeze-directory.ts";
import { findUnfrozenEntries } from "#lib/db/directory-entries.ts";
import { touchTags } from "#lib/db/tag-times.ts";

/** Entries in one transaction, so that publishing never waits long for the head of the chain. */
const batchSize = 500;

/**
 * Freezes the speakers, outlets and topics of live claims that the directory has no copy of: at a desk that published
 * before there was a directory, and after claims were loaded in bulk. Nothing is missing as a rule: then it is one
 * question. Answers how many it froze.
 */
export async function freezeMissingEntries({ db, now }: CommandDeps): Promise<number> {
  let frozen = 0;
  for (;;) {
    const missing = await findUnfrozenEntries(db, batchSize);
    if (missing.length === 0) return frozen;
    const made = await db.$transaction(
      async (tx) => {
        const before = await tx.publicEntry.count();
        await touchTags(tx, await freezeDirectory(tx, { now: now(), byId: null }, missing), now());
        return (await tx.publicEntry.count()) - before;
      },
      { timeout: 60_000, maxWait: 60_000 },
    );
    frozen += made;
    // What names a row that is gone can never be frozen: no endless round.
    if (made < missing.length) return frozen;
  }
}
