import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { articleAnswer } from "#lib/web/api/article-answer.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { publicClaim, publishedClaim } from "#lib/web/api/public-answer.ts";
import { openApiDesk, type ApiDesk } from "#lib/web/testing/api-desk.ts";
import * as articleClaims from "./articles/[id]/claims/route.ts";
import * as article from "./articles/[id]/route.ts";
import * as sentence from "./articles/[id]/sentences/[sentenceId]/route.ts";
import * as articles from "./articles/route.ts";
import * as comment from "./claims/[id]/comments/[commentId]/route.ts";
import * as comments from "./claims/[id]/comments/route.ts";
import * as events from "./claims/[id]/events/route.ts";
import * as evidenceItem from "./claims/[id]/evidence/[evidenceId]/route.ts";
import * as evidence from "./claims/[id]/evidence/route.ts";
import * as moves from "./claims/[id]/moves/[move]/route.ts";
import * as replies from "./claims/[id]/replies/route.ts";
import * as claim from "./claims/[id]/route.ts";
import * as similar from "./claims/[id]/similar/route.ts";
import * as verdict from "./claims/[id]/verdict/route.ts";
import * as claims from "./claims/route.ts";
import * as corrections from "./corrections/route.ts";
import * as exported from "./exports/[id]/route.ts";
import * as exports from "./exports/route.ts";
import * as published from "./published/claims/[slug]/route.ts";
import * as snapshots from "./sources/[id]/snapshots/route.ts";
import * as speakers from "./speakers/route.ts";

/**
 * The whole path of a claim over the routes, in order: each test goes on from the one before, as a client would.
 * The text is our own.
 */
const text = [
  "Harbour master counts the ferry's passengers",
  "",
  "Port Lorne – Harbour master Ada Brandt said on Monday that the ferry carried 4,000 people last year.",
  "The quay was repaired in spring. Nobody knows how long the repair will last.",
].join("\n");
const quote = "Ada Brandt said on Monday that the ferry carried 4,000 people last year";

let desk: ApiDesk;
let editor: { id: string; token: string };
let managing: { id: string; token: string };
const at: { articleId: string; claimId: string; slug: string; version: number } = {
  ...{ articleId: "", claimId: "", slug: "" },
  version: 0,
};

beforeAll(async () => {
  desk = await openApiDesk();
  editor = await desk.addPerson("editor", "editor");
  managing = await desk.addPerson("managing", "managing_editor");
});
afterAll(() => desk.close());

/** The claim an answer holds, checked against the documented shape. */
function claimIn(answer: { json: Record<string, unknown> }) {
  const checked = claimAnswer.parse(answer.json);
  at.version = checked.version;
  return checked;
}

function move(name: string, token: string, body: Record<string, unknown> = {}) {
  const params = { id: at.claimId, move: name };
  return desk.call(moves.POST, "POST", { token, params, body: { version: at.version, ...body } });
}

