import { afterAll, beforeAll, expect, it } from "vitest";

import { readByHand, suggestionOn } from "#lib/commands/testing/reading-desk.ts";
import { addArticle } from "#lib/commands/testing/article-desk.ts";
import { actorForUser } from "#lib/auth/system-actor.ts";
import { articleAnswer } from "#lib/web/api/article-answer.ts";
import { openApiDesk, type ApiDesk } from "#lib/web/testing/api-desk.ts";
import * as article from "./articles/[id]/route.ts";
import * as suggestion from "./articles/[id]/suggestions/[suggestionId]/route.ts";

let desk: ApiDesk;
let editor: { id: string; token: string };
let articleId: string;
let ids: string[];

beforeAll(async () => {
  desk = await openApiDesk();
  editor = await desk.addPerson("editor", "editor");
  const actor = await actorForUser(desk.db, editor.id);
  if (actor === null) throw new Error("The editor cannot act.");
  const text = "The toll rose by 4 crowns. The quay was closed in May.";
  const imported = await addArticle(desk.db, actor, text, "Tolls");
  articleId = imported.id;
  await readByHand(
    desk.db,
    imported,
    [
      suggestionOn(imported, "The toll rose by 4 crowns", { steps: ["nothing"], speaker: "Ada Brandt" }),
      suggestionOn(imported, "The quay was closed in May"),
    ],
    { 0: { suggested: "claim", worthiness: 0.8, reasons: ["a number"], speaker: "Ada Brandt" } },
  );
  const view = await read();
  ids = view.suggestions.map(({ id }) => id);
});
afterAll(() => desk.close());

const read = async () => {
  const answer = await desk.call(article.GET, "GET", { token: editor.token, params: { id: articleId } });
  return articleAnswer.parse(answer.json);
};
const post = (suggestionId: string | undefined, body: unknown) =>
  desk.call(suggestion.POST, "POST", {
    token: editor.token,
    params: { id: articleId, suggestionId: suggestionId ?? "" },
    body,
  });

it("an article carries what the reader makes of it", async () => {
  const view = await read();
  expect(view.sentences[0]).toMatchObject({
    suggested: "claim",
    worthiness: 0.8,
    reasons: ["a number"],
    speaker: "Ada Brandt",
    decision: null,
  });
  expect(view.suggestions[0]).toMatchObject({
    text: "The toll rose by 4 crowns",
    speaker: "Ada Brandt",
    steps: ["nothing"],
    origin: "rules",
    state: "open",
    claim: null,
  });
});

it("accepting answers with the claim, a second time with 409, and the article says what became of it", async () => {
  const accepted = await post(ids[0], { action: "accept", text: "The toll rose by four crowns" });
  expect(accepted).toMatchObject({
    status: 201,
    json: { text: "The toll rose by four crowns", stage: "candidate", speaker: { name: "Ada Brandt" } },
  });
  expect(await post(ids[0], { action: "accept" })).toMatchObject({
    status: 409,
    json: { code: "CONFLICT", current: { state: "edited" } },
  });
  const [first] = (await read()).suggestions;
  expect(first).toMatchObject({ state: "edited", finalText: "The toll rose by four crowns" });
  expect(first?.claim?.id).toBe(accepted.json["id"]);
});

it("dismissing and taking it back answer with the suggestion", async () => {
  expect(await post(ids[1], { action: "dismiss", reason: "Known" })).toMatchObject({
    status: 200,
    json: { id: ids[1], state: "dismissed" },
  });
  expect(await post(ids[1], { action: "reopen" })).toMatchObject({ status: 200, json: { state: "open" } });
});

it("refuses another action and a suggestion that is not there", async () => {
  expect((await post(ids[1], { action: "publish" })).status).toBe(422);
  expect((await post("01900000-0000-7000-8000-00000000ffff", { action: "dismiss" })).status).toBe(404);
});
