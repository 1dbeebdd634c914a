import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { completion, startStandInAssistant } from "#lib/assistant/testing/stand-in-assistant.ts";
import type { StandInAssistant } from "#lib/assistant/testing/stand-in-assistant.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { addUser, depsOf } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { askWaiting } from "./ask-waiting.ts";

let desk: TestDatabase;
let editor: Actor;
let server: StandInAssistant;
let article: TestArticle;
let revisionId: string;
let n = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(() => desk.close());

beforeEach(async () => {
  server = await startStandInAssistant();
  n += 1;
  article = await addArticle(desk.db, editor, `Report ${n} opens here. The toll rose by 4 crowns in May.`);
  const revision = await desk.db.articleRevision.findFirstOrThrow({ where: { articleId: article.id } });
  revisionId = revision.id;
  await desk.db.revisionReading.upsert({
    where: { revisionId },
    create: { revisionId, readerVersion: "test", readAt: revision.createdAt },
    update: {},
  });
  // Articles of earlier tests have had their turn.
  await desk.db.revisionReading.updateMany({
    where: { revisionId: { not: revisionId }, assistantAskedAt: null },
    data: { assistantAskedAt: new Date() },
  });
});
afterEach(() => server.close());

const run = () =>
  askWaiting(depsOf(desk.db), { baseUrl: server.baseUrl, model: "local-model", apiKey: null });

const toll = { quote: "The toll rose by 4 crowns in May", claim: "The toll rose by 4 crowns in May." };

const suggestions = () => desk.db.claimSuggestion.findMany({ where: { revisionId, origin: "assistant" } });

test("suggestions are kept once, open, with model and prompt, and the event says what was dropped", async () => {
  server.answerWith(completion({ claims: [toll, { ...toll, quote: "words that are not there" }] }));
  expect(await run()).toBe(1);
  expect(await run()).toBe(0);
  expect(await suggestions()).toMatchObject([
    {
      text: toll.claim,
      state: "open",
      model: "stand-in-1",
      promptHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  const event = await desk.db.event.findFirstOrThrow({
    where: { subjectId: article.id, kind: "article.assistant-asked" },
    select: { actorName: true, payload: { select: { body: true } } },
  });
  expect(event.actorName).toBe("Assistant");
  expect(JSON.parse(event.payload?.body ?? "{}")).toMatchObject({
    suggested: 1,
    dropped: ["Its quote does not stand in the text."],
  });
});

test("a failing assistant is asked three times and leaves its sentence, never a verdict or a claim", async () => {
  server.answerWith((_, response) => response.writeHead(503).end());
  for (let turn = 0; turn < 5; turn += 1) expect(await run()).toBe(0);
  expect(server.asked).toHaveLength(3);
  expect(await desk.db.revisionReading.findUnique({ where: { revisionId } })).toMatchObject({
    assistantTries: 3,
    assistantError: "The assistant answered with status 503.",
  });
  expect(await suggestions()).toEqual([]);
});

test("two workers at once keep one set of suggestions", async () => {
  server.answerWith(completion({ claims: [toll] }));
  const answered = await Promise.all([run(), run()]);
  expect(answered.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await suggestions()).toHaveLength(1);
});

test("an archived article and one that came in before yesterday are sent nowhere", async () => {
  await desk.db.article.update({ where: { id: article.id }, data: { archivedAt: new Date() } });
  expect(await run()).toBe(0);
  await desk.db.article.update({ where: { id: article.id }, data: { archivedAt: null } });
  const later = { ...depsOf(desk.db), now: () => new Date(Date.now() + 25 * 60 * 60 * 1000) };
  await askWaiting(later, { baseUrl: server.baseUrl, model: "local-model", apiKey: null });
  expect(server.asked).toHaveLength(0);
});
