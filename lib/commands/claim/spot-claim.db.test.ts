import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { addUser, claimState, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import {
  addAppearanceInput,
  editAppearanceInput,
  removeAppearanceInput,
  spotClaimInput,
} from "#lib/domain/claim/claim.schema.ts";
import { addAppearance } from "./add-appearance.ts";
import { editAppearance } from "./edit-appearance.ts";
import { removeAppearance } from "./remove-appearance.ts";
import { spotClaim } from "./spot-claim.ts";

const words =
  "The Mayor 🙂 spoke. “I called the Café́ twice yesterday,” Ms Orla Brennan said. Rain fell. The toll rose.";

let desk: TestDatabase;
let researcher: Actor;
let other: Actor;
let editor: Actor;
let article: TestArticle;
let n = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
  other = await addUser(desk.db, "researcher", "Ravi");
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());
beforeEach(async () => {
  n += 1;
  article = await addArticle(desk.db, editor, `${words} Day ${n} ended.`);
});

const spot = (span: Record<string, unknown>, more: Record<string, unknown> = {}, actor = researcher) =>
  spotClaim(depsOf(desk.db), actor, spotClaimInput.parse({ ...span, text: "The toll rose.", ...more }));

async function mustSpot(span: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const outcome = await spot(span, more);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.result;
}

const counts = async () => [
  await desk.db.claim.count(),
  await desk.db.speaker.count(),
  await desk.db.event.count(),
];
const decisions = async () => {
  const where = { revisionId: article.revisionId };
  const rows = await desk.db.sentence.findMany({
    where,
    orderBy: { index: "asc" },
    select: { decision: true },
  });
  return rows.map((row) => row.decision);
};

test("a claim stands on exactly its words, with who spotted it as first contributor", async () => {
  const quote = "I called the Café́ twice yesterday,";
  const spotted = await mustSpot(article.spanOf(` “${quote}” `), { speaker: "Orla Brennan", type: "event" });
  const claim = await desk.db.claim.findUniqueOrThrow({
    where: { id: spotted.id },
    include: { appearances: true, contributors: true, speaker: { include: { aliases: true } } },
  });
  const place = claim.appearances[0];
  expect(claim).toMatchObject({
    stage: "candidate",
    publication: "none",
    type: "event",
    authorId: researcher.userId,
  });
  expect(place).toMatchObject({ exact: `“${quote}”`, speechMode: "direct_quote", status: "exact" });
  expect(article.text.slice(place?.start, place?.end)).toBe(place?.exact);
  expect(`${place?.prefix}${place?.exact}${place?.suffix}`).toBe(article.text);
  expect(claim.contributors).toMatchObject([{ userId: researcher.userId, cycle: 0 }]);
  expect(claim.speaker).toMatchObject({ name: "Orla Brennan", aliases: [{ foldedName: "orla brennan" }] });
  expect(await eventKinds(desk.db, claim.id)).toEqual(["claim.spotted"]);
  expect(await eventKinds(desk.db, claim.speakerId ?? "")).toEqual(["speaker.added"]);
});

test("the words of one claim may cross sentences and overlap another's; each sentence touched is decided", async () => {
  await mustSpot(article.spanOf("spoke. “I called"));
  await mustSpot(article.spanOf("called the Café"));
  expect(await decisions()).toEqual(["claim", "claim", null, null, null]);
  expect(await eventKinds(desk.db, article.id)).toEqual([
    "article.imported",
    "sentence.decided",
    "sentence.decided",
  ]);
});

test("the same neutral text makes a second candidate at the next address", async () => {
  const text = `The toll of day ${n} rose.`;
  const first = await mustSpot(article.spanOf("The toll rose"), { text });
  const second = await mustSpot(article.spanOf("The toll rose"), { text });
  expect(second.slug).toBe(`${first.slug}-2`);
});

test("a name is matched to the aliases, whatever its case and accents, and ten at once make one speaker", async () => {
  const name = `Zoë O’Dell ${n}`;
  const spellings = [name, `ZOE ODELL ${n}`, `Zoe O'Dell ${n}`];
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, at) => spot(article.spanOf("Rain fell"), { speaker: spellings[at % 3] })),
  );
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  expect(await desk.db.speakerAlias.count({ where: { foldedName: `zoe odell ${n}` } })).toBe(1);
  expect(await desk.db.speaker.count({ where: { slug: { startsWith: `zoe-odell-${n}` } } })).toBe(1);
});

test("a speaker is taken by id", async () => {
  const first = await mustSpot(article.spanOf("Rain fell"), { speaker: "Cllr Ash" });
  const { speakerId } = await claimState(desk.db, first.id);
  const second = await mustSpot(article.spanOf("Rain fell"), { speaker: { id: speakerId } });
  expect((await claimState(desk.db, second.id)).speakerId).toBe(speakerId);
});

