import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPublicPool, type PublicPool } from "#lib/db/public-pool.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import {
  claimPublication,
  frozenAppearance,
  frozenVerdict,
} from "#lib/domain/publication/publication.fixtures.ts";
import { publicClaimRowOf } from "#lib/publishing/public-claim-row.ts";
import { getPublicFacets } from "./get-public-facets.ts";
import { listPublicClaims } from "./list-public-claims.ts";
import type { PublicClaimQuery } from "./public-claim-filter.ts";
import { readAllPublicClaims } from "./read-all-public-claims.ts";
import { searchPublic } from "./search-public.ts";
import { suggestInstead } from "./search-suggestions.ts";

interface Listed {
  readonly text: string;
  readonly summary?: string;
  readonly speaker?: string | null;
  readonly aliases?: readonly string[];
  readonly topic?: string;
  readonly outlet?: string;
  readonly rating?: "true" | "false";
  readonly at?: string;
  readonly corrected?: boolean;
}

let database: TestDatabase;
let pool: PublicPool;
let made = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPublicPool(database.url);
});
afterAll(async () => {
  await pool.close();
  await database.close();
});

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, "-");

/** A live claim with a list row as publishing writes it. Its slug is returned. */
async function publish(listed: Listed): Promise<string> {
  made += 1;
  const id = `019a0000-0000-7000-8000-${String(made).padStart(12, "0")}`;
  const slug = `claim-${String(made)}`;
  const at = listed.at ?? `2026-03-01T00:${String(made % 60).padStart(2, "0")}:00.000Z`;
  const { speaker = null, outlet = "Harbour Post", topic = "Ports", rating = "true" } = listed;
  const article = { ...frozenAppearance().article, slug: slugOf(outlet), title: "Untitled" };
  const publication = claimPublication({
    ...{ claimId: id, slug, publishedAt: at, firstPublishedAt: at },
    content: {
      ...{ text: listed.text, statement: null, topics: [{ slug: slugOf(topic), name: topic }] },
      speaker:
        speaker === null
          ? null
          : { slug: slugOf(speaker), name: speaker, kind: "person", role: null, sameAs: [] },
      appearances: [
        frozenAppearance({ article: { ...article, outlet: { slug: slugOf(outlet), name: outlet } } }),
      ],
      verdict: frozenVerdict({
        summary: listed.summary ?? "Registers agree.",
        content: { key: rating, label: rating === "true" ? "True" : "False", value: null, tone: rating },
      }),
    },
  });
  await database.db.claim.create({
    data: {
      ...{ id, slug, text: listed.text, type: "event", reason: "For a test.", stage: "published" },
      ...{ publication: "live", lastPublication: 1 },
    },
  });
  const row = publicClaimRowOf(publication, listed.aliases ?? [], listed.corrected ? new Date(at) : null);
  await database.db.publicClaim.create({ data: { ...row, publicationId: id } });
  return slug;
}

const found = async (query: PublicClaimQuery) =>
  (await searchPublic(pool, query, { take: 20, facets: true })).items.map((item) => item.slug);
const facetsOf = async (query: PublicClaimQuery) => {
  const { facets } = await searchPublic(pool, query, { take: 20, facets: true });
  return (kind: "rating" | "attribution" | "speaker" | "topic" | "outlet" | "year") =>
    Object.fromEntries((facets?.[kind].values ?? []).map(({ key, count }) => [key, count]));
};
const setState = (slug: string, state: "live" | "suspended" | "retracted") =>
  database.db.publicClaim.update({ where: { slug }, data: { state } });