describe("a claim's way over the API", () => {
  it("imports an article and answers with its text, blocks and sentences", async () => {
    const body = {
      text,
      outlet: "Lorne Courier",
      url: "https://courier.example/ferry",
      publishedAt: "2026-11-16",
    };
    const answer = await desk.call(articles.POST, "POST", { token: editor.token, body });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("etag")).toBe('"1"');
    const imported = articleAnswer.parse(answer.json);
    expect(imported).toMatchObject({ outlet: "Lorne Courier", publishedAt: "2026-11-16", version: 1 });
    for (const { start, end, text: words } of imported.sentences) {
      expect(imported.revision.text.slice(start, end)).toBe(words);
    }
    at.articleId = imported.id;
    expect(answer.headers.get("location")).toBe(`/api/v1/articles/${imported.id}`);
  });

  it("refuses the same text again with the article that is there", async () => {
    const answer = await desk.call(articles.POST, "POST", { token: editor.token, body: { text } });
    expect(answer.status).toBe(409);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.json).toMatchObject({ code: "CONFLICT", existing: { id: at.articleId } });
  });

  it("takes a decision on a sentence by the article's version, and refuses a version nobody was shown", async () => {
    const { sentences } = articleAnswer.parse(
      (await desk.call(article.GET, "GET", { token: editor.token, params: { id: at.articleId } })).json,
    );
    const params = { id: at.articleId, sentenceId: sentences.at(-1)?.id ?? "" };
    const decide = (version: string) =>
      desk.call(sentence.PATCH, "PATCH", {
        ...{ token: editor.token, params },
        headers: { "If-Match": version },
        body: { decision: "not_checkable", reason: "It is about the future." },
      });
    expect(await decide('"1"')).toMatchObject({
      status: 200,
      json: { decision: "not_checkable", version: 2 },
    });
    expect(await decide('"1"')).toMatchObject({ status: 200 });
    expect(await decide('"9"')).toMatchObject({ status: 412, json: { code: "CONFLICT" } });
  });

  it("changes the article's metadata under If-Match", async () => {
    const params = { id: at.articleId };
    const edit = (headers: Record<string, string>) =>
      desk.call(article.PATCH, "PATCH", {
        token: editor.token,
        params,
        headers,
        body: { byline: "Jo Field" },
      });
    expect(await edit({})).toMatchObject({ status: 428, json: { code: "PRECONDITION_REQUIRED" } });
    const done = await edit({ "If-Match": '"1"' });
    expect(done).toMatchObject({ status: 200, json: { byline: "Jo Field", version: 2 } });
    expect(done.headers.get("etag")).toBe('"2"');
    expect(await edit({ "If-Match": '"1"' })).toMatchObject({ status: 412, json: { code: "CONFLICT" } });
  });

  it("makes a claim of a span with a speaker it did not know", async () => {
    const start = text.indexOf(quote);
    const body = {
      ...{ start, end: start + quote.length },
      text: "Ada Brandt said the ferry carried 4,000 people last year",
      statement: "The ferry carried 4,000 people last year",
      speaker: "Ada Brandt",
      type: "numerical",
      reason: "The subsidy hangs on this number.",
    };
    const answer = await desk.call(articleClaims.POST, "POST", {
      ...{ token: editor.token, params: { id: at.articleId }, body },
    });
    expect(answer.status).toBe(201);
    const made = claimIn(answer);
    expect(made).toMatchObject({
      stage: "candidate",
      publication: "none",
      speaker: { name: "Ada Brandt" },
      verdict: null,
    });
    expect(made.appearances).toMatchObject([
      { articleId: at.articleId, exact: quote, start, end: start + quote.length },
    ]);
    at.claimId = made.id;
    at.slug = made.slug;
  });

  it("changes its words, and refuses a stale version with the whole present claim", async () => {
    const params = { id: at.slug };
    const edit = (version: number) =>
      desk.call(claim.PATCH, "PATCH", {
        ...{ token: editor.token, params, headers: { "If-Match": `"${String(version)}"` } },
        body: { noReplyReason: "She published the figure herself.", topics: ["Ferry"] },
      });
    const stale = at.version;
    const changed = claimIn(await edit(stale));
    expect(changed).toMatchObject({
      noReplyReason: "She published the figure herself.",
      topics: [{ name: "Ferry" }],
    });
    const refused = await edit(stale);
    expect(refused).toMatchObject({ status: 412, json: { code: "CONFLICT", current: { id: at.claimId } } });
    expect(claimAnswer.parse(refused.json["current"]).version).toBe(changed.version);
  });

  it("accepts and takes it, and refuses a stale move with 409", async () => {
    expect(claimIn(await move("accept", editor.token)).stage).toBe("queued");
    const stale = at.version - 1;
    expect(await move("take", editor.token, { version: stale })).toMatchObject({ status: 409 });
    expect(claimIn(await move("take", editor.token))).toMatchObject({
      stage: "researching",
      assignee: { id: editor.id },
    });
  });

  it("says what is unmet when it is submitted too early", async () => {
    const answer = await move("submit", editor.token);
    expect(answer).toMatchObject({ status: 422, json: { code: "NOT_READY" } });
    expect((answer.json["unmet"] as string[]).length).toBeGreaterThan(2);
  });

  it("adds, changes and removes evidence under the item's own version", async () => {
    const params = { id: at.claimId };
    const add = (title: string, stance: string, tier: string) =>
      desk.call(evidence.POST, "POST", {
        ...{ token: editor.token, params },
        body: {
          source: {
            title,
            publisher: title,
            url: "https://port.example/",
            kind: "statistic",
            tier,
            publishedAt: "2026-01-10",
          },
          ...{ stance, quote: "4,012 passengers", locator: "p. 3" },
        },
      });
    expect((await add("Port yearbook", "supports", "primary")).status).toBe(201);
    expect((await add("Ferry line report", "refutes", "secondary")).status).toBe(201);
    const three = claimIn(await add("Mistake", "context", "tertiary"));
    const last = three.evidence.at(-1);
    const itemParams = { id: at.claimId, evidenceId: last?.id ?? "" };
    const headers = { "If-Match": `"${String(last?.version)}"` };
    const edit = { token: editor.token, params: itemParams, headers, body: { note: "Wrong year." } };
    const edited = await desk.call(evidenceItem.PATCH, "PATCH", edit);
    expect(edited.headers.get("etag")).toBe(`"${String((last?.version ?? 0) + 1)}"`);
    expect(await desk.call(evidenceItem.DELETE, "DELETE", edit)).toMatchObject({ status: 412 });
    const now = { "If-Match": edited.headers.get("etag") ?? "" };
    const removed = await desk.call(evidenceItem.DELETE, "DELETE", {
      ...edit,
      headers: now,
      body: undefined,
    });
    expect(removed.status).toBe(200);
    expect(claimIn(removed).evidence).toHaveLength(2);
  });

  it("keeps a copy of a source from the raw body", async () => {
    const held = claimIn(
      await desk.call(claim.GET, "GET", { token: editor.token, params: { id: at.claimId } }),
    );
    const params = { id: held.evidence[0]?.source?.id ?? "" };
    const send = () =>
      desk.call(snapshots.POST, "POST", {
        ...{ token: editor.token, params, query: "?fileName=yearbook.pdf" },
        headers: { "Content-Type": "application/pdf" },
        body: new TextEncoder().encode("%PDF-1.7 our own"),
      });
    expect(await send()).toMatchObject({ status: 201, json: { added: true } });
    expect(await send()).toMatchObject({ status: 200, json: { added: false } });
  });

  it("saves a verdict that was not there under version 0", async () => {
    const params = { id: at.claimId };
    const save = (version: number) =>
      desk.call(verdict.PUT, "PUT", {
        ...{ token: editor.token, params, headers: { "If-Match": `"${String(version)}"` } },
        body: {
          content: "mostly_true",
          attribution: "confirmed",
          summary: "It was 4,012.",
          asOf: "2026-11-19",
        },
      });
    const saved = await save(0);
    expect(saved.status).toBe(200);
    expect(saved.headers.get("etag")).toBe('"1"');
    expect(claimIn(saved).verdict).toMatchObject({
      content: "mostly_true",
      attribution: "confirmed",
      version: 1,
    });
    expect(await save(0)).toMatchObject({ status: 412, json: { current: { verdict: { version: 1 } } } });
  });

  it("records a reply and takes comments", async () => {
    const params = { id: at.claimId };
    const reply = { contacted: "Ada Brandt", channel: "e-mail", contactedAt: "2026-11-19T08:00:00Z" };
    const recorded = await desk.call(replies.POST, "POST", { token: editor.token, params, body: reply });
    expect(recorded.status).toBe(201);
    const written = await desk.call(comments.POST, "POST", {
      ...{ token: managing.token, params, body: { body: "Which year?" } },
    });
    const [open] = claimIn(written).comments;
    const resolved = await desk.call(comment.PATCH, "PATCH", {
      ...{ token: editor.token, params: { id: at.claimId, commentId: open?.id ?? "" } },
      ...{ headers: { "If-Match": `"${String(at.version)}"` }, body: { resolved: true } },
    });
    expect(claimIn(resolved).comments[0]?.resolved?.by?.id).toBe(editor.id);
  });

  it("is approved by somebody else who names the hash, and published", async () => {
    expect(claimIn(await move("submit", editor.token)).stage).toBe("in_review");
    const own = await move("approve", editor.token, { contentHash: "0".repeat(64) });
    expect(own).toMatchObject({ status: 403, json: { code: "FORBIDDEN" } });
    expect(await move("approve", managing.token, { contentHash: "0".repeat(64) })).toMatchObject({
      status: 409,
    });
    const shown = claimIn(
      await desk.call(claim.GET, "GET", { token: managing.token, params: { id: at.claimId } }),
    );
    expect(shown.abilities.approve).toEqual({ allowed: true, unmet: [] });
    expect(claimIn(await move("approve", managing.token, { contentHash: shown.contentHash })).stage).toBe(
      "approved",
    );
    const live = claimIn(await move("publish", managing.token));
    expect(live).toMatchObject({ stage: "published", publication: "live", publications: [{ n: 1 }] });
    expect(desk.invalidated).toContain(`claim:${live.slug}`);
    at.slug = live.slug;
  });

  it("is public without a token, with nothing of the desk in it", async () => {
    const list = await desk.call(claims.GET, "GET", { query: "?speaker=ada-brandt" });
    expect(list).toMatchObject({ status: 200, json: { total: 1, nextCursor: null } });
    const [item] = list.json["items"] as unknown[];
    expect(publicClaim.parse(item)).toMatchObject({
      ...{ slug: at.slug, rating: { key: "mostly_true", label: "Mostly true", value: 4 } },
      ...{ attribution: { key: "confirmed" }, speaker: { name: "Ada Brandt" }, claimedAt: "2026-11-16" },
      articles: [{ outlet: "Lorne Courier" }],
    });
    const page = await desk.call(published.GET, "GET", { params: { slug: at.slug } });
    expect(publishedClaim.parse(page.json)).toMatchObject({ state: "live", publication: { n: 1 } });
    expect(page.headers.get("cache-control")).toBe("public, no-cache");
    expect(JSON.stringify([list.json, page.json])).not.toMatch(/Which year|api.test/);
    expect((await desk.call(speakers.GET, "GET")).json).toMatchObject({
      items: [{ name: "Ada Brandt", claims: 1 }],
    });
  });

  it("answers 304 to a reader who has this very answer", async () => {
    const first = await desk.call(published.GET, "GET", { params: { slug: at.slug } });
    const headers = { "If-None-Match": first.headers.get("etag") ?? "" };
    expect((await desk.call(published.GET, "GET", { params: { slug: at.slug }, headers })).status).toBe(304);
  });

  it("shows the desk its own list, the history and similar claims", async () => {
    const { token } = editor;
    const params = { id: at.claimId };
    const list = await desk.call(claims.GET, "GET", { token, query: "?stage=published&q=ferry" });
    expect(list).toMatchObject({
      status: 200,
      json: { total: 1, items: [{ id: at.claimId, stage: "published" }] },
    });
    const history = await desk.call(events.GET, "GET", { token, params, query: "?limit=2" });
    expect(history.json["items"]).toMatchObject([{ kind: "claim.published" }, {}]);
    expect(history.json["nextCursor"]).not.toBeNull();
    expect(await desk.call(similar.GET, "GET", { token, params })).toMatchObject({
      status: 200,
      json: { items: [] },
    });
  });

  it("is exported as CSV, and its article as a report", async () => {
    const { token } = editor;
    const order = { kind: "claims", format: "csv", filter: { speaker: "ada-brandt" } };
    const made = await desk.call(exports.POST, "POST", { token, body: order });
    expect(made).toMatchObject({ status: 201, json: { rows: 1, status: "done", format: "csv" } });
    const file = await desk.read(exported.GET, { token, params: { id: String(made.json["id"]) } });
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await file.text()).toContain("Ada Brandt said the ferry carried 4,000 people last year");
    const unknown = { kind: "article", format: "html", slug: "none" };
    expect((await desk.call(exports.POST, "POST", { token, body: unknown })).status).toBe(404);
    expect((await desk.call(exports.POST, "POST", { token, body: { kind: "all" } })).status).toBe(422);
  });

  it("shows a suspension in the public log", async () => {
    const suspended = claimIn(
      await move("suspend", managing.token, { reason: "A reader sent newer figures." }),
    );
    expect(suspended.publication).toBe("suspended");
    expect((await desk.call(claims.GET, "GET")).json).toMatchObject({ items: [], total: 0 });
    const page = await desk.call(published.GET, "GET", { params: { slug: at.slug } });
    expect(page.json).toMatchObject({ state: "suspended", notices: [{ kind: "suspension" }] });
    const log = await desk.call(corrections.GET, "GET");
    expect(log.json["items"]).toMatchObject([{ kind: "suspension", claim: { slug: at.slug } }]);
  });
});