test.each([
  ["outside the text", { start: 0, end: 100_000 }, {}, "INVALID"],
  ["inside an emoji", { start: 0, end: 11 }, {}, "INVALID"],
  ["on white space", { start: 9, end: 10 }, {}, "INVALID"],
  ["on other words than named", { start: 0, end: 9, exact: "The Major" }, {}, "INVALID"],
  [
    "in a revision of another article",
    { start: 0, end: 9 },
    { revisionId: crypto.randomUUID() },
    "NOT_FOUND",
  ],
  ["with an unknown speaker", { start: 0, end: 9 }, { speaker: { id: crypto.randomUUID() } }, "INVALID"],
  ["with a speaker without letters", { start: 0, end: 9 }, { speaker: "…" }, "INVALID"],
])("a claim %s is refused, and nothing is written", async (_what, span, more, code) => {
  const before = await counts();
  const outcome = await spot({ articleId: article.id, ...span }, { ...more });
  expect(outcome).toMatchObject({ ok: false, refusal: { code } });
  expect(await counts()).toEqual(before);
  expect(await decisions()).toEqual([null, null, null, null, null]);
});

test("a new speaker is not kept when the claim is refused after it", async () => {
  const before = await counts();
  await spot({ articleId: article.id, start: 0, end: 100_000 }, { speaker: "Nobody Atall" });
  expect(await counts()).toEqual(before);
});

test("a second place is added, judged and removed, and the sentences follow", async () => {
  const claim = await mustSpot(article.spanOf("The toll rose"));
  const deps = depsOf(desk.db);
  const place = addAppearanceInput.parse({ claimId: claim.id, ...article.spanOf("Rain fell") });
  const added = await addAppearance(deps, researcher, place);
  if (!added.ok) throw new Error(added.refusal.message);
  const { appearanceId, version } = added.value.result;
  expect(version).toBe(2);
  expect(await decisions()).toEqual([null, null, "claim", "claim", null]);
  expect(await addAppearance(deps, researcher, place)).toMatchObject({ refusal: { code: "CONFLICT" } });

  const change = { claimId: claim.id, appearanceId, version, fidelity: "distorted", speaker: "Ms Ash" };
  const edited = await editAppearance(deps, editor, editAppearanceInput.parse(change));
  expect(edited).toMatchObject({ ok: true, value: { result: { version: 3 } } });
  expect(await desk.db.appearance.findUniqueOrThrow({ where: { id: appearanceId } })).toMatchObject({
    fidelity: "distorted",
    speechMode: "narration",
  });
  expect((await claimState(desk.db, claim.id)).contributors).toEqual([researcher.userId, editor.userId]);

  const gone = { claimId: claim.id, appearanceId };
  const stale = await removeAppearance(deps, editor, removeAppearanceInput.parse({ ...gone, version }));
  expect(stale).toMatchObject({ refusal: { code: "CONFLICT", current: { version: 3 } } });
  await removeAppearance(deps, editor, removeAppearanceInput.parse({ ...gone, version: 3 }));
  expect(await decisions()).toEqual([null, null, null, "claim", null]);
  expect(await eventKinds(desk.db, claim.id)).toEqual([
    "claim.spotted",
    "claim.appearance-added",
    "claim.appearance-edited",
    "claim.appearance-removed",
  ]);
});

test("a sentence stays “claim” while another claim stands on it", async () => {
  const first = await mustSpot(article.spanOf("The toll rose"));
  await mustSpot(article.spanOf("toll"), { text: "There is a toll." });
  const gone = { claimId: first.id, appearanceId: first.appearanceId, version: 1 };
  expect(await removeAppearance(depsOf(desk.db), researcher, gone)).toMatchObject({ ok: true });
  expect(await decisions()).toEqual([null, null, null, "claim", null]);
});

test("appearances change neither for a stranger nor while the claim is frozen", async () => {
  const claim = await mustSpot(article.spanOf("The toll rose"));
  const place = addAppearanceInput.parse({ claimId: claim.id, ...article.spanOf("Rain fell") });
  expect(await addAppearance(depsOf(desk.db), other, place)).toMatchObject({
    refusal: { code: "FORBIDDEN" },
  });
  await desk.db.claim.update({ where: { id: claim.id }, data: { stage: "rejected", rejectReason: "No" } });
  expect(await addAppearance(depsOf(desk.db), editor, place)).toMatchObject({
    refusal: { code: "ILLEGAL_MOVE" },
  });
  expect(await decisions()).toEqual([null, null, null, "claim", null]);
});