describe("words of a search", () => {
  it("must all be there, in any order, case and accent", async () => {
    const slug = await publish({ text: "Łódź opened its seventh tramway in Śródmieście" });
    expect(await found({ q: "TRAMWAY lodz srodmiescie" })).toEqual([slug]);
    expect(await found({ q: "tramway zeppelins" })).toEqual([]);
  });

  it("in quotation marks must stand in that order, and after a minus nowhere", async () => {
    const one = await publish({ text: "The glacier lost half its volume" });
    const other = await publish({ text: "Half the glacier was lost, its volume unknown" });
    expect(await found({ q: "glacier half volume" })).toEqual([other, one]);
    expect(await found({ q: "“half its volume”" })).toEqual([one]);
    expect(await found({ q: '"half its volume" -glacier' })).toEqual([]);
    expect(await found({ q: "glacier -unknown" })).toEqual([one]);
    expect(await found({ q: 'glacier -"half its"' })).toEqual([other]);
    expect(await found({ q: "glacier-lost" })).toEqual([one]);
  });

  it("make a phrase only in one run, also where each two of them stand side by side somewhere", async () => {
    const run = await publish({ text: "The levy on frozen plaice and herring doubled" });
    await publish({
      text: "The levy on herring, that on frozen plaice and the price of plaice and herring doubled",
    });
    expect(await found({ q: '"levy on frozen plaice and herring"' })).toEqual([run]);
    expect(await found({ q: '"plaice and herring" -"levy on frozen"' })).toHaveLength(1);
    expect(
      (await searchPublic(pool, { q: '"on frozen plaice"' }, { take: 5, facets: false })).total.count,
    ).toBe(2);
  });

  it("never make a phrase across text, summary and names", async () => {
    await publish({ text: "Nobody weighed the walrus", summary: "Registers of zoos agree." });
    expect(await found({ q: '"walrus registers"' })).toEqual([]);
    expect(await found({ q: "walrus registers" })).toHaveLength(1);
  });

  it("find singular and plural, except in quotation marks", async () => {
    const slug = await publish({ text: "Turbines off the coast kill fewer puffins" });
    expect(await found({ q: "turbine puffin" })).toEqual([slug]);
    expect(await found({ q: '"puffin"', verbatim: "1" })).toEqual([]);
  });

  it("find scripts without spaces", async () => {
    const slug = await publish({ text: "東京タワーは333メートルある" });
    expect(await found({ q: "東京" })).toEqual([slug]);
    expect(await found({ q: "京東", verbatim: "1" })).toEqual([]);
  });

  it("may be unfinished at the end, which is no mistake in spelling", async () => {
    const slug = await publish({ text: "An archaeologist found a viaduct" });
    const answer = await searchPublic(pool, { q: "viaduct archaeolo" }, { take: 5, facets: false });
    expect(answer.items.map((item) => item.slug)).toEqual([slug]);
    expect(answer.spelling).toBeNull();
    expect(await found({ q: "archaeolo viaduct", verbatim: "1" })).toEqual([]);
  });
});

describe("names", () => {
  it("are found in every spelling of a speaker, also in claims about them", async () => {
    const aliases = ["Zelensky", "Zelenskiy", "Zelenskyy"];
    const by = await publish({
      text: "The minerals deal was refused",
      speaker: "Volodymyr Zelensky",
      aliases,
    });
    const about = await publish({ text: "Zelenskiy left the room first" });
    for (const q of ["zelensky", "Zelenskyy", "ZELENSKIY"])
      expect((await found({ q })).sort()).toEqual([by, about]);
    expect(await found({ q: '"zelenskyy" room', verbatim: "1" })).toEqual([]);
  });
});

