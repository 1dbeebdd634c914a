import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { verifyPassword } from "#lib/auth/passwords.ts";
import { systemActor } from "#lib/auth/system-actor.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { readScales } from "#lib/db/scales.ts";
import { pageOffers } from "#lib/domain/page/page.ts";
import { coverageOf } from "#lib/domain/article/article.ts";
import { claimStages } from "#lib/domain/claim/claim.ts";
import type { ArticlePublication, ClaimPublication } from "#lib/domain/publication/publication.ts";
import { verifyChain } from "#lib/queries/desk/verify-chain.ts";
import { seedSampleDesk } from "./seed-sample.ts";

const now = new Date("2026-05-04T00:10:00Z");
const password = "a tide table of 1911";
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedSampleDesk(database.db, { password, now });
}, 120_000);
afterAll(() => database.close());

const bodiesOf = async (kind: "claim" | "article") => {
  const rows = await database.db.publication.findMany({ where: { kind }, select: { body: true } });
  return rows.map((row) => JSON.parse(row.body) as ClaimPublication | ArticlePublication);
};
const liveClaims = () => database.db.publicClaim.findMany({ where: { state: "live" } });
const noticeKinds = async () =>
  (await database.db.notice.findMany({ select: { kind: true } })).map((notice) => notice.kind);

describe("the people of the sample desk", () => {
  it("are five, one of each role and a second editor, active and with the given password", async () => {
    const users = await database.db.user.findMany({ orderBy: { email: "asc" } });
    expect(users.map((u) => `${u.email} ${u.role} ${u.status}`)).toEqual([
      "admin@sample.desk admin active",
      "editor@sample.desk editor active",
      "managing@sample.desk managing_editor active",
      "researcher@sample.desk researcher active",
      "reviewer@sample.desk editor active",
    ]);
    for (const user of users) expect(await verifyPassword(user.passwordHash, password)).toBe(true);
  });

  it("work at a desk that says it is a sample and who stands behind it", async () => {
    const settings = await database.db.setting.findUniqueOrThrow({ where: { id: 1 } });
    expect(settings).toMatchObject({ isSample: true, deskName: "Port Lorne Fact Desk", singleReader: false });
    expect(settings.setUpAt).not.toBeNull();
  });
});

describe("what the sample desk shows the public", () => {
  it("has each content and each attribution rating live at least once", async () => {
    const live = await liveClaims();
    const ratings = await database.db.rating.findMany({ where: { scaleVersion: 1 } });
    const keys = (axis: string) => ratings.filter((r) => r.axis === axis).map((r) => r.key);
    expect(new Set(live.map((c) => c.content))).toEqual(new Set(keys("content")));
    expect(new Set(live.flatMap((c) => c.attribution ?? []))).toEqual(new Set(keys("attribution")));
  });

  it("has a verdict change, a clarification, an update, a typo, a retraction and a claim under review", async () => {
    const kinds = await noticeKinds();
    const wanted = ["verdict_change", "clarification", "update", "typo", "retraction", "suspension"];
    expect(kinds).toEqual(expect.arrayContaining(wanted));
    expect(await database.db.claim.count({ where: { publication: "suspended" } })).toBe(1);
    expect(await database.db.claim.count({ where: { publication: "retracted" } })).toBe(1);
  });

  it("has a merged claim whose address leads to one that is live", async () => {
    const merged = await database.db.claim.findFirstOrThrow({
      where: { stage: "merged", lastPublication: { gt: 0 } },
      select: { mergedInto: { select: { publication: true, stage: true } } },
    });
    expect(merged.mergedInto).toEqual({ publication: "live", stage: "published" });
  });

  it("has an article with full rights, every sentence decided and reasons readers may see", async () => {
    const article = await database.db.article.findFirstOrThrow({
      where: { rights: "full" },
      select: { id: true, revisions: { select: { text: true, sentences: true } } },
    });
    expect(coverageOf(article.revisions[0]?.sentences ?? []).share).toBe(1);
    const last = await database.db.publication.findFirstOrThrow({
      where: { kind: "article", subjectId: article.id },
      orderBy: { n: "desc" },
    });
    const { coverage, passages } = JSON.parse(last.body) as ArticlePublication;
    expect(coverage?.decided).toBe(coverage?.total);
    expect(passages.map((p) => p.text)).toEqual([article.revisions[0]?.text]);
    const uncheckable = coverage?.sentences.filter((s) => s.decision === "not_checkable") ?? [];
    expect(uncheckable.length).toBeGreaterThan(0);
    expect(uncheckable.every((s) => s.publicReason !== null)).toBe(true);
  });

  it("was read by two people in every publication", async () => {
    expect(await database.db.publication.count({ where: { kind: "claim", secondReviewed: false } })).toBe(0);
  });
});

