import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  satisfyGate,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { getPublicArticle } from "./get-public-article.ts";
import { getClaimChanges } from "./get-claim-changes.ts";
import { getPublicClaim } from "./get-public-claim.ts";
import { getPublicDesk } from "./get-public-desk.ts";
import { getPublicFacets } from "./get-public-facets.ts";
import { getPublicationFile } from "./get-publication-file.ts";
import { findPublicationByHash } from "./find-publication-by-hash.ts";
import { getVerifyFacts } from "./get-verify-facts.ts";
import { listCorrections } from "./list-corrections.ts";
import { listPublicArticles } from "./list-public-articles.ts";
import { listPublicClaims } from "./list-public-claims.ts";
import { listSitemap } from "./list-sitemap.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

async function publish(): Promise<{ id: string; slug: string; article: string }> {
  const id = await publishedClaim(desk);
  const row = await database.db.publicClaim.findUniqueOrThrow({ where: { claimId: id } });
  return { id, slug: row.slug, article: row.articleSlugs[0] ?? "" };
}

async function correct(id: string, kind: "typo" | "verdict_change", content: string): Promise<void> {
  done(await makeMove(desk, desk.editor, id, "revise"));
  await satisfyGate(desk, id, content);
  done(await makeMove(desk, desk.editor, id, "submit"));
  done(await makeMove(desk, desk.reviewer, id, "approve"));
  const correction = { kind, note: `A ${kind}.` };
  done(await makeMove(desk, desk.managing, id, "publish", { correction }));
}

async function retract(id: string): Promise<void> {
  done(await makeMove(desk, desk.editor, id, "retract", { reason: "The source withdrew its table." }));
  done(await makeMove(desk, desk.managing, id, "retract"));
}

const stateOf = async (slug: string) => {
  const answer = await getPublicClaim(database.db, slug);
  return answer === null ? null : "redirect" in answer ? `→ ${answer.redirect}` : answer.state;
};

describe("a claim's public page", () => {
  it("does not exist before publication and shows nothing of the working copy after it", async () => {
    expect(await getPublicClaim(database.db, "nothing-here")).toBeNull();
    const { id, slug } = await publish();
    done(await makeMove(desk, desk.editor, id, "revise"));
    await satisfyGate(desk, id, "false");
    const answer = await getPublicClaim(database.db, slug);
    expect(answer).toMatchObject({
      state: "live",
      publication: { n: 1, content: { verdict: { content: { key: "unverifiable" } } } },
      notices: [],
      versions: [{ n: 1 }],
    });
  });

  it("keeps every version for download, byte for byte what its hash was taken of", async () => {
    const { id, slug } = await publish();
    await correct(id, "verdict_change", "mostly_false");
    const file = await getPublicationFile(database.db, slug, 1);
    expect(file && sha256(file.body)).toBe(file?.sha256);
    expect(await getPublicationFile(database.db, slug, 2)).not.toBeNull();
    expect(await getPublicationFile(database.db, slug, 3)).toBeNull();
    expect(await findPublicationByHash(database.db, file?.sha256.toUpperCase() ?? "")).toMatchObject({
      state: "earlier",
      place: { path: `/claims/${slug}` },
    });
  });

  it("finds articles and entries by the hash of their copies, and says when a newer one was made", async () => {
    const { id, article } = await publish();
    const shown = await getPublicArticle(database.db, article);
    const find = (hash: string) => findPublicationByHash(database.db, hash);
    const place = { path: `/articles/${article}`, title: shown?.publication.article.title };
    expect(await find(shown?.sha256 ?? "")).toMatchObject({ kind: "article", state: "current", place });
    await correct(id, "verdict_change", "mostly_false");
    expect(await find(shown?.sha256 ?? "")).toMatchObject({ kind: "article", state: "earlier", place });
    const entry = await database.db.publication.findFirstOrThrow({ where: { kind: "directory" } });
    expect((await find(entry.sha256))?.place?.path).toMatch(/^\/(speakers|outlets|topics)\/[a-z-]+$/);
    await retract(id);
    expect(await find(shown?.sha256 ?? "")).toMatchObject({ state: "withdrawn", place: null });
  });

  it("says under review while it is suspended and leaves every list", async () => {
    const { id, slug, article } = await publish();
    done(await makeMove(desk, desk.managing, id, "suspend", { reason: "A reader sent a document." }));
    expect(await stateOf(slug)).toBe("suspended");
    expect((await listPublicClaims(database.db, { article })).items).toEqual([]);
    expect(await getPublicArticle(database.db, article)).toBeNull();
    done(await makeMove(desk, desk.managing, id, "unsuspend"));
    expect(await stateOf(slug)).toBe("live");
    expect((await getPublicArticle(database.db, article))?.publication.highlights).toHaveLength(1);
  });

  it("keeps of a retracted claim its text, dates, reason and log, and nothing else", async () => {
    const { id, slug } = await publish();
    const file = await getPublicationFile(database.db, slug, 1);
    await retract(id);
    const answer = await getPublicClaim(database.db, slug);
    expect(answer).toMatchObject({ state: "retracted", reason: "The source withdrew its table." });
    const text = JSON.stringify(answer);
    expect(text).not.toMatch(/unverifiable|cannot be checked|Port statistics|sha256|Unverifiable/);
    expect(await getPublicationFile(database.db, slug, 1)).toBeNull();
    expect(await findPublicationByHash(database.db, file?.sha256 ?? "")).toMatchObject({
      state: "withdrawn",
      place: null,
    });
    expect((await listSitemap(database.db)).map((e) => e.path)).not.toContain(`/claims/${slug}`);
  });

  it("says what each version changed against the one before it, and asks nothing for a single version", async () => {
    const { id, slug } = await publish();
    const first = await getPublicClaim(database.db, slug);
    await correct(id, "verdict_change", "mostly_false");
    const second = await getPublicClaim(database.db, slug);
    if (first === null || !("versions" in first) || second === null || !("versions" in second))
      throw new Error("The claim is not public.");
    expect(await getClaimChanges(database.db, first)).toEqual(new Map());
    const changes = await getClaimChanges(database.db, second);
    expect([...changes.keys()]).toEqual([2]);
    expect(changes.get(2)?.before.verdict.content.key).not.toBe("mostly_false");
    expect(changes.get(2)?.after.verdict.content.key).toBe("mostly_false");
  });

  it("shows no version from before a retraction when it is published again", async () => {
    const { id, slug } = await publish();
    await retract(id);
    await correct(id, "verdict_change", "mostly_true");
    const answer = await getPublicClaim(database.db, slug);
    expect(answer).toMatchObject({
      state: "live",
      publication: { everRetracted: true },
      versions: [{ n: 2 }],
    });
    expect(await getPublicationFile(database.db, slug, 1)).toBeNull();
  });

  it("leads from a merged claim to the end of the chain, and back when the merge is undone", async () => {
    const [a, b, c] = [await publish(), await publish(), await publish()];
    done(await makeMove(desk, desk.managing, a.id, "merge", { into: b.id }));
    done(await makeMove(desk, desk.managing, b.id, "discard"));
    done(await makeMove(desk, desk.managing, b.id, "merge", { into: c.id }));
    expect(await stateOf(a.slug)).toBe(`→ ${c.slug}`);
    expect(await stateOf(b.slug)).toBe(`→ ${c.slug}`);
    expect(await stateOf(c.slug)).toBe("live");
    done(await makeMove(desk, desk.editor, a.id, "restore", { reason: "They differ." }));
    expect(await stateOf(a.slug)).toBe("live");
  });

  it("never loops, whatever the rows say", async () => {
    const [a, b] = [await publish(), await publish()];
    for (const [id, mergedIntoId] of [
      [a.id, b.id],
      [b.id, a.id],
    ] as const) {
      await database.db.claim.update({ where: { id }, data: { stage: "merged", mergedIntoId } });
    }
    expect(await stateOf(a.slug)).toBeNull();
  });
});