describe("spelling", () => {
  it("is put right by words of live claims, and says so", async () => {
    const slug = await publish({ text: "The observatory measured the eclipse" });
    const answer = await searchPublic(pool, { q: "Obsevratory eclipes" }, { take: 5, facets: false });
    expect(answer).toMatchObject({ spelling: "observatory eclipse", similar: true, missing: [] });
    expect(answer.items.map((item) => item.slug)).toEqual([slug]);
  });

  it("stays as typed where the reader asks for it, and names what nobody has said", async () => {
    const typed = await searchPublic(pool, { q: "obsevratory", verbatim: "1" }, { take: 5, facets: false });
    expect(typed).toMatchObject({ items: [], spelling: null, missing: ["obsevratory"] });
    const far = await searchPublic(pool, { q: "observatory qwrtzpsd" }, { take: 5, facets: false });
    expect(far).toMatchObject({ items: [], spelling: null, missing: ["qwrtzpsd"] });
  });

  it("takes a word for one that nobody has said though every object has it", async () => {
    const answer = await searchPublic(pool, { q: "constructor", verbatim: "1" }, { take: 5, facets: true });
    expect(answer).toMatchObject({ items: [], missing: ["constructor"], total: { count: 0, more: false } });
    const without = await searchPublic(pool, { q: "silt -constructor" }, { take: 5, facets: true });
    expect(without.total).toEqual((await searchPublic(pool, { q: "silt" }, { take: 5, facets: true })).total);
  });

  it("finds a number in the groups in which texts write it", async () => {
    const slug = await publish({ text: "Dredging brought up 187,350 tonnes of silt" });
    const answer = await searchPublic(pool, { q: "187350 silt" }, { take: 5, facets: false });
    expect(answer).toMatchObject({ spelling: "187,350 silt", missing: [] });
    expect(answer.items.map((item) => item.slug)).toEqual([slug]);
    expect(await found({ q: "187,350" })).toEqual([slug]);
    const other = await searchPublic(pool, { q: "187999" }, { take: 5, facets: false });
    expect(other).toMatchObject({ items: [], spelling: null, missing: ["187999"] });
  });

  it("never offers a word that only a retracted or suspended claim has", async () => {
    const slug = await publish({ text: "Ombudswoman Quist embezzled kroner" });
    expect((await searchPublic(pool, { q: "embezled" }, { take: 5, facets: false })).spelling).toBe(
      "embezzled",
    );
    for (const state of ["suspended", "retracted"] as const) {
      await setState(slug, state);
      const answer = await searchPublic(pool, { q: "embezled" }, { take: 5, facets: false });
      expect(answer).toMatchObject({ spelling: null, items: [] });
      expect(await database.db.publicWord.findUnique({ where: { word: "embezzled" } })).toBeNull();
    }
    await setState(slug, "live");
    expect(await found({ q: "embezzled" })).toEqual([slug]);
  });
});

describe("order", () => {
  it("by relevance is text, then statement and speaker, then summary, then the rest; newer first among equals", async () => {
    const rest = await publish({ text: "One", outlet: "Basilisk Times" });
    const summary = await publish({ text: "Two", summary: "The basilisk is a lizard." });
    const speaker = await publish({ text: "Three", speaker: "Ann Basilisk" });
    const older = await publish({ text: "A basilisk can run on water", at: "2019-05-01T00:00:00.000Z" });
    const newer = await publish({ text: "A basilisk cannot swim", at: "2020-05-01T00:00:00.000Z" });
    const expected = [newer, older, speaker, summary, rest];
    expect(await found({ q: "basilisk" })).toEqual(expected);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await listPublicClaims(pool, { q: "basilisk", after }, 1);
      paged.push(...page.items.map((item) => item.slug));
      after = page.nextCursor ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(expected);
    expect(await found({ q: '"basilisk"' })).toEqual(expected);
    expect((await found({ q: "basilisk", sort: "oldest" }))[0]).toBe(older);
    expect((await found({ q: "basilisk", sort: "newest" })).at(-1)).toBe(older);
  });
});

