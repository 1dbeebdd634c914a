import { done, makeMove } from "#lib/commands/testing/claim-path.ts";
import { expect, test } from "../fixtures/own-desk.ts";
import { plantArticle, plantCandidate } from "../fixtures/plant-claims.ts";
import {
  claimsNeverPublic,
  confidentialClaim,
  gone,
  leak,
  readerMessages,
  retractedClaim,
  revisedClaim,
  shown,
} from "../fixtures/plant-hidden.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { crawl, readPublic, type PublicAnswer } from "../pages/public-crawl.ts";

const seeds = [
  ...["/", "/claims", "/articles", "/corrections", "/methodology", "/verify", "/sitemap.xml", "/robots.txt"],
  "/submit",
  ...["/api/v1", "/api/v1/openapi.json", "/api/v1/claims", "/api/v1/speakers", "/api/v1/corrections"],
  ...["/sign-in", "/forgotten-password", "/api/health"],
];

/** Where something stands on the public site, as `words → addresses`, for a message that helps. */
function found(answers: ReadonlyMap<string, PublicAnswer>, words: RegExp): string[] {
  return [...answers].flatMap(([path, { received }]) =>
    [...new Set(received.match(new RegExp(words, "gi")) ?? [])].map((word) => `${path}: ${word}`),
  );
}

test("nothing of the desk is on any public page, and every public link leads somewhere", async ({
  ownDesk: { origin },
  db,
  actor,
}) => {
  test.setTimeout(180_000);
  const desk = await commandDesk(db, actor);
  const hidden = await claimsNeverPublic(desk);
  const revised = await revisedClaim(desk);
  const confidential = await confidentialClaim(desk);
  await readerMessages(desk, confidential);
  const merged = await plantCandidate(desk, "merged", leak, await plantArticle(desk, "merged", leak));
  const into = await slugOf(db, confidential);
  const mergedSlug = await slugOf(db, merged);
  const retracted = await retractedClaim(desk);
  const retractedSlug = await slugOf(db, retracted);

  const before = await crawl(origin, [...seeds, `/api/v1/published/claims/${retractedSlug}`]);
  await test.step("what is published is found, so that the search for the rest means something", () => {
    for (const field of ["claim", "summary", "rationale", "quote", "answer", "sentence reason"]) {
      expect(found(before, new RegExp(shown(field))), field).not.toEqual([]);
    }
    expect(found(before, new RegExp(shown("confidential reason")))).not.toEqual([]);
    for (const field of ["summary", "rationale", "source", "quote"]) {
      expect(found(before, new RegExp(gone(field))), field).not.toEqual([]);
    }
    expect([...before.keys()].some((path) => path.endsWith("/publications/1"))).toBe(true);
  });

  done(await makeMove(desk, desk.editor, retracted, "retract", { reason: shown("retraction") }));
  done(await makeMove(desk, desk.managing, retracted, "retract"));
  // A filter by a topic that is gone says the topic back to whoever names it in the address.
  const oldAddresses = [...before.keys()].filter((path) => !/^\/_next\/|zqgone/.test(path));
  const slugs = await Promise.all([revised, confidential].map((id) => slugOf(db, id)));
  const after = await crawl(origin, [...seeds, ...slugs.map((slug) => `/api/v1/published/claims/${slug}`)]);

  await test.step("no address fails, and no link leads nowhere", () => {
    const broken = [...before, ...after].filter(([, { status }]) => status >= 400);
    expect(broken.map(([path, { status }]) => `${String(status)} ${path}`)).toEqual([]);
  });

  await test.step("no internal word and nobody’s e-mail address is anywhere", async () => {
    for (const answers of [before, after]) {
      expect(found(answers, /zqleak[ %+-]?[a-z]*/)).toEqual([]);
      expect(found(answers, /[a-z]+@desk\.test/)).toEqual([]);
    }
    const withSecret = await db.review.findMany({
      where: { claimId: confidential },
      select: { contentHash: true },
    });
    expect(withSecret).not.toEqual([]);
    for (const { contentHash } of withSecret) expect(found(after, new RegExp(contentHash))).toEqual([]);
  });

  await test.step("nothing of the retracted check is left, not at its old addresses either", async () => {
    expect(found(after, /zqgone[ %+-]?[a-z]*/)).toEqual([]);
    const again = new Map<string, PublicAnswer>();
    for (const path of oldAddresses) again.set(path, await readPublic(origin, path));
    expect([...again].filter(([, { status }]) => status >= 500)).toEqual([]);
    expect(found(again, /zqgone[ %+-]?[a-z]*/)).toEqual([]);
    const page = await readPublic(origin, `/claims/${retractedSlug}`);
    expect(page.status).toBe(200);
    expect(found(new Map([["page", page]]), new RegExp(shown("retraction")))).not.toEqual([]);
    expect(found(new Map([["page", page]]), /ClaimReview/)).toEqual([]);
    expect((await readPublic(origin, `/claims/${retractedSlug}/publications/1`)).status).toBe(404);
    const { received } = await readPublic(origin, "/api/v1/claims?q=zqgone");
    expect(received).toContain('"total":0');
  });

  await test.step("addresses that are guessed give nothing away", async () => {
    const secret = await db.claim.findMany({
      where: { id: { in: [...hidden, merged] } },
      select: { slug: true, appearances: { select: { article: { select: { slug: true } } } } },
    });
    for (const { slug, appearances } of secret) {
      const articles = appearances.map(({ article }) => `/articles/${article.slug}`);
      const paths = [`/claims/${slug}`, `/claims/${slug}/publications/1`, `/api/v1/published/claims/${slug}`];
      for (const path of [...paths, ...articles]) {
        expect((await readPublic(origin, path)).status, path).toBe(404);
      }
    }
    expect((await readPublic(origin, `/claims/${slugs[0] ?? ""}/publications/2`)).status).toBe(404);
    expect((await readPublic(origin, "/api/v1/claims?q=zqleak")).received).toContain('"total":0');
    for (const path of ["/articles", `/claims/${hidden[0] ?? ""}`, "/exports", "/sources"]) {
      expect([401, 404, 405], path).toContain((await readPublic(origin, `/api/v1${path}`)).status);
    }
  });

  await test.step("the address of a merged candidate that was never public stays unknown", async () => {
    done(await makeMove(desk, desk.managing, merged, "merge", { into }));
    const old = await readPublic(origin, `/claims/${mergedSlug}`);
    expect(found(new Map([["old", old]]), /zqleak (claim|statement|reason)/)).toEqual([]);
    const again = await crawl(origin, seeds);
    expect(found(again, /zqleak[ %+-]?[a-z]*/)).toEqual([]);
  });
});
