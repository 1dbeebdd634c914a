import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import {
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  refusalFrom,
  satisfyGate,
  spotTestClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import type { CorrectionKind } from "#lib/domain/claim/claim.ts";
import { editClaimInput } from "#lib/domain/claim/claim.schema.ts";
import type { SearchRequest } from "#lib/publishing/fact-check-tools/search-request.ts";
import { deriveClaim } from "#lib/publishing/claim-state.ts";
import { listCorrectionFeed } from "./list-correction-feed.ts";
import { listFeedClaims } from "./list-feed-claims.ts";
import { listSitemap, listSitemapFiles, readSitemapFile } from "./list-sitemap.ts";
import { readArticleMarkup } from "./read-article-markup.ts";
import { readClaimDump, readClaimsChange } from "./read-claim-dump.ts";
import { searchFactChecks } from "./search-fact-checks.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

interface Published {
  readonly id: string;
  readonly slug: string;
  readonly article: string;
}

async function publish(): Promise<Published> {
  const id = await publishedClaim(desk);
  const row = await database.db.publicClaim.findUniqueOrThrow({ where: { claimId: id } });
  return { id, slug: row.slug, article: row.articleSlugs[0] ?? "" };
}

async function correct(id: string, kind: CorrectionKind, content = "unverifiable"): Promise<void> {
  done(await makeMove(desk, desk.editor, id, "revise"));
  await satisfyGate(desk, id, content);
  await republish(id, kind);
}

async function republish(id: string, kind: CorrectionKind): Promise<void> {
  done(await makeMove(desk, desk.editor, id, "submit"));
  done(await makeMove(desk, desk.reviewer, id, "approve"));
  done(await makeMove(desk, desk.managing, id, "publish", { correction: { kind, note: `A ${kind}.` } }));
}

async function retract(id: string): Promise<void> {
  done(await makeMove(desk, desk.editor, id, "retract", { reason: "The source withdrew its table." }));
  done(await makeMove(desk, desk.managing, id, "retract"));
}

async function dumpedSlugs(size: number): Promise<string[]> {
  const slugs: string[] = [];
  for await (const batch of readClaimDump(database.db, size))
    slugs.push(...batch.map((claim) => claim.publication.slug));
  return slugs;
}

const liveSlugs = async () =>
  (await database.db.publicClaim.findMany({ where: { state: "live" }, orderBy: { ordinal: "asc" } })).map(
    (row) => row.slug,
  );

const everything: SearchRequest = {
  query: null,
  language: null,
  site: null,
  maxAgeDays: null,
  pageSize: 10,
  pageToken: null,
  offset: 0,
};
const now = new Date("2026-05-05T00:00:00Z");
const slugsOf = async (request: Partial<SearchRequest>, at: Date = now) =>
  (await searchFactChecks(database.db, { ...everything, ...request }, at))?.items.map((item) => item.slug) ??
  [];

describe("feeds of claims", () => {
  it("bring a claim with its log, and its topics by name, newest first", async () => {
    const { id, article } = await publish();
    const copy = await loadWorkingCopy(database.db, id);
    done(await makeMove(desk, desk.editor, id, "revise"));
    done(
      await editClaim(desk.deps, desk.editor, {
        claimId: id,
        textVersion: copy?.textVersion ?? 0,
        topics: ["Ferries and quays"],
      }),
    );
    await republish(id, "update");
    const { items } = await listFeedClaims(database.db, { article });
    expect(items).toMatchObject([
      {
        topics: [{ slug: "ferries-and-quays", name: "Ferries and quays" }],
        notices: [{ kind: "update", note: "A update.", publicationN: 2 }],
        language: "en",
      },
    ]);
  });

  it("page through every claim once", async () => {
    await publish();
    await publish();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listFeedClaims(database.db, { after }, 2);
      seen.push(...page.items.map((item) => item.slug));
      after = page.nextCursor ?? undefined;
    } while (after !== undefined);
    expect(seen.toSorted()).toEqual((await liveSlugs()).toSorted());
  });

  it("lose a retracted claim, which stands in the feed of corrections", async () => {
    const { id, slug, article } = await publish();
    await retract(id);
    expect((await listFeedClaims(database.db, { article })).items).toEqual([]);
    const mine = (await listCorrectionFeed(database.db)).items.filter((item) => item.claim.slug === slug);
    expect(mine).toMatchObject([{ kind: "retraction", note: "The source withdrew its table.", line: 1 }]);
  });

  it("of corrections count lines of a claim’s log, and leave typos out whatever is asked for", async () => {
    const { id, slug } = await publish();
    await correct(id, "typo");
    await correct(id, "verdict_change", "mostly_true");
    const mine = (await listCorrectionFeed(database.db)).items.filter((item) => item.claim.slug === slug);
    expect(mine).toMatchObject([
      {
        kind: "verdict_change",
        line: 2,
        change: { before: { key: "unverifiable" }, after: { key: "mostly_true" } },
      },
    ]);
    expect((await listCorrectionFeed(database.db, undefined, { kind: "typo" })).items).toEqual([]);
  });
});