describe("filters and counts", () => {
  beforeAll(async () => {
    const narwhal = (fields: Partial<Listed>) => publish({ text: "A narwhal was seen", ...fields });
    await narwhal({ speaker: "Ida Falk", rating: "true", topic: "Whales", at: "2023-01-05T00:00:00.000Z" });
    await narwhal({ speaker: "Ida Falk", rating: "false", topic: "Whales", at: "2024-12-31T23:59:59.000Z" });
    await narwhal({ speaker: "Per Holm", rating: "false", topic: "Seas", at: "2025-01-01T00:00:00.000Z" });
    await narwhal({ outlet: "Tide", rating: "false", corrected: true, at: "2025-06-01T00:00:00.000Z" });
  });

  it("narrow the list one by one and together", async () => {
    const counts: [PublicClaimQuery, number][] = [
      [{}, 4],
      [{ speaker: "ida-falk" }, 2],
      [{ rating: "false", year: "2025" }, 2],
      [{ topic: "whales", rating: "false" }, 1],
      [{ outlet: "tide" }, 1],
      [{ article: "tide" }, 1],
      [{ corrected: "1" }, 1],
      [{ from: "2024-12-31", to: "2025-01-01" }, 2],
      [{ year: "2024", from: "2025-01-01" }, 0],
      [{ attribution: "confirmed" }, 4],
      [{ attribution: "misattributed" }, 0],
      [{ speaker: "nobody'); DROP TABLE public_claims; --" }, 0],
    ];
    for (const [filter, count] of counts) {
      const { total, items } = await listPublicClaims(pool, { q: "narwhal", ...filter });
      expect({ filter, total, items: items.length }).toEqual({
        ...{ filter, items: count },
        total: { count, more: false },
      });
    }
  });

  it("count each kind of value without its own filter and with all others", async () => {
    const facets = await facetsOf({ q: "narwhal", rating: "false", speaker: "ida-falk" });
    expect(facets("rating")).toEqual({ true: 1, false: 1 });
    expect(facets("speaker")).toEqual({ "ida-falk": 1, "per-holm": 1 });
    expect(facets("topic")).toEqual({ whales: 1 });
    expect(facets("year")).toEqual({ "2024": 1 });
    const phrase = await facetsOf({ q: '"narwhal was seen"', rating: "false", year: "2025" });
    expect(phrase("rating")).toEqual({ false: 2 });
    expect(phrase("year")).toEqual({ "2024": 1, "2025": 2 });
  });

  it("count filters without words too, and everything exactly where nothing is chosen", async () => {
    const live = await database.db.publicClaim.count({ where: { state: "live" } });
    const all = await searchPublic(pool, {}, { take: 5, facets: true });
    expect(all.total).toEqual({ count: live, more: false });
    const ratings = all.facets?.rating.values.reduce((sum, value) => sum + value.count, 0);
    expect(ratings).toBe(live);
    const one = await searchPublic(pool, { topic: "whales" }, { take: 5, facets: true });
    expect(one.facets?.speaker.values).toEqual([
      { key: "ida-falk", label: "Ida Falk", count: 2, chosen: false },
    ]);
    expect(one.facets?.topic.values.find((value) => value.chosen)).toMatchObject({ key: "whales", count: 2 });
    expect(one.facets?.topic.values.some((value) => value.key === "ports")).toBe(true);
    expect((await getPublicFacets(pool)).years.map((value) => value.key)).toContain("2023");
  });

  it("lose a claim in the same moment in which it stops being live, and get it back", async () => {
    const slug = await publish({
      text: "A kraken sank a dinghy",
      speaker: "Olga Kraft",
      topic: "Sea monsters",
    });
    expect((await getPublicFacets(pool)).speakers.map((value) => value.key)).toContain("olga-kraft");
    await setState(slug, "suspended");
    expect(await found({ q: "kraken", verbatim: "1" })).toEqual([]);
    expect(await found({ speaker: "olga-kraft" })).toEqual([]);
    const facets = await getPublicFacets(pool);
    expect([...facets.speakers, ...facets.topics].map((value) => value.key)).not.toContain("olga-kraft");
    expect(facets.topics.map((value) => value.key)).not.toContain("sea-monsters");
    await setState(slug, "live");
    expect(await found({ speaker: "olga-kraft" })).toEqual([slug]);
  });

  it("show every change of a list row, also of what nobody searches for", async () => {
    const slug = await publish({ text: "The quagga was photographed" });
    await database.db.publicClaim.update({
      where: { slug },
      data: { secondReviewed: false, topicSlugs: ["zoos"] },
    });
    const { items } = await searchPublic(pool, { q: "quagga" }, { take: 5, facets: false });
    expect(items).toMatchObject([{ slug, secondReviewed: false, topicSlugs: ["zoos"] }]);
  });

  it("know how many claims have a word or are written in a language", async () => {
    const before = await searchPublic(pool, { q: "the" }, { take: 1, facets: false });
    const english = await searchPublic(pool, { language: "en" }, { take: 1, facets: false });
    const ukrainian = await searchPublic(pool, { language: "uk" }, { take: 1, facets: false });
    await publish({ text: "The okapi has stripes" });
    const after = await searchPublic(pool, { q: "the" }, { take: 1, facets: false });
    expect(after.total).toEqual({ count: before.total.count + 1, more: false });
    expect(english.total.count).toBeGreaterThan(10);
    expect(ukrainian.total).toEqual({ count: 0, more: false });
  });

  it("count again what a correction changed, and nothing twice", async () => {
    const slug = await publish({ text: "The axolotl is extinct", rating: "true" });
    const before = await database.db.publicWord.findUniqueOrThrow({ where: { word: "the" } });
    const row = await database.db.publicClaim.findUniqueOrThrow({ where: { slug } });
    await database.db.publicClaim.update({
      where: { slug },
      data: {
        searchVector: row.searchVector.replace("rating=true", "rating=false").replaceAll("extinct", "extant"),
      },
    });
    expect(await found({ q: "axolotl extant", rating: "false" })).toEqual([slug]);
    expect(await found({ q: "axolotl extinct", verbatim: "1" })).toEqual([]);
    expect(await database.db.publicWord.findUniqueOrThrow({ where: { word: "the" } })).toEqual(before);
  });
});

