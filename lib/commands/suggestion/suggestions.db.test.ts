import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { archiveArticle } from "#lib/commands/article/archive-article.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { addUser, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import { readByHand, suggestionOn, suggestionsOf } from "#lib/commands/testing/reading-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import {
  acceptSuggestionInput,
  dismissSuggestionInput,
  reopenSuggestionInput,
} from "#lib/domain/suggestion/suggestion.schema.ts";
import { acceptSuggestion } from "./accept-suggestion.ts";
import { dismissSuggestion } from "./dismiss-suggestion.ts";
import { reopenSuggestion } from "./reopen-suggestion.ts";

let desk: TestDatabase;
let researcher: Actor;
let editor: Actor;
let article: TestArticle;
let suggestionId: string;
let n = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());
beforeEach(async () => {
  n += 1;
  const text = `Report ${n} opens. “The toll rose by 4 crowns on Friday,” Brandt said. It is a shame.`;
  article = await addArticle(desk.db, editor, text);
  await readByHand(desk.db, article, [
    suggestionOn(article, "The toll rose by 4 crowns on Friday", {
      text: "Ada Brandt said the toll rose by 4 crowns on 1 May",
      statement: "The toll rose by 4 crowns on 1 May",
      speaker: "Ada Brandt",
      type: "numerical",
      speechMode: "direct_quote",
    }),
  ]);
  suggestionId = (await stored()).id;
});

const stored = async () => {
  const [only] = await suggestionsOf(desk.db, article);
  if (only === undefined) throw new Error("The suggestion is gone.");
  return only;
};
const named = () => ({ articleId: article.id, suggestionId });
const accept = (fields: object = {}, actor = researcher) =>
  acceptSuggestion(depsOf(desk.db), actor, acceptSuggestionInput.parse({ ...named(), ...fields }));
const dismiss = (fields: object = {}, actor = researcher) =>
  dismissSuggestion(depsOf(desk.db), actor, dismissSuggestionInput.parse({ ...named(), ...fields }));
const reopen = () => reopenSuggestion(depsOf(desk.db), researcher, reopenSuggestionInput.parse(named()));
const claimMade = () =>
  desk.db.claim.findFirstOrThrow({
    where: { suggestions: { some: { id: suggestionId } } },
    include: { appearances: true, speaker: true },
  });

test("accepting as it is makes the claim with every field suggested, at its place, and marks the sentence", async () => {
  expect(await accept()).toMatchObject({ ok: true, value: { result: { state: "accepted", version: 2 } } });
  const claim = await claimMade();
  expect(claim).toMatchObject({
    text: "Ada Brandt said the toll rose by 4 crowns on 1 May",
    statement: "The toll rose by 4 crowns on 1 May",
    type: "numerical",
    stage: "candidate",
    authorId: researcher.userId,
    speaker: { name: "Ada Brandt" },
  });
  expect(claim.appearances).toMatchObject([
    { exact: "The toll rose by 4 crowns on Friday", speechMode: "direct_quote" },
  ]);
  expect(await stored()).toMatchObject({
    finalText: claim.text,
    claimId: claim.id,
    decidedById: researcher.userId,
  });
  const sentence = await desk.db.sentence.findUniqueOrThrow({
    where: { id: article.sentences[1]?.id ?? "" },
  });
  expect(sentence.decision).toBe("claim");
  expect(await eventKinds(desk.db, article.id)).toContain("suggestion.accepted");
});

test("a speaker the desk knows by another name is found, and that is no edit", async () => {
  const known = await desk.db.speaker.create({
    data: {
      slug: `mayor-${n}`,
      name: `Mayor Brandt ${n}`,
      aliases: { create: { alias: `A. Brandt ${n}`, foldedName: `a brandt ${n}` } },
    },
  });
  await desk.db.claimSuggestion.update({
    where: { id: suggestionId },
    data: { speakerName: `A. Brandt ${n}` },
  });
  expect(await accept({ speaker: { id: known.id } })).toMatchObject({
    value: { result: { state: "accepted" } },
  });
  expect((await claimMade()).speakerId).toBe(known.id);
});

test("accepting with other words keeps both texts; filling in a reason is no edit", async () => {
  await accept({ text: "The toll rose by 4 crowns", reason: "Many pay it." });
  expect(await stored()).toMatchObject({ state: "edited", finalText: "The toll rose by 4 crowns" });
  expect((await claimMade()).reason).toBe("Many pay it.");
});

test("a field emptied by the editor stays empty", async () => {
  await accept({ speaker: null, statement: null });
  expect(await claimMade()).toMatchObject({ speakerId: null, statement: null });
  expect((await stored()).state).toBe("edited");
});

test("of two people who accept at once one makes the claim and the other is told", async () => {
  const outcomes = await Promise.all([accept({}, researcher), accept({}, editor), accept({}, editor)]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal.code === "CONFLICT")).toHaveLength(2);
  expect(await desk.db.appearance.count({ where: { articleId: article.id } })).toBe(1);
});

test("accepting and dismissing at once leave one answer that agrees with the claims", async () => {
  await Promise.all([accept(), dismiss({}, editor)]);
  const { state } = await stored();
  const claims = await desk.db.appearance.count({ where: { articleId: article.id } });
  expect([state, claims]).toEqual(claims === 1 ? ["accepted", 1] : ["dismissed", 0]);
});

test("dismissing keeps the reason in the history, and can be taken back", async () => {
  expect(await dismiss({ reason: "Everybody knows." })).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ state: "dismissed", decidedById: researcher.userId });
  expect(await accept()).toMatchObject({ ok: false, refusal: { code: "CONFLICT" } });
  expect(await reopen()).toMatchObject({ ok: true });
  expect(await stored()).toMatchObject({ state: "open", decidedAt: null, decidedById: null, version: 3 });
  const kinds = await eventKinds(desk.db, article.id);
  expect(kinds.slice(-2)).toEqual(["suggestion.dismissed", "suggestion.reopened"]);
});

test("an accepted suggestion is not reopened: its claim is rejected instead", async () => {
  await accept();
  expect(await reopen()).toMatchObject({ ok: false, refusal: { code: "CONFLICT" } });
});

test("a refused claim leaves the suggestion open", async () => {
  expect(await accept({ start: 0, end: 100_000 })).toMatchObject({
    ok: false,
    refusal: { code: "INVALID" },
  });
  expect(await stored()).toMatchObject({ state: "open", version: 1 });
});

test("a stale version, another article and an archived one are refused", async () => {
  expect(await dismiss({ version: 7 })).toMatchObject({ refusal: { code: "CONFLICT" } });
  const other = await addArticle(desk.db, editor, `Another report ${n} stands alone.`);
  expect(await dismiss({ articleId: other.id })).toMatchObject({ refusal: { code: "NOT_FOUND" } });
  await archiveArticle(depsOf(desk.db), editor, { articleId: article.id, version: 1, reason: "A mistake" });
  expect(await accept()).toMatchObject({ refusal: { code: "ILLEGAL_MOVE" } });
});
