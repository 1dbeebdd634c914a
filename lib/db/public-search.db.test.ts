import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedClaims } from "#lib/cli/seed-claims.ts";
import { openPublicPool, type PublicPool } from "./public-pool.ts";
import type { SearchCursor, SearchOrder, SearchPageRequest, SearchScan } from "./public-search-request.ts";
import { searchPublicClaims } from "./public-search.ts";
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
const days = { from: "2023-11-12T00:00:00.000Z", until: "2024-02-03T00:00:00.000Z" };
const bounds = { maxExact: 60, maxCounted: 20, maxRead: 12 };

interface Row {
  readonly tier: number;
  readonly item: { readonly claimId: string; readonly firstPublishedAt: string };
}

/** Two tiers that exclude each other, as those of a search do. */
const tiersOf = (query: string) => [
  { level: "'1=budget'", query: `'1=budget'&${query}` },
  { level: query, query: `!'1=budget'&${query}` },
];

type PageOptions = Pick<SearchPageRequest, "isAtHand" | "maxRanked" | "take">;
const usual: PageOptions = { isAtHand: false, maxRanked: 0, take: 7 };

/** Ids of all pages, one after another. */
async function walk(scan: SearchScan, order: SearchOrder, options: PageOptions = usual): Promise<string[]> {
  const tiers = order === "relevance" ? tiersOf(scan.query ?? "") : [];
  const ids: string[] = [];
  let after: SearchCursor | null = null;
  for (;;) {
    const page: SearchPageRequest = { ...options, scan, order, tiers, after };
    const answer = await searchPublicClaims(pool, page, []);
    const rows = JSON.parse(answer.items) as Row[];
    const last = rows.at(-1);
    if (last === undefined) return ids;
    ids.push(...rows.map((row) => row.item.claimId));
    const tier = order === "relevance" ? last.tier : undefined;
    after = { at: last.item.firstPublishedAt, claimId: last.item.claimId, tier };
  }
}

/** Filters of the claims that are counted, claim by claim. */
async function count(scan: SearchScan): Promise<{ claims: string[]; more: boolean }> {
  const page = { ...usual, scan, order: "newest" as const, tiers: [], after: null };
  const { counted } = await searchPublicClaims(pool, page, [scan], bounds);
  const { facets, more } = counted[0] ?? { facets: "", more: false };
  const claims: string[] = [];
  for (let at = 0; at < facets.length;) {
    const length = 1 + 4 * (facets.charCodeAt(at) - 48);
    claims.push(facets.slice(at, at + length));
    at += length;
  }
  return { claims: claims.sort(), more };
}

interface Seen {
  readonly id: string;
  readonly facets: string;
  readonly fits: boolean;
}

/** What a look at every claim finds, in order; claims that only lack the places are there too. */
async function lookThrough({ query, places, range }: SearchScan, order: SearchOrder): Promise<Seen[]> {
  const inTime = order === "oldest" ? "at, claim_id" : "at DESC, claim_id DESC";
  const tier = order === "relevance" ? "words @@ '''1=budget''' DESC," : "";
  return database.db.$queryRawUnsafe<Seen[]>(
    `SELECT claim_id::text AS id, facets, coalesce(words @@ $2::tsquery, true) AS fits FROM public_search
     WHERE words @@ $1::tsquery AND at >= $3::timestamptz AND at < $4::timestamptz ORDER BY ${tier} ${inTime}`,
    ...[query, places, range.from ?? "-infinity", range.until ?? "infinity"],
  );
}

const facetsOf = (rows: readonly Seen[]) => rows.flatMap((row) => (row.fits ? [row.facets] : [])).sort();

const scans = fc.record({
  query: fc.constantFrom("'budget'", "'the'", "'in'&'the'", "'the'&!'budget'", "'budget'&'rating=false'"),
  places: fc.constantFrom(null, "'in'<->'2023'", "'the'<->'budget'<->'of'"),
  range: fc.constantFrom(open, year, days),
  months: fc.constantFrom(0, 0, 1, 2, 5, 30, 70),
});
const pages = fc.record({
  order: fc.constantFrom("relevance" as const, "newest" as const, "oldest" as const),
  isAtHand: fc.boolean(),
  maxRanked: fc.constantFrom(0, 1000),
  take: fc.integer({ min: 20, max: 90 }),
});

describe("a search", () => {
  it("finds page by page what a look at every claim finds, in whatever steps it is made", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(scans, pages, async (asked, { order, ...options }) => {
        const scan = { ...asked, isFew: options.isAtHand };
        const expected = (await lookThrough(scan, order)).filter((row) => row.fits).map((row) => row.id);
        found += expected.length;
        expect(await walk(scan, order, options)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it("counts all claims up to a bound, and the newest where there are more", async () => {
    const seen = { all: 0, newest: 0 };
    await fc.assert(
      fc.asyncProperty(scans, async (scan) => {
        const all = await lookThrough({ ...scan, isFew: false }, "newest");
        const most = scan.places === null ? bounds.maxExact : bounds.maxRead;
        const newest = scan.places === null ? bounds.maxCounted : bounds.maxRead;
        const { claims, more } = await count({ ...scan, isFew: false });
        if (!more) expect(claims).toEqual(facetsOf(all));
        if (more) expect(all.length).toBeGreaterThan(newest);
        if (more && scan.places === null) expect(claims).toHaveLength(newest);
        if (more && scan.months === 0) expect(claims).toEqual(facetsOf(all.slice(0, newest)));
        if (all.length > most) expect(more).toBe(true);
        else expect(await count({ ...scan, isFew: true })).toEqual({ claims: facetsOf(all), more: false });
        seen[more ? "newest" : "all"] += 1;
      }),
      { numRuns: 60 },
    );
    expect(Math.min(seen.all, seen.newest)).toBeGreaterThan(0);
  });

  it("counts claims of the newest months where months are looked at one by one, however many those are", async () => {
    const scan = { query: "'the'", places: null, range: open, isFew: false };
    const all = await lookThrough({ ...scan, months: 0 }, "newest");
    expect(all.length).toBeGreaterThan(bounds.maxExact);
    const newest = facetsOf(all.slice(0, 2 * bounds.maxCounted));
    for (const months of [1, 3, 12]) {
      const { claims, more } = await count({ ...scan, months });
      expect(more).toBe(true);
      expect(claims.filter((facets) => !newest.includes(facets))).toEqual([]);
    }
  });

  it("lists all claims of a time without a word", async () => {
    const scan: SearchScan = { query: null, places: null, range: year, isFew: false, months: 0 };
    const rows = await database.db.publicClaim.findMany({
      where: { firstPublishedAt: { gte: year.from, lt: year.until } },
      orderBy: [{ firstPublishedAt: "asc" }, { claimId: "asc" }],
      select: { claimId: true },
    });
    expect(await walk(scan, "oldest")).toEqual(rows.map((row) => row.claimId));
    expect(await count(scan)).toMatchObject({ more: rows.length > bounds.maxCounted });
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
