import { afterAll, beforeAll, expect, it } from "vitest";

import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { revisedAnswer } from "#lib/web/api/article-answer.ts";
import { openApiDesk, type ApiDesk } from "#lib/web/testing/api-desk.ts";
import * as articleClaims from "./articles/[id]/claims/route.ts";
import * as article from "./articles/[id]/route.ts";
import * as revisions from "./articles/[id]/revisions/route.ts";
import * as articles from "./articles/route.ts";
import * as claim from "./claims/[id]/route.ts";

let desk: ApiDesk;
let token: string;
let articleId: string;
let claimId: string;

const paragraphs = [
  "Harbour toll to rise",
  "The council of Port Lorne voted on the toll on Monday evening, after a debate of three hours in the old hall.",
  "The ferry carried 4,000 people last year, according to the harbour master, who keeps the only count there is.",
  "A new timetable starts in May, and with it a boat that leaves the east pier an hour before the first bus.",
];
const text = paragraphs.join("\n\n");
const words = "The ferry carried 4,000 people last year";

beforeAll(async () => {
  desk = await openApiDesk();
  ({ token } = await desk.addPerson("editor", "editor"));
  const imported = await desk.call(articles.POST, "POST", { token, body: { text } });
  articleId = String(imported.json["id"]);
  const start = text.indexOf(words);
  const spotted = await desk.call(articleClaims.POST, "POST", {
    token,
    params: { id: articleId },
    body: { start, end: start + words.length, text: words },
  });
  claimId = String(spotted.json["id"]);
});
afterAll(() => desk.close());

const revise = (body: unknown, id = articleId) =>
  desk.call(revisions.POST, "POST", { token, params: { id }, body });

async function statusOfClaim() {
  const answer = await desk.call(claim.GET, "GET", { token, params: { id: claimId } });
  return claimAnswer.parse(answer.json).appearances[0]?.status;
}

it("adds the text as it reads now and answers with the article and what was taken along", async () => {
  const answer = await revise({ text: `UPDATED\n\n${text}`, version: 1 });
  expect(answer.status).toBe(201);
  const revised = revisedAnswer.parse(answer.json);
  expect(revised.revision).toMatchObject({ n: 2, count: 2, text: `UPDATED\n\n${text}` });
  expect(revised).toMatchObject({
    id: articleId,
    version: 2,
    anchors: { exact: 1, proposed: 0, orphaned: 0 },
  });
  const placed = revised.claims[0];
  expect(revised.revision.text.slice(placed?.start, placed?.end)).toBe(words);
  expect(answer.headers.get("ETag")).toBe('"2"');
  expect(await statusOfClaim()).toBe("exact");
});

it("says of a claim whose words changed that its place is only proposed, and leaves it out of the text", async () => {
  const answer = await revise({ text: text.replace("4,000 people", "4,200 people") });
  expect(revisedAnswer.parse(answer.json)).toMatchObject({ anchors: { proposed: 1 }, claims: [] });
  expect(await statusOfClaim()).toBe("proposed");
});

it("reads the text off the page's HTML and keeps the page", async () => {
  const body = paragraphs
    .slice(1, 2)
    .concat(paragraphs[3] ?? "")
    .map((p) => `<p>${p}</p>`)
    .join("");
  const html = `<html><head><title>Toll</title></head><body><article><h1>${paragraphs[0] ?? ""}</h1>${body}</article></body></html>`;
  const answer = await revise({ html });
  expect(answer.status).toBe(201);
  const revised = revisedAnswer.parse(answer.json);
  expect(revised.revision.text).toContain(paragraphs[3]);
  expect(revised.anchors).toMatchObject({ orphaned: 1 });
  expect(await statusOfClaim()).toBe("orphaned");
  const kept = await desk.db.articleSnapshot.findMany({ where: { articleId }, select: { revision: true } });
  expect(kept.map((snapshot) => snapshot.revision?.n)).toEqual([4]);
});

it("answers 409 to the latest text once more, naming the article, and to a stale version", async () => {
  const before = await desk.call(article.GET, "GET", { token, params: { id: articleId } });
  const { revision } = revisedAnswer.pick({ revision: true }).parse(before.json);
  const again = await revise({ text: revision.text });
  expect(again).toMatchObject({ status: 409, json: { code: "CONFLICT", existing: { id: articleId } } });
  expect(await revise({ text: `${text} More.`, version: 1 })).toMatchObject({
    status: 409,
    json: { code: "CONFLICT" },
  });
});

it("refuses nothing, both, an unknown article and a token that may not write articles", async () => {
  expect((await revise({})).status).toBe(422);
  expect((await revise({ text, html: "<p>x</p>" })).status).toBe(422);
  expect((await revise({ text }, "no-such-article")).status).toBe(404);
  const reader = await desk.addPerson("reader", "editor", ["read"]);
  const sent = { token: reader.token, params: { id: articleId }, body: { text: `${text} Else.` } };
  expect((await desk.call(revisions.POST, "POST", sent)).status).toBe(403);
  expect((await desk.call(revisions.POST, "POST", { ...sent, token: undefined })).status).toBe(401);
});