describe("what the sample desk says of itself", () => {
  it("stands on every page that a desk is offered, one of its own retired, with what changed", async () => {
    const pages = await database.db.publicPage.findMany({ select: { slug: true, state: true, n: true } });
    const live = pages.filter((page) => page.state === "live").map((page) => page.slug);
    expect(new Set(live)).toEqual(new Set(pageOffers.map((offer) => offer.slug)));
    expect(pages.filter((page) => page.state === "retired")).toEqual([
      { slug: "reader-comments", state: "retired", n: 2 },
    ]);
    // Number 1 is what the application holds every desk to.
    expect(pages.find((page) => page.slug === "methodology")?.n).toBe(3);
  });

  it("has a rating that was tried and retired, and verdicts under each version of the scale", async () => {
    const scales = await readScales(database.db);
    expect(scales.map((scale) => scale.version)).toEqual([3, 2, 1]);
    expect(scales[0]?.ratings.filter((rating) => rating.retired).map((rating) => rating.label)).toEqual([
      "Exaggerated",
    ]);
    const verdicts = await database.db.verdict.groupBy({ by: ["scaleVersion"] });
    expect(verdicts.length).toBeGreaterThan(1);
  });
});

describe("what the sample desk has to do", () => {
  it("has a claim that a reader asks for, and an error that a reader reported, answered after the clarification", async () => {
    const messages = await database.db.readerMessage.findMany({
      orderBy: { createdAt: "asc" },
      select: { kind: true, state: true, answer: true, decidedAt: true, claimId: true },
    });
    expect(messages).toMatchObject([
      { kind: "error", state: "answered", answer: expect.stringContaining("both directions") as unknown },
      { kind: "claim", state: "received", claimId: null },
    ]);
    const clarification = await database.db.notice.findFirstOrThrow({
      where: { claimId: messages[0]?.claimId ?? "", kind: "clarification" },
    });
    expect((messages[0]?.decidedAt ?? 0) > clarification.at).toBe(true);
  });

  it("has work in every stage, with open comments and one publication that is scheduled", async () => {
    const stages = await database.db.claim.groupBy({ by: ["stage"] });
    expect(new Set(stages.map((s) => s.stage))).toEqual(new Set(claimStages));
    const scheduled = await database.db.claim.findMany({ where: { publishAt: { not: null } } });
    expect(scheduled.map((c) => (c.publishAt ?? now) > now)).toEqual([true]);
    const open = { resolvedAt: null, claim: { stage: "researching" as const } };
    expect(await database.db.comment.count({ where: open })).toBeGreaterThan(1);
  });

  it("has something to review for either editor", async () => {
    const inReview = await database.db.claim.findMany({
      where: { stage: "in_review" },
      select: { assignee: { select: { email: true } } },
    });
    const emails = inReview.map((c) => c.assignee?.email);
    expect(emails).toEqual(expect.arrayContaining(["editor@sample.desk", "reviewer@sample.desk"]));
  });

  it("has a request for a reply with its answer, a single source with its reason and stored copies", async () => {
    expect(await database.db.reply.count({ where: { answer: { not: null } } })).toBeGreaterThan(2);
    expect(await database.db.claim.count({ where: { singleSourceReason: { not: null } } })).toBe(1);
    expect(await database.db.snapshot.count()).toBeGreaterThan(5);
  });
});

describe("the record of the sample desk", () => {
  it("holds under verification, and runs forward from ten weeks before now", async () => {
    const report = await verifyChain(database.db, systemActor("test"));
    expect(report.findings).toEqual([]);
    const events = await database.db.event.findMany({ orderBy: { seq: "asc" }, select: { at: true } });
    const times = events.map((e) => e.at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(now.getTime() - (times[0] ?? 0)).toBeGreaterThan(69 * 86_400_000);
    expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
  });

  it("anchors every appearance at exactly its words", async () => {
    const appearances = await database.db.appearance.findMany({
      select: { start: true, end: true, exact: true, revision: { select: { text: true } } },
    });
    expect(appearances.length).toBeGreaterThan(30);
    for (const { start, end, exact, revision } of appearances)
      expect(revision.text.slice(start, end)).toBe(exact);
  });

  it("keeps the confidential source out of every publication, event and list", async () => {
    const secret = /MARKER-HERON/;
    const kept = await database.db.confidentialEvidence.findFirstOrThrow();
    expect(JSON.stringify(kept)).toMatch(secret);
    const payloads = await database.db.eventPayload.findMany({ select: { body: true } });
    const claims = await database.db.claim.findMany({ select: { publishedCopy: true } });
    expect(JSON.stringify([payloads, claims, await liveClaims()])).not.toMatch(secret);
    expect(JSON.stringify([await bodiesOf("claim"), await bodiesOf("article")])).not.toMatch(secret);
    expect(JSON.stringify(await bodiesOf("claim"))).toContain("fears for the job");
  });

  it("leaves no date mark unfilled", async () => {
    expect(JSON.stringify([await bodiesOf("claim"), await bodiesOf("article")])).not.toMatch(/\[\[[a-z]+\d/);
  });
});
