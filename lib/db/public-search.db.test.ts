import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedClaims } from "#lib/cli/seed-claims.ts";
import { openPublicPool, type PublicPool } from "./public-pool.ts";
import {
  searchPublicClaims,
  type SearchCursor,
  type SearchOrder,
  type SearchPageRequest,
  type SearchScan,
} from "./public-search.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

let database: TestDatabase;
let pool: PublicPool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPublicPool(database.url);
  await seedClaims(database.db, { count: 300, now: new Date("2026-05-04T00:10:00Z") });
}, 60_000);
afterAll(async () => {
  await pool.close();
  await database.close();
});

const open = { from: null, until: null };
const year = { from: "2024-01-01T00:00:00.000Z", until: "2025-01-01T00:00:00.000Z" };
const tiers = [
  { level: "'1=budget'", query: "'1=budget'" },
  { level: "'budget'", query: "'budget' & !'1=budget'" },
];

interface Row {
  readonly tier: number;
  readonly item: { readonly claimId: string; readonly firstPublishedAt: string };
}

/** Ids of all pages of seven claims, and how many claims were counted. */
async function walk(scan: SearchScan, order: SearchOrder, maxRanked = 0) {
  const ids: string[] = [];
  let after: SearchCursor | null = null;
  let counted = 0;
  for (;;) {
    const ranked = order === "relevance" ? tiers : [];
    const page: SearchPageRequest = { scan, order, tiers: ranked, maxRanked, after, take: 7 };
    const answer = await searchPublicClaims(pool, page, [scan]);
    const rows = JSON.parse(answer.items ?? "null") as Row[];
    counted = answer.facets[0]?.length ?? 0;
    const last = rows.at(-1);
    if (last === undefined) return { ids, counted };
    ids.push(...rows.map((row) => row.item.claimId));
    const tier = order === "relevance" ? last.tier : undefined;
    after = { at: last.item.firstPublishedAt, claimId: last.item.claimId, tier };
  }
}

describe("asking the search index once, month by month or for a try, and ranking by tiers or claim by claim", () => {
  it("gives the same claims in the same order, whatever the order and the range", async () => {
    for (const order of ["relevance", "newest", "oldest"] as const) {
      for (const range of [open, year]) {
        const few = await walk({ query: "'budget'", range, size: "few" }, order);
        const many = await walk({ query: "'budget'", range, size: "many" }, order);
        const tried = await walk({ query: "'budget'", range, size: "perhaps" }, order);
        expect(few.ids.length).toBeGreaterThan(5);
        expect(many).toEqual(few);
        expect(tried).toEqual(few);
        expect(await walk({ query: "'budget'", range, size: "few" }, order, 1000)).toEqual(few);
        expect(new Set(few.ids).size).toBe(few.ids.length);
      }
    }
  });

  it("lists all claims of a time without a word", async () => {
    const { ids } = await walk({ query: null, range: year, size: "few" }, "oldest");
    const rows = await database.db.publicClaim.findMany({
      where: { firstPublishedAt: { gte: year.from, lt: year.until } },
      orderBy: [{ firstPublishedAt: "asc" }, { claimId: "asc" }],
      select: { claimId: true },
    });
    expect(ids).toEqual(rows.map((row) => row.claimId));
  });
});

describe("making the search anew", () => {
  it("leaves every word, filter, count and index as keeping it in step does", async () => {
    const state = async () => ({
      words: await database.db.publicWord.findMany({ orderBy: { word: "asc" } }),
      facets: await database.db.publicFacet.findMany({
        omit: { id: true },
        orderBy: [{ kind: "asc" }, { key: "asc" }],
      }),
      search: await database.db
        .$queryRaw`SELECT claim_id, at, words::text, left(facets, 1) FROM public_search ORDER BY claim_id`,
      indexes: await database.db.$queryRaw`SELECT indexname, indexdef FROM pg_indexes
        WHERE tablename IN ('public_search', 'public_words', 'public_facets') ORDER BY indexname`,
    });
    const kept = await state();
    await database.db.$executeRaw`SELECT remake_public_search()`;
    expect(await state()).toEqual(kept);
    await database.db.$executeRaw`SELECT refresh_public_search(ARRAY(SELECT claim_id FROM public_claims))`;
    expect(await state()).toEqual(kept);
  });
});
