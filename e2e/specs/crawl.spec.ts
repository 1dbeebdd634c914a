import { addComment } from "#lib/commands/claim/add-comment.ts";
import { done, makeMove } from "#lib/commands/testing/claim-path.ts";
import { seedClaims } from "#lib/cli/seed-claims.ts";
import type { Database } from "#lib/db/database.ts";
import { markWorkingRows } from "../fixtures/mark-working-rows.ts";
import { expect, test } from "../fixtures/own-desk.ts";
import {
  claimsNeverPublic,
  confidentialClaim,
  leak,
  readerMessages,
  retractedClaim,
  revisedClaim,
  shown,
} from "../fixtures/plant-hidden.ts";
import { commandDesk } from "../fixtures/state.ts";
import { inspectSite } from "../pages/site-inspection.ts";

const claims = 300;
const marker = /zqleak[ %+-]?[a-z]*/i;
const from = ["/", "/sitemap.xml", "/robots.txt", "/api/v1", "/api/v1/openapi.json", "/api/health"];

/** What the desk gets, keeps and writes for itself. */
async function plantCorrespondence(db: Database): Promise<void> {
  await db.outboxMessage.create({
    data: { to: "zqleak@reader.example", subject: leak("subject"), body: leak("mail") },
  });
  await db.watchedFeed.create({
    data: {
      ...{ url: "https://zqleak-feed.example/feed", title: leak("feed") },
      items: { create: { key: "1", url: "https://zqleak-feed.example/1", title: leak("item") } },
    },
  });
  const { id: userId } = await db.user.findFirstOrThrow({ where: { role: "admin" } });
  await db.apiToken.create({
    data: {
      userId,
      name: leak("token"),
      secretHash: "e".repeat(64),
      prefix: "zqleak",
      scopes: [],
      expiresAt: new Date(),
    },
  });
  await db.page.create({ data: { slug: "zqleak-policy", title: leak("page"), text: leak("page text") } });
}

test("a walk over every public address of 300 claims finds nothing broken, lost, foreign or not public", async ({
  ownDesk: { origin },
  db,
  actor,
}) => {
  test.setTimeout(240_000);
  await seedClaims(db, { count: claims, now: new Date() });
  const desk = await commandDesk(db, actor);
  await actor("admin");
  await claimsNeverPublic(desk);
  const revised = await revisedClaim(desk);
  await confidentialClaim(desk);
  const retracted = await retractedClaim(desk);
  done(await makeMove(desk, desk.editor, retracted, "retract", { reason: shown("retraction") }));
  done(await makeMove(desk, desk.managing, retracted, "retract"));
  done(await addComment(desk.deps, desk.reviewer, { claimId: revised, body: leak("comment") }));
  await readerMessages(desk, revised);
  await plantCorrespondence(db);
  const marked = await markWorkingRows(db, "zqleak");

  await test.step("what belongs to the desk is marked, so that a slip would be seen", () => {
    const fields = [
      ...["claims.text", "claims.statement", "claims.reason", "verdicts.summary", "verdicts.rationale"],
      ...["evidence.quote", "evidence.note", "sources.title", "sources.publisher", "comments.body"],
      ...["speakers.name", "topics.name", "outlets.name", "articles.title", "pages.text", "users.name"],
      ...["reader_messages.text", "outbox_messages.body", "feed_items.title", "api_tokens.name"],
      ...["confidential_evidence.note", "replies.answer"],
    ];
    expect(marked).toEqual(expect.arrayContaining(fields));
  });

  const live = await db.publicClaim.findMany({ where: { state: "live" }, select: { slug: true } });
  const liveClaims = new Set(live.map(({ slug }) => `/claims/${slug}`));
  const seen = await inspectSite({ origin, from, liveClaims, marker, mostAddresses: 8000 });
  expect([...new Set(seen.findings)]).toEqual([]);
  expect(liveClaims.size).toBeGreaterThan(claims);
  expect(seen.pages).toBeGreaterThan(claims * 2);
});
