import type { Database, Tx } from "./database.ts";
import { lockChainHead } from "./event-chain.ts";

/** More claims than this are indexed sooner by making the index anew. */
const maxRefreshed = 5000;

/**
 * Lets this transaction write list rows of public claims without refreshing the search claim by claim, which costs a
 * millisecond each. `catchUpPublicSearch` is called when all are written; until then search does not know these claims.
 */
export async function holdPublicSearch(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('plumbline.bulk', 'on', true)`;
}

/** Brings every live claim into the search that is not in it: few one by one, many by making the index anew. */
export async function catchUpPublicSearch(db: Database, timeoutMs: number): Promise<void> {
  await db.$transaction(
    async (tx) => {
      // As wherever history is written: nobody else changes what is public meanwhile.
      await lockChainHead(tx);
      const missing = await tx.$queryRaw<{ id: string }[]>`
        SELECT claim_id::text AS id FROM public_claims c
        WHERE state = 'live' AND NOT EXISTS (SELECT 1 FROM public_search s WHERE s.claim_id = c.claim_id)
        LIMIT ${maxRefreshed + 1}`;
      if (missing.length > maxRefreshed) return remakePublicSearch(tx);
      if (missing.length > 0)
        await tx.$executeRaw`SELECT refresh_public_search(${missing.map((row) => row.id)}::uuid[])`;
    },
    { timeout: timeoutMs, maxWait: 60_000 },
  );
}

/** A million claims in minutes, with memory for the making of the indexes. */
async function remakePublicSearch(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL maintenance_work_mem = '512MB'`;
  await tx.$executeRaw`SET LOCAL work_mem = '256MB'`;
  await tx.$executeRaw`SELECT remake_public_search()`;
}
