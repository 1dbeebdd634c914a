import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addAppearance } from "#lib/commands/claim/add-appearance.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { addClaim, addUser, claimState, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { editArticleInput } from "#lib/domain/article/article.schema.ts";
import { addAppearanceInput } from "#lib/domain/claim/claim.schema.ts";
import { archiveArticle } from "./archive-article.ts";
import { editArticle } from "./edit-article.ts";
import { restoreArticle } from "./restore-article.ts";

let desk: TestDatabase;
let researcher: Actor;
let editor: Actor;
let other: Actor;
let article: TestArticle;
let n = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
  editor = await addUser(desk.db, "editor", "Edda");
  other = await addUser(desk.db, "editor", "Otto");
});
afterAll(() => desk.close());
beforeEach(async () => {
  n += 1;
  article = await addArticle(desk.db, editor, `Report ${n} opens here. The toll rose by 4 crowns.`, "Toll");
});

const edit = (input: Record<string, unknown>, actor = editor) =>
  editArticle(
    depsOf(desk.db),
    actor,
    editArticleInput.parse({ articleId: article.id, version: 1, ...input }),
  );
const archive = (version = 1, actor = editor) =>
  archiveArticle(depsOf(desk.db), actor, { articleId: article.id, version, reason: "Imported by mistake" });
const stored = () =>
  desk.db.article.findUniqueOrThrow({ where: { id: article.id }, include: { outlet: true } });

/** A claim of the stage that appears in the article. */
async function appearing(stage: "researching" | "in_review" | "approved" | "on_hold" | "published") {
  const claimId = await addClaim(desk.db, { stage: "researching" });
  const input = addAppearanceInput.parse({ claimId, ...article.spanOf("The toll rose") });
  await addAppearance(depsOf(desk.db), other, input);
  if (stage !== "researching") await desk.db.claim.update({ where: { id: claimId }, data: columnsOf(stage) });
  return claimId;
}

function columnsOf(stage: "in_review" | "approved" | "on_hold" | "published") {
  const approval = { approvedHash: "a".repeat(64), approvedById: other.userId, approvedAt: new Date() };
  if (stage === "approved") return { stage, ...approval };
  if (stage === "on_hold") return { stage, heldStage: "researching" as const, holdReason: "Waiting" };
  if (stage === "published") return { stage, publication: "live" as const, lastPublication: 1 };
  return { stage };
}

test("only what was given changes, null empties, and the event names the fields", async () => {
  const first = await edit({ outlet: "Lorne Gazette", byline: "By A. Reporter", publishedAt: "2026-02-03" });
  expect(first).toMatchObject({ ok: true, value: { result: { version: 2, slug: article.slug } } });
  await edit({ version: 2, byline: null });
  expect(await stored()).toMatchObject({
    title: "Toll",
    byline: null,
    outlet: { name: "Lorne Gazette" },
    publishedOn: new Date("2026-02-03T00:00:00Z"),
    version: 3,
  });
  expect(await eventKinds(desk.db, article.id)).toEqual([
    "article.imported",
    "article.edited",
    "article.edited",
  ]);
});

test("an outlet spelt otherwise is the same outlet, and nothing counts as changed", async () => {
  await edit({ outlet: "Lorne Gazette" });
  expect(await edit({ version: 2, outlet: "LORNE gazette" })).toMatchObject({
    value: { result: { version: 2 } },
  });
  expect(await eventKinds(desk.db, article.id)).toEqual(["article.imported", "article.edited"]);
});

test("a stale version is refused with the present values, and of two at once one wins", async () => {
  const outcomes = await Promise.all([edit({ title: "Mine" }), edit({ title: "Yours" }, other)]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const { title } = await stored();
  for (const outcome of outcomes) {
    if (!outcome.ok)
      expect(outcome.refusal).toMatchObject({ code: "CONFLICT", current: { version: 2, title } });
  }
});

test.each(["researching", "in_review", "approved"] as const)(
  "a claim that is %s notes the change: the editor contributed to it, and an approval is void",
  async (stage) => {
    const claimId = await appearing(stage);
    const { version } = await claimState(desk.db, claimId);
    await edit({ title: "A better title" });
    const after = await claimState(desk.db, claimId);
    expect(after.version).toBe(version + 1);
    expect(after.contributors).toContain(editor.userId);
    expect(after.stage).toBe(stage === "approved" ? "researching" : stage);
  },
);

test.each(["published", "on_hold"] as const)(
  "a claim that is %s stays as it is, but whoever edits had a hand in what it will freeze next",
  async (stage) => {
    const claimId = await appearing(stage);
    const { version } = await claimState(desk.db, claimId);
    expect(await edit({ title: "A better title" })).toMatchObject({ ok: true });
    const after = await claimState(desk.db, claimId);
    expect(after).toMatchObject({ version, stage });
    expect(after.contributors).toContain(editor.userId);
  },
);

test("rights are frozen by no claim, so changing them asks nothing of the claims", async () => {
  const claimId = await appearing("approved");
  const before = await claimState(desk.db, claimId);
  await edit({ rights: "full" });
  expect(await claimState(desk.db, claimId)).toEqual(before);
  expect((await stored()).rights).toBe("full");
});

test("a researcher edits and archives nothing, and an unknown article is not found", async () => {
  expect(await edit({ title: "No" }, researcher)).toMatchObject({ refusal: { code: "FORBIDDEN" } });
  expect(await archive(1, researcher)).toMatchObject({ refusal: { code: "FORBIDDEN" } });
  const nowhere = { articleId: "01900000-0000-7000-8000-000000000000" };
  expect(await edit({ ...nowhere, title: "No" })).toMatchObject({ refusal: { code: "NOT_FOUND" } });
});

test("an article is archived with its reason, once, and restored", async () => {
  expect(await archive()).toMatchObject({ ok: true, value: { result: { version: 2 } } });
  expect(await archive(2)).toMatchObject({ refusal: { code: "ILLEGAL_MOVE" } });
  expect(await stored()).toMatchObject({ archiveReason: "Imported by mistake" });
  const restore = (version: number) =>
    restoreArticle(depsOf(desk.db), editor, { articleId: article.id, version });
  expect(await restore(1)).toMatchObject({ refusal: { code: "CONFLICT" } });
  expect(await restore(2)).toMatchObject({ ok: true });
  expect(await restore(3)).toMatchObject({ refusal: { code: "ILLEGAL_MOVE" } });
  expect(await stored()).toMatchObject({ archivedAt: null, archiveReason: null });
  expect(await eventKinds(desk.db, article.id)).toEqual([
    "article.imported",
    "article.archived",
    "article.restored",
  ]);
});

test("an article with a published claim is not put away, and is told which", async () => {
  await appearing("published");
  expect(await archive()).toMatchObject({
    refusal: { code: "NOT_READY", unmet: ["Published: The harbour toll rose by four crowns."] },
  });
  expect((await stored()).archivedAt).toBeNull();
});