describe("the sitemap", () => {
  it("names live claims, their articles and entries with the time they changed, and nothing else", async () => {
    const [kept, gone] = [await publish(), await publish()];
    await correct(kept.id, "clarification");
    await retract(gone.id);
    const entries = new Map((await listSitemap(database.db)).map((e) => [e.path, e.changedAt]));
    const row = await database.db.publicClaim.findUniqueOrThrow({ where: { claimId: kept.id } });
    expect(entries.get(`/claims/${kept.slug}`)).toBe(row.publishedAt.toISOString());
    expect(entries.get(`/articles/${kept.article}`)).toBe(row.publishedAt.toISOString());
    expect(entries.has("/speakers/ada-brandt")).toBe(true);
    expect(entries.has("/outlets/harbour-post")).toBe(true);
    expect(entries.has(`/claims/${gone.slug}`)).toBe(false);
    expect(entries.has(`/articles/${gone.article}`)).toBe(false);
  });

  it("spread over files has every address once, and a claim always in the same one", async () => {
    const before = await readSitemapFile(database.db, "claims-1", 2);
    await publish();
    const files = await listSitemapFiles(database.db, 2);
    const lists = await Promise.all(files.map((file) => readSitemapFile(database.db, file.name, 2)));
    const paths = lists.flatMap((list) => (list ?? []).map((entry) => entry.path));
    expect(paths.toSorted()).toEqual((await listSitemap(database.db)).map((e) => e.path).toSorted());
    expect(await readSitemapFile(database.db, "claims-1", 2)).toEqual(before);
    const claims = files.filter((file) => file.name.startsWith("claims-"));
    expect(claims.map((file) => file.name)).toContain(`claims-${String(claims.length)}`);
    expect(files.every((file) => !Number.isNaN(Date.parse(file.changedAt)))).toBe(true);
  });

  it("has no file without an address: what was retracted, and entries whose last claim went, have no place in it", async () => {
    const topic = async (name: string) => {
      const { id } = await publish();
      done(await makeMove(desk, desk.editor, id, "revise"));
      const { textVersion } = await database.db.claim.findUniqueOrThrow({ where: { id } });
      done(await editClaim(desk.deps, desk.editor, { claimId: id, textVersion, topics: [name] }));
      await republish(id, "update");
      return id;
    };
    const gone = await topic("Tolls");
    await topic("Locks");
    await retract(gone);
    for (const size of [1, 2]) {
      const files = await listSitemapFiles(database.db, size);
      const lists = await Promise.all(files.map((file) => readSitemapFile(database.db, file.name, size)));
      expect(lists.filter((list) => list === null || list.length === 0)).toEqual([]);
      const paths = lists.flatMap((list) => (list ?? []).map((entry) => entry.path));
      expect(paths.toSorted()).toEqual((await listSitemap(database.db)).map((e) => e.path).toSorted());
      expect(paths).toContain("/topics/locks");
      expect(paths).not.toContain("/topics/tolls");
      const last = await database.db.publicClaim.findFirstOrThrow({ orderBy: { ordinal: "desc" } });
      const lastFile = `claims-${String(Math.ceil(last.ordinal / size))}`;
      expect(files.find((file) => file.name === lastFile)?.changedAt).toBe(last.publishedAt.toISOString());
      const parts = files.filter((file) => file.name.startsWith("directory-"));
      const entries = paths.filter((path) => /^\/(speakers|outlets|topics)\//.test(path));
      expect(parts.map((file) => file.name)).toEqual(
        Array.from({ length: Math.ceil(entries.length / size) }, (_, i) => `directory-${String(i + 1)}`),
      );
    }
  });

  it("has no other files", async () => {
    for (const name of ["claims-0", "claims", "users-1", "claims-1.5", "claims--1", "claims-99999999"])
      expect(await readSitemapFile(database.db, name)).toBeNull();
    expect(await readSitemapFile(database.db, "claims-9999")).toEqual([]);
  });
});

describe("the dump", () => {
  it("has every live claim once, in an order that never changes, whatever the size of its batches", async () => {
    const live = await liveSlugs();
    expect(await dumpedSlugs(2)).toEqual(live);
    expect(await dumpedSlugs(1000)).toEqual(live);
  });

  it("goes on from where it is when claims are retracted and published meanwhile", async () => {
    await publish();
    const before = await liveSlugs();
    const dump = readClaimDump(database.db, 1);
    const first = await dump.next();
    const [, second] = await database.db.publicClaim.findMany({
      where: { state: "live" },
      orderBy: { ordinal: "asc" },
    });
    await retract(second!.claimId);
    const added = await publish();
    const rest: string[] = [];
    for await (const batch of dump) rest.push(...batch.map((claim) => claim.publication.slug));
    expect(first.value?.map((claim) => claim.publication.slug)).toEqual(before.slice(0, 1));
    expect(rest).toEqual([...before.slice(2), added.slug]);
  });

  it("carries the log of a corrected claim, and a stamp that changes with every publication", async () => {
    const before = await readClaimsChange(database.db);
    const { id, slug } = await publish();
    await correct(id, "update");
    const after = await readClaimsChange(database.db);
    expect(after.stamp).not.toBe(before.stamp);
    const batches = readClaimDump(database.db);
    const claims = (await batches.next()).value ?? [];
    expect(claims.find((claim) => claim.publication.slug === slug)?.notices).toMatchObject([
      { kind: "update", publicationN: 2 },
    ]);
  });
});

describe("the markup of an article’s claims", () => {
  it("has the live claims as they were published, and is gone with the last of them", async () => {
    const { id, slug, article } = await publish();
    const found = await readArticleMarkup(database.db, article);
    expect(found?.claims.map((claim) => claim.slug)).toEqual([slug]);
    await retract(id);
    expect(await readArticleMarkup(database.db, article)).toBeNull();
    expect(await readArticleMarkup(database.db, "no-such-article")).toBeNull();
  });
});

describe("claims:search", () => {
  it("passes over as many as the offset says, and goes on by page tokens", async () => {
    const all = await slugsOf({ pageSize: 100 });
    expect(all.length).toBeGreaterThan(4);
    expect(await slugsOf({ offset: 2, pageSize: 2 })).toEqual(all.slice(2, 4));
    expect(await slugsOf({ offset: 1000 })).toEqual([]);
    const first = await searchFactChecks(database.db, { ...everything, pageSize: 3 }, now);
    expect(await slugsOf({ pageSize: 3, pageToken: first?.nextCursor ?? null })).toEqual(all.slice(3, 6));
  });

  it("has no page for a token that is none of this search", async () => {
    const first = await searchFactChecks(database.db, { ...everything, pageSize: 3 }, now);
    const token = first?.nextCursor ?? "";
    expect(token).not.toBe("");
    // Cut short, made up, and of a list in another order.
    for (const request of [
      { pageToken: token.slice(0, -12) },
      { pageToken: "garbage" },
      { pageToken: token, query: "ferry" },
    ])
      expect(await searchFactChecks(database.db, { ...everything, ...request }, now)).toBeNull();
  });
});

describe("claims:search among claims of several languages and ages", () => {
  it("finds words, languages without their region, and what is young enough", async () => {
    const { id, slug } = await publish();
    done(await makeMove(desk, desk.editor, id, "revise"));
    const { textVersion } = (await loadWorkingCopy(database.db, id))!;
    done(await editClaim(desk.deps, desk.editor, { claimId: id, textVersion, language: "es-MX" }));
    await republish(id, "update");
    expect(await slugsOf({ language: "es" })).toEqual([slug]);
    expect(await slugsOf({ query: "ferry", language: "es" })).toEqual([slug]);
    expect(await slugsOf({ query: "ferry", language: "fr" })).toEqual([]);
    expect(await slugsOf({ query: "submarine" })).toEqual([]);
    expect(await slugsOf({ query: "fery" })).toEqual([]);
    expect((await slugsOf({ language: "en", pageSize: 100 })).length).toBeGreaterThan(4);
    const { firstPublishedAt } = await database.db.publicClaim.findUniqueOrThrow({ where: { slug } });
    const later = (days: number) => new Date(firstPublishedAt.getTime() + days * 86_400_000);
    expect(await slugsOf({ language: "es", maxAgeDays: 3 }, later(3))).toEqual([slug]);
    expect(await slugsOf({ language: "es", maxAgeDays: 3 }, later(5))).toEqual([]);
    expect(await slugsOf({ language: "es", maxAgeDays: 2_000_000_000 })).toEqual([slug]);
  });
});

describe("a claim’s language", () => {
  const language = async (id: string) => (await loadWorkingCopy(database.db, id))?.language;

  it("is that of the article it was spotted in, and the desk’s where that is unknown", async () => {
    const id = await spotTestClaim(desk);
    expect(await language(id)).toBe("en");
    const { articleId } = await database.db.appearance.findFirstOrThrow({ where: { claimId: id } });
    const spotIn = async (articleLanguage: string | null): Promise<string> => {
      await database.db.article.update({ where: { id: articleId }, data: { language: articleLanguage } });
      const place = { articleId, start: 0, end: 7, text: "The council reported" };
      return done(await spotClaim(desk.deps, desk.editor, place)).id;
    };
    await database.db.setting.update({ where: { id: 1 }, data: { language: "uk" } });
    expect(await language(await spotIn("es-mx"))).toBe("es-MX");
    expect(await language(await spotIn(null))).toBe("uk");
    await database.db.setting.update({ where: { id: 1 }, data: { language: "en" } });
  });

  it("can be said, becomes part of what is approved and published, and is taken back by discarding", async () => {
    const { id } = await publish();
    done(await makeMove(desk, desk.editor, id, "revise"));
    const before = await loadWorkingCopy(database.db, id);
    const input = editClaimInput.parse({ claimId: id, textVersion: before!.textVersion, language: "UK" });
    done(await editClaim(desk.deps, desk.editor, input));
    const after = await loadWorkingCopy(database.db, id);
    expect(after?.language).toBe("uk");
    expect(deriveClaim(after!, "2026-05-04").contentHash).not.toBe(
      deriveClaim(before!, "2026-05-04").contentHash,
    );
    done(await makeMove(desk, desk.editor, id, "discard"));
    expect(await language(id)).toBe("en");
  });

  it("stands in the public lists, and must be a language", async () => {
    const { id } = await publish();
    done(await makeMove(desk, desk.editor, id, "revise"));
    const copy = await loadWorkingCopy(database.db, id);
    const edit = (language: string | null) =>
      editClaimInput.safeParse({ claimId: id, textVersion: copy!.textVersion, language });
    expect(edit("no language").success).toBe(false);
    done(await editClaim(desk.deps, desk.editor, edit("sr-latn").data!));
    await republish(id, "update");
    const row = await database.db.publicClaim.findUniqueOrThrow({ where: { claimId: id } });
    expect(row.language).toBe("sr-Latn");
    const stale = await editClaim(desk.deps, desk.editor, edit("en").data!);
    expect(refusalFrom(stale).code).toBeDefined();
  });
});