describe("hostile searches", () => {
  it("get an answer, whatever stands in them", async () => {
    const signs = fc.constantFrom(
      "'",
      '"',
      "\\",
      "&",
      "|",
      "!",
      "(",
      ")",
      ":",
      "*",
      "<->",
      "-",
      "%",
      "_",
      "$1",
      "a",
      "the",
      " ",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(signs, { maxLength: 60 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (q, key) => {
        const query = {
          q: q.isWellFormed() ? q.replaceAll("\0", "") : "a",
          speaker: undefined,
          topic: undefined,
        };
        const named = key.isWellFormed() && !key.includes("\0") ? { ...query, topic: key } : query;
        for (const asked of [query, named]) {
          const answer = await searchPublic(pool, asked, { take: 2, facets: true });
          expect(answer.items.length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("cannot name a filter or a place by a word", async () => {
    expect(await found({ q: "rating=true", verbatim: "1" })).toEqual([]);
    expect(await found({ q: "1=narwhal", verbatim: "1" })).toEqual([]);
  });
});

describe("readers without a pool", () => {
  it("get the same answers through Prisma, and exports get every claim once", async () => {
    const query = { q: "narwhal", rating: "false" };
    expect(await listPublicClaims(database.db, query)).toEqual(await listPublicClaims(pool, query));
    const all = await readAllPublicClaims(database.db, {}, 10_000);
    expect(new Set(all.map((item) => item.slug)).size).toBe(all.length);
    expect(all).toHaveLength(await database.db.publicClaim.count({ where: { state: "live" } }));
    expect(await readAllPublicClaims(database.db, {}, 3)).toHaveLength(3);
  });
});

describe("a search that finds nothing", () => {
  it("says which filter stands in the way", async () => {
    const query = { q: "narwhal", speaker: "per-holm", rating: "true" };
    expect(await suggestInstead(pool, query)).toEqual({
      filters: [
        { name: "rating", count: 1, more: false },
        { name: "speaker", count: 1, more: false },
      ],
      unfiltered: null,
      similar: null,
    });
    const far = { q: "narwhal", speaker: "nobody", rating: "unheard-of" };
    expect(await suggestInstead(pool, far)).toMatchObject({ filters: [], unfiltered: { count: 4 } });
  });

  it("shows claims that have most of the words", async () => {
    const { similar } = await suggestInstead(pool, { q: "narwhal qwrtzpsd" });
    expect(similar).toMatchObject({ q: "narwhal" });
    expect(similar?.items).toHaveLength(4);
    const fewer = await suggestInstead(pool, { q: "narwhal basilisk" });
    expect(fewer.similar?.q).toBe("narwhal");
    expect((await suggestInstead(pool, { q: "qwrtzpsd" })).similar).toBeNull();
  });
});
