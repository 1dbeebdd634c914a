import type { Handle } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** The content rating of one publication of a claim, as JSON of its frozen body. */
export interface PublishedRatingRow {
  readonly claimId: string;
  readonly n: number;
  readonly rating: unknown;
}

/**
 * Content ratings of some publications, read off their bodies. Left out are redacted ones and those from before a
 * retraction, which nobody is shown any more.
 */
export async function readContentRatings(
  db: Handle,
  wanted: readonly { readonly claimId: string; readonly n: number }[],
): Promise<PublishedRatingRow[]> {
  if (wanted.length === 0) return [];
  const places = wanted.map(({ claimId, n }) => Prisma.sql`(${claimId}::uuid, ${n}::int)`);
  return db.$queryRaw<PublishedRatingRow[]>`
    SELECT p.subject_id::text AS "claimId", p.n, p.body::jsonb #> '{content,verdict,content}' AS rating
    FROM publications p
    WHERE p.kind = 'claim' AND p.body <> '' AND (p.subject_id, p.n) IN (${Prisma.join(places)})
      AND p.n > (SELECT coalesce(max(r.publication_n), 0) FROM notices r
                 WHERE r.claim_id = p.subject_id AND r.kind = 'retraction')`;
}
