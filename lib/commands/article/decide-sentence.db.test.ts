import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { addUser, depsOf } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { decideSentenceInput } from "#lib/domain/article/article.schema.ts";
import { spotClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { archiveArticle } from "./archive-article.ts";
import { decideSentence } from "./decide-sentence.ts";

let desk: TestDatabase;
let researcher: Actor;
let editor: Actor;
let article: TestArticle;
let n = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());
beforeEach(async () => {
  n += 1;
  article = await addArticle(
    desk.db,
    editor,
    `Report ${n} opens here. The toll rose by 4 crowns. It is a shame.`,
  );
});

const decide = (input: Record<string, unknown>, actor = researcher) =>
  decideSentence(
    depsOf(desk.db),
    actor,
    decideSentenceInput.parse({ articleId: article.id, sentenceId: article.sentences[2]?.id, ...input }),
  );

const sentence = (at = 2) =>
  desk.db.sentence.findUniqueOrThrow({ where: { id: article.sentences[at]?.id ?? "" } });

const payloads = async () => {
  const events = await desk.db.event.findMany({
    where: { subjectId: article.id, kind: "sentence.decided" },
    orderBy: { seq: "asc" },
    select: { actorName: true, payload: { select: { body: true } } },
  });
  return events.map((event) => ({ by: event.actorName, ...JSON.parse(event.payload?.body ?? "{}") }));
};

test("a decision is written with who took it, and its event carries before and after", async () => {
  expect(await decide({ decision: "opinion" })).toMatchObject({ ok: true });
  await decide({ decision: "not_checkable", reason: "A feeling", publicReason: "Nobody can measure shame." });
  expect(await sentence()).toMatchObject({
    decision: "not_checkable",
    reason: "A feeling",
    publicReason: "Nobody can measure shame.",
    decidedById: researcher.userId,
    version: 3,
  });
  expect(await payloads()).toMatchObject([
    { by: "Rona", before: null, after: "opinion", index: 2 },
    { by: "Rona", before: "opinion", after: "not_checkable", reason: "A feeling" },
  ]);
});

test("a reason stays with its decision, goes with another one, and null takes everything back", async () => {
  await decide({ decision: "not_checkable", reason: "A feeling" });
  await decide({ decision: "not_checkable" });
  expect(await sentence()).toMatchObject({ reason: "A feeling", version: 2 });
  await decide({ decision: "opinion" });
  expect(await sentence()).toMatchObject({ decision: "opinion", reason: null });
  await decide({ decision: null });
  expect(await sentence()).toMatchObject({
    decision: null,
    reason: null,
    decidedById: null,
    decidedAt: null,
  });
});

test("deciding the same again changes nothing and writes no event", async () => {
  await decide({ decision: "opinion" });
  await decide({ decision: "opinion" });
  expect(await payloads()).toHaveLength(1);
  expect((await sentence()).version).toBe(2);
});

test("without a version the last write wins; with a stale one the present decision comes back", async () => {
  await decide({ decision: "opinion" });
  expect(await decide({ decision: "background" })).toMatchObject({ ok: true });
  expect(await decide({ decision: "question", version: 1 })).toMatchObject({
    ok: false,
    refusal: { code: "CONFLICT", current: { version: 3, decision: "background" } },
  });
  expect(await decide({ decision: "question", version: 3 })).toMatchObject({ ok: true });
});

test("a sentence with a claim on it stays “claim” until the claim is rejected", async () => {
  const input = spotClaimInput.parse({ ...article.spanOf("The toll rose"), text: "The toll rose." });
  const spotted = await spotClaim(depsOf(desk.db), editor, input);
  const claimId = spotted.ok ? spotted.value.result.id : "";
  const touched = { sentenceId: article.sentences[1]?.id, decision: "opinion" };
  expect(await decide(touched)).toMatchObject({ ok: false, refusal: { code: "ILLEGAL_MOVE" } });
  expect((await sentence(1)).decision).toBe("claim");
  await desk.db.claim.update({ where: { id: claimId }, data: { stage: "rejected", rejectReason: "No" } });
  expect(await decide(touched)).toMatchObject({ ok: true });
});

test("claims and decisions that meet on one sentence never leave a claim on another decision", async () => {
  const input = spotClaimInput.parse({ ...article.spanOf("It is a shame"), text: "It is a shame." });
  await Promise.all([
    ...["opinion", "background", "question"].map((decision) => decide({ decision })),
    spotClaim(depsOf(desk.db), editor, input),
  ]);
  expect((await sentence()).decision).toBe("claim");
});

test("a sentence of another article, and an article that is not there, are not found", async () => {
  const other = await addArticle(desk.db, editor, `Another report ${n} stands alone.`);
  expect(await decide({ decision: "opinion", articleId: other.id })).toMatchObject({
    ok: false,
    refusal: { code: "NOT_FOUND" },
  });
  const nowhere = "01900000-0000-7000-8000-000000000000";
  expect(await decide({ decision: "opinion", articleId: nowhere })).toMatchObject({
    refusal: { code: "NOT_FOUND" },
  });
});

test("an archived article takes no decision", async () => {
  await archiveArticle(depsOf(desk.db), editor, { articleId: article.id, version: 1, reason: "A mistake" });
  expect(await decide({ decision: "opinion" })).toMatchObject({
    ok: false,
    refusal: { code: "ILLEGAL_MOVE" },
  });
});
