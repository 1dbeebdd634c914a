import { afterAll, beforeAll, expect, it } from "vitest";
import { archiveArticle } from "#lib/commands/article/archive-article.ts";
import { editArticle } from "#lib/commands/article/edit-article.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { addClaim, addUser, depsOf, eventKinds } from "#lib/commands/testing/library-desk.ts";
import { readByHand, suggestionOn, suggestionsOf } from "#lib/commands/testing/reading-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { readerVersion } from "#lib/language/read-closely.ts";
import { readWaiting } from "./read-waiting.ts";

let desk: TestDatabase;
let editor: Actor;
let n = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());

const importOne = () => {
  n += 1;
  return addArticle(
    desk.db,
    editor,
    `Harbour report ${n} is out. The toll rose by 4 crowns on Friday. It is a shame.`,
  );
};
const readingOf = (article: TestArticle) =>
  desk.db.revisionReading.findUnique({ where: { revisionId: article.revisionId } });
const forget = (article: TestArticle) =>
  desk.db.revisionReading.delete({ where: { revisionId: article.revisionId } });

it("an import is read at once: every sentence is judged, and the reader's version is noted", async () => {
  const article = await importOne();
  expect(await readingOf(article)).toMatchObject({ readerVersion });
  const sentences = await desk.db.sentence.findMany({ where: { revisionId: article.revisionId } });
  expect(sentences).toHaveLength(3);
  for (const sentence of sentences) {
    expect(sentence.suggested).not.toBeNull();
    expect(sentence.worthiness).not.toBeNull();
    expect(sentence.decision).toBeNull();
  }
});

it("reads what nobody has read and what another reader read, each once, and leaves the archive alone", async () => {
  await readWaiting(depsOf(desk.db));
  const [older, outdated, archived] = [await importOne(), await importOne(), await importOne()];
  await forget(older);
  await readByHand(desk.db, outdated, []);
  await forget(archived);
  const put = { articleId: archived.id, version: 1, reason: "A mistake" };
  expect(await archiveArticle(depsOf(desk.db), editor, put)).toMatchObject({ ok: true });
  expect(await readWaiting(depsOf(desk.db))).toBe(2);
  expect(await readingOf(older)).toMatchObject({ readerVersion });
  expect(await readingOf(outdated)).toMatchObject({ readerVersion });
  expect(await readingOf(archived)).toBeNull();
  expect(await readWaiting(depsOf(desk.db))).toBe(0);
  expect(await eventKinds(desk.db, older.id)).toEqual(["article.imported", "article.read"]);
});

it("another reading replaces what is open and keeps what the desk decided and what the assistant suggested", async () => {
  const article = await importOne();
  const on = (text: string) => suggestionOn(article, "The toll rose by 4 crowns on Friday", { text });
  await readByHand(desk.db, article, [on("First"), on("Second"), on("Third of them"), on("Fourth")]);
  const [first, fourth, second, third] = await suggestionsOf(desk.db, article);
  const claimId = await addClaim(desk.db);
  const decide = (id = "", data: object = {}) =>
    desk.db.claimSuggestion.update({ where: { id }, data: { decidedAt: new Date(), ...data } });
  await decide(first?.id, { state: "dismissed" });
  await decide(second?.id, { state: "accepted", finalText: "Second", claimId });
  await decide(third?.id, { state: "edited", finalText: "The third", claimId });
  const assistant = { origin: "assistant", model: "m", promptHash: "p" } as const;
  await desk.db.claimSuggestion.create({
    data: {
      ...{ revisionId: article.revisionId, start: 0, end: 5, text: "Theirs", speechMode: "narration" },
      ...assistant,
    },
  });
  await readByHand(desk.db, article, [on("First"), on("Third of us"), on("Fifth")]);
  const after = await suggestionsOf(desk.db, article);
  expect(after.map(({ text, state }) => `${text}: ${state}`)).toEqual([
    "Theirs: open",
    "Fifth: open",
    "First: dismissed",
    "Second: accepted",
    "Third of them: edited",
  ]);
  expect(after.some(({ id }) => id === fourth?.id)).toBe(false);
});

it("a suggestion that is made again keeps its id", async () => {
  const article = await importOne();
  const again = suggestionOn(article, "The toll rose");
  await readByHand(desk.db, article, [again]);
  const before = await suggestionsOf(desk.db, article);
  await readByHand(desk.db, article, [{ ...again, speaker: "Ada Brandt" }]);
  const after = await suggestionsOf(desk.db, article);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after[0]?.speakerName).toBe("Ada Brandt");
});

it("two readings at once leave one of them whole", async () => {
  const article = await importOne();
  const readings = ["One", "Two"].map((text) =>
    readByHand(desk.db, article, [suggestionOn(article, "The toll rose", { text })]),
  );
  await Promise.all(readings);
  const left = await suggestionsOf(desk.db, article);
  expect(left).toHaveLength(1);
});

it("a new date reads the article again, with its own reader", async () => {
  const article = await importOne();
  await readByHand(desk.db, article, [
    suggestionOn(article, "It is a shame", { text: "Somebody is ashamed" }),
  ]);
  const dated = { articleId: article.id, version: 1, publishedAt: "2026-05-08" };
  expect(await editArticle(depsOf(desk.db), editor, dated)).toMatchObject({ ok: true });
  expect(await readingOf(article)).toMatchObject({ readerVersion });
  const texts = (await suggestionsOf(desk.db, article)).map(({ text }) => text);
  expect(texts).not.toContain("Somebody is ashamed");
  expect(texts).toContain("The toll rose by 4 crowns on 8 May 2026.");
});
