import { Prisma } from "./generated/client.ts";
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
        WHERE state = 'live' AND NOT EXISTS (SELECT 1 FROM public_search s WHERE s.claim_id = c.claim_id)`;
      if (missing.length > maxRefreshed) return remakePublicSearch(tx);
      if (missing.length > 0)
        await tx.$executeRaw`SELECT refresh_public_search(${missing.map((row) => row.id)}::uuid[])`;
    },
    { timeout: timeoutMs, maxWait: 60_000 },
  );
}

/**
 * Makes the search anew from the list rows, the indexes last: a million claims in three minutes. Readers' searches wait
 * for the end of it. The indexes are those of the migration "public_search".
 */
async function remakePublicSearch(tx: Tx): Promise<void> {
  const steps = [
    "SET LOCAL maintenance_work_mem = '512MB'",
    "SET LOCAL work_mem = '256MB'",
    "TRUNCATE public_search, public_words, public_facets",
    "DROP INDEX public_search_words, public_search_at_claim_id_idx, public_words_trigrams",
    `INSERT INTO public_facets (kind, key, label, names, claims)
     SELECT f.kind, f.key, max(f.label), coalesce(max(f.names), '{}'), count(*) FROM public_claims,
       jsonb_to_recordset(search_facets) AS f(kind TEXT, key TEXT, label TEXT, names TEXT[])
     WHERE state = 'live' GROUP BY f.kind, f.key`,
    "ANALYZE public_facets",
    `INSERT INTO public_search (claim_id, at, facets, words)
     SELECT c.claim_id, c.first_published_at, each.facets, c.search_vector::tsvector
     FROM public_claims c, LATERAL (
       SELECT int4send(count(*)::integer) || coalesce(string_agg(int4send(public_facet_code(g.kind,
         (SELECT id FROM public_facets f WHERE f.kind = g.kind AND f.key = g.key))), ''), '') AS facets
       FROM jsonb_to_recordset(c.search_facets) AS g(kind TEXT, key TEXT)
       WHERE g.kind NOT IN ('month', 'article')) AS each
     WHERE c.state = 'live' ORDER BY c.first_published_at, c.claim_id`,
    `INSERT INTO public_words (word, claims)
     SELECT word, count(*) FROM public_search, unnest(tsvector_to_array(words)) AS word
     WHERE strpos(word, '=') = 0 GROUP BY word`,
    "CREATE INDEX public_search_words ON public_search USING GIN (words) WITH (fastupdate = off)",
    "CREATE INDEX public_search_at_claim_id_idx ON public_search (at DESC, claim_id DESC)",
    "CREATE INDEX public_words_trigrams ON public_words USING GIN (word gin_trgm_ops)",
    "ANALYZE public_search, public_words",
  ];
  for (const step of steps) await tx.$executeRaw(Prisma.raw(step));
}
