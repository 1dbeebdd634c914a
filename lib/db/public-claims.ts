import { Prisma } from "./generated/client.ts";
import type { Handle } from "./database.ts";

/** What narrows a list of live claims; absent means "any". Days are `YYYY-MM-DD`, both ends included, in UTC. */
export interface PublicClaimFilter {
  /** Already folded words (`foldSearchText`). */
  readonly words?: string | undefined;
  readonly rating?: string | undefined;
  readonly attribution?: string | undefined;
  readonly speaker?: string | undefined;
  readonly topic?: string | undefined;
  readonly article?: string | undefined;
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly corrected?: boolean | undefined;
}

export type PublicClaimOrder = "newest" | "oldest";

/** Last row of the page before. */
export interface PublicClaimCursor {
  /** `firstPublishedAt` of that row, ISO 8601 UTC. */
  readonly at: string;
  readonly claimId: string;
}

/** How the words of a search are compared: as whole words, or forgivingly when nothing has them. */
export type WordMatch = "words" | "similar";

/** Counting stops here: a reader learns "more than 10,000", the database does not walk the whole table. */
export const maxCounted = 10_000;

function wordCondition(words: string, match: WordMatch): Prisma.Sql {
  if (match !== "words") return Prisma.sql`false`;
  return Prisma.sql`claim_id IN (SELECT claim_id FROM public_search WHERE words @@ plainto_tsquery('simple', ${words}))`;
}

function conditions(filter: PublicClaimFilter, match: WordMatch): Prisma.Sql {
  const parts: Prisma.Sql[] = [Prisma.sql`state = 'live'`];
  if (filter.words) parts.push(wordCondition(filter.words, match));
  if (filter.rating) parts.push(Prisma.sql`content = ${filter.rating}`);
  if (filter.attribution) parts.push(Prisma.sql`attribution = ${filter.attribution}`);
  if (filter.speaker) parts.push(Prisma.sql`speaker_slug = ${filter.speaker}`);
  if (filter.topic) parts.push(Prisma.sql`topic_slugs @> ARRAY[${filter.topic}]`);
  if (filter.article) parts.push(Prisma.sql`article_slugs @> ARRAY[${filter.article}]`);
  if (filter.outlet) parts.push(Prisma.sql`outlet_slugs @> ARRAY[${filter.outlet}]`);
  if (filter.from) parts.push(Prisma.sql`first_published_at >= ${new Date(`${filter.from}T00:00:00Z`)}`);
  if (filter.to) parts.push(Prisma.sql`first_published_at <= ${new Date(`${filter.to}T23:59:59.999Z`)}`);
  if (filter.corrected) parts.push(Prisma.sql`corrected_at IS NOT NULL`);
  return Prisma.join(parts, " AND ");
}

/** Ids of one page of live claims in order, from the row after `after`. At most `take`. */
export async function findPublicClaimIds(
  db: Handle,
  filter: PublicClaimFilter,
  page: { order: PublicClaimOrder; after: PublicClaimCursor | null; take: number; match: WordMatch },
): Promise<string[]> {
  const newest = page.order === "newest";
  const direction = newest ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = newest ? Prisma.sql`<` : Prisma.sql`>`;
  const start =
    page.after === null
      ? Prisma.sql`true`
      : Prisma.sql`(first_published_at, claim_id) ${beyond} (${new Date(page.after.at)}, ${page.after.claimId}::uuid)`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT claim_id::text AS id FROM public_claims
    WHERE ${conditions(filter, page.match)} AND ${start}
    ORDER BY first_published_at ${direction}, claim_id ${direction}
    LIMIT ${page.take}`;
  return rows.map((row) => row.id);
}

/** How many live claims a filter leaves, counted up to `maxCounted` + 1. */
export async function countPublicClaims(
  db: Handle,
  filter: PublicClaimFilter,
  match: WordMatch,
): Promise<number> {
  const rows = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM
      (SELECT 1 FROM public_claims WHERE ${conditions(filter, match)} LIMIT ${maxCounted + 1}) AS bounded`;
  return rows[0]?.n ?? 0;
}

/** One choice of a filter: what it is called and how many live claims it leaves. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Choices of the filters over all live claims, most frequent first; `maxValues` of each. */
export async function readPublicFacets(
  db: Handle,
  maxValues: number,
): Promise<Record<"ratings" | "attributions" | "speakers" | "topics" | "outlets", FacetValue[]>> {
  const [ratings, attributions, speakers, topics, outlets] = await Promise.all([
    db.$queryRaw<FacetValue[]>`
      SELECT content AS key, max(content_label) AS label, count(*)::int AS count FROM public_claims
      WHERE state = 'live' GROUP BY content ORDER BY 3 DESC, 1 LIMIT ${maxValues}`,
    db.$queryRaw<FacetValue[]>`
      SELECT attribution AS key, max(attribution_label) AS label, count(*)::int AS count FROM public_claims
      WHERE state = 'live' AND attribution IS NOT NULL GROUP BY attribution ORDER BY 3 DESC, 1 LIMIT ${maxValues}`,
    db.$queryRaw<FacetValue[]>`
      SELECT speaker_slug AS key, max(speaker_name) AS label, count(*)::int AS count FROM public_claims
      WHERE state = 'live' AND speaker_slug IS NOT NULL GROUP BY speaker_slug ORDER BY 3 DESC, 1 LIMIT ${maxValues}`,
    db.$queryRaw<FacetValue[]>`
      SELECT t.slug AS key, t.name AS label, live.count FROM
        (SELECT each.slug, count(*)::int AS count FROM public_claims, unnest(topic_slugs) AS each(slug)
         WHERE state = 'live' GROUP BY each.slug ORDER BY 2 DESC, 1 LIMIT ${maxValues}) AS live
      JOIN topics t ON t.slug = live.slug ORDER BY 3 DESC, 1`,
    db.$queryRaw<FacetValue[]>`
      SELECT o.slug AS key, o.name AS label, live.count FROM
        (SELECT each.slug, count(*)::int AS count FROM public_claims, unnest(outlet_slugs) AS each(slug)
         WHERE state = 'live' GROUP BY each.slug ORDER BY 2 DESC, 1 LIMIT ${maxValues}) AS live
      JOIN outlets o ON o.slug = live.slug ORDER BY 3 DESC, 1`,
  ]);
  return { ratings, attributions, speakers, topics, outlets };
}