describe("lists of the public site", () => {
  it("finds claims by words, by names with a typo, and by every filter", async () => {
    const { slug, article } = await publish();
    const slugsFor = async (query: Parameters<typeof listPublicClaims>[1]) =>
      (await listPublicClaims(database.db, { ...query, article })).items.map((item) => item.slug);
    expect(await slugsFor({ q: "FERRY carried" })).toEqual([slug]);
    expect(await slugsFor({ q: "ada brant ferri" })).toEqual([slug]);
    expect(await slugsFor({ q: "submarine" })).toEqual([]);
    expect(await slugsFor({ q: "?!" })).toEqual([]);
    expect(
      await slugsFor({ rating: "unverifiable", attribution: "confirmed", speaker: "ada-brandt" }),
    ).toEqual([slug]);
    expect(await slugsFor({ outlet: "harbour-post", from: "2020-01-01", to: "2100-01-01" })).toEqual([slug]);
    expect(await slugsFor({ to: "2020-01-01" })).toEqual([]);
    expect(await slugsFor({ corrected: "1" })).toEqual([]);
    expect((await listPublicClaims(database.db, { q: "ada brant ferri" })).similar).toBe(true);
  });

  it("pages through all claims once, in both orders", async () => {
    const all = await database.db.publicClaim.count({ where: { state: "live" } });
    for (const sort of ["newest", "oldest"]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listPublicClaims(database.db, { sort, after }, 2);
        expect(page.total).toEqual({ count: all, more: false });
        seen.push(...page.items.map((item) => item.slug));
        after = page.nextCursor ?? undefined;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(all);
      expect(seen).toHaveLength(all);
    }
  });

  it("lists corrections without typos, newest first", async () => {
    const { id, slug } = await publish();
    await correct(id, "typo", "unverifiable");
    await correct(id, "verdict_change", "mostly_true");
    const mine = (await listCorrections(database.db)).items.filter((item) => item.claim.slug === slug);
    expect(mine.map((item) => item.kind)).toEqual(["verdict_change"]);
  });

  it("counts choices, lists articles with live claims and knows the head of the chain", async () => {
    const { article } = await publish();
    const facets = await getPublicFacets(database.db);
    expect(facets.speakers[0]).toMatchObject({ key: "ada-brandt", label: "Ada Brandt" });
    expect(facets.outlets[0]).toMatchObject({ key: "harbour-post", label: "Harbour Post" });
    expect((await listPublicArticles(database.db)).items[0]).toMatchObject({ slug: article, claims: 1 });
    const facts = await getVerifyFacts(database.db);
    expect(facts.publications).toEqual({ count: await database.db.publication.count(), more: false });
    expect(facts.last?.chainHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await getPublicDesk(database.db)).ratings.map((r) => r.key)).toContain("misattributed");
  });
});
