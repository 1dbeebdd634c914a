import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openDatabase } from "#lib/db/database.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { openApiDesk, type ApiDesk } from "#lib/web/testing/api-desk.ts";
import * as articleClaims from "./articles/[id]/claims/route.ts";
import * as article from "./articles/[id]/route.ts";
import * as articles from "./articles/route.ts";
import * as claim from "./claims/[id]/route.ts";
import * as moves from "./claims/[id]/moves/[move]/route.ts";
import * as claims from "./claims/route.ts";
import * as corrections from "./corrections/route.ts";
import * as published from "./published/claims/[slug]/route.ts";
import * as snapshots from "./sources/[id]/snapshots/route.ts";
import * as speakers from "./speakers/route.ts";

const unknownId = "01900000-0000-7000-8000-00000000ffff";

let desk: ApiDesk;
let editor: { id: string; token: string };

beforeAll(async () => {
  desk = await openApiDesk();
  editor = await desk.addPerson("editor", "editor");
});
afterAll(() => desk.close());

const importing = (text: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  desk.call(articles.POST, "POST", { token: editor.token, body: { text, ...more }, headers });

describe("who may call", () => {
  it("refuses the desk without a token, with a wrong one and with another kind of credentials", async () => {
    for (const headers of [{}, { Authorization: "Bearer plb_nothing" }, { Authorization: "Basic ZTpw" }]) {
      const answer = await desk.call(articles.GET, "GET", { headers });
      expect(answer).toMatchObject({ status: 401, json: { code: "UNAUTHENTICATED", status: 401 } });
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    }
  });

  it("refuses a wrong token where none is needed: a client must not believe that it was read", async () => {
    expect((await desk.call(claims.GET, "GET")).status).toBe(200);
    expect((await desk.call(claims.GET, "GET", { token: "plb_nothing" })).status).toBe(401);
  });

  it("refuses a token of a person who was disabled meanwhile", async () => {
    const gone = await desk.addPerson("gone", "editor");
    await desk.db.user.update({ where: { id: gone.id }, data: { status: "disabled" }, select: { id: true } });
    expect((await desk.call(articles.GET, "GET", { token: gone.token })).status).toBe(401);
  });

  it("holds a token to its scopes", async () => {
    const reader = await desk.addPerson("reader", "editor", ["read"]);
    expect((await desk.call(articles.GET, "GET", { token: reader.token })).status).toBe(200);
    const answer = await desk.call(articles.POST, "POST", {
      token: reader.token,
      body: { text: "One sentence." },
    });
    expect(answer).toMatchObject({ status: 403, json: { code: "FORBIDDEN" } });
    const writer = await desk.addPerson("writer", "editor", ["articles"]);
    expect((await desk.call(articles.GET, "GET", { token: writer.token })).status).toBe(403);
    const made = await desk.call(articles.POST, "POST", {
      token: writer.token,
      body: { text: "Written blind." },
    });
    expect(made.status).toBe(201);
    expect(Object.keys(made.json).sort()).toEqual(["id", "slug"]);
  });

  it("counts requests and says when to come back", async () => {
    const deps = {
      db: desk.db,
      now: () => new Date(),
      count: () => Promise.resolve(refuse("RATE_LIMITED", "Too many requests.", { retryAfterSeconds: 7 })),
      canRead: () => Promise.resolve(true),
      invalidate: () => undefined,
    };
    const response = await claims.GET.answer(deps, new Request("http://plumbline.test/api/v1/claims"), {});
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("7");
  });

  it("asks to come back later while the database is away, and owns up to a fault while it is there", async () => {
    // Nothing listens on port 1.
    const away = openDatabase("postgres://nobody@127.0.0.1:1/none");
    const answerWhen = (canRead: boolean) =>
      claims.GET.answer(
        {
          db: away,
          now: () => new Date(),
          count: () => Promise.resolve(ok(null)),
          canRead: () => Promise.resolve(canRead),
          invalidate: () => undefined,
        },
        new Request("http://plumbline.test/api/v1/claims"),
        {},
      );
    const [unavailable, failed] = [await answerWhen(false), await answerWhen(true)];
    expect([unavailable.status, failed.status]).toEqual([503, 500]);
    expect([unavailable.headers.get("retry-after"), failed.headers.get("retry-after")]).toEqual(["5", null]);
    expect(await unavailable.json()).toMatchObject({
      code: "UNAVAILABLE",
      reference: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown,
    });
    await away.$disconnect();
  });
});

describe("what comes in", () => {
  it("refuses a body that is no JSON with a sentence", async () => {
    for (const body of ["{", '"text', new Uint8Array([0xff, 0xfe, 0x00])]) {
      const answer = await desk.call(articles.POST, "POST", { token: editor.token, body });
      expect(answer).toMatchObject({ status: 422, json: { code: "INVALID" } });
      expect(answer.json["detail"]).toBe("The body is not valid JSON in UTF-8.");
    }
  });

  it("refuses a body above 6 MB", async () => {
    const answer = await importing("x".repeat(6 * 1024 * 1024));
    expect(answer).toMatchObject({ status: 422, json: { detail: "The body is larger than 6 MB." } });
  });

  it("names the wrong fields", async () => {
    const answer = await importing("One sentence.", {
      publishedAt: "2026-02-30",
      url: "javascript:alert(1)",
    });
    expect(answer).toMatchObject({ status: 422, json: { code: "INVALID" } });
    expect(Object.keys(answer.json["fields"] as object).sort()).toEqual(["publishedAt", "url"]);
  });

  it("reads an article off HTML, and what is given beside it goes before what the page says", async () => {
    const paragraph =
      "The council of Port Lorne voted on the harbour toll on Monday evening after a long debate.";
    const html = `<title>Toll to rise</title><article><h1>Toll to rise</h1>${`<p>${paragraph}</p>`.repeat(4)}</article>`;
    const url = "https://courier.example/toll";
    const answer = await desk.call(articles.POST, "POST", {
      token: editor.token,
      body: { html, url, outlet: "Courier" },
    });
    expect(answer).toMatchObject({ status: 201, json: { title: "Toll to rise", outlet: "Courier", url } });
    const articleId = String(answer.json["id"]);
    expect(await desk.db.articleSnapshot.findMany({ where: { articleId } })).toMatchObject([
      { mediaType: "text/html", url: null, fileName: "toll.html" },
    ]);
  });

  it("fetches no address inside this machine or its network", async () => {
    for (const url of ["http://127.0.0.1:80/", "http://localhost/", "http://169.254.169.254/latest/"]) {
      const answer = await desk.call(articles.POST, "POST", { token: editor.token, body: { url } });
      expect(answer).toMatchObject({
        status: 422,
        json: { code: "INVALID", fields: { url: [expect.any(String)] } },
      });
    }
  });

  it("asks for a text, HTML or an address when none is there, and for one of two texts", async () => {
    const send = (body: unknown) => desk.call(articles.POST, "POST", { token: editor.token, body });
    expect(await send({})).toMatchObject({ status: 422, json: { code: "INVALID" } });
    expect((await send({ text: "One.", html: "<p>Two.</p>" })).json["detail"]).toContain("not both");
  });

  it.each([
    ["damaged", "A lone \ud800 surrogate."],
    ["empty", "  \n "],
    ["NUL", "One\0two."],
  ])("refuses %s text and writes nothing", async (_kind, text) => {
    const before = await desk.db.article.count();
    expect(await importing(text)).toMatchObject({ status: 422, json: { code: "INVALID" } });
    expect(await desk.db.article.count()).toBe(before);
  });

  it("refuses a span outside the text and an unknown speaker id", async () => {
    const made = await importing("The bridge was closed in May.");
    const params = { id: String(made.json["id"]) };
    const spot = (body: object) =>
      desk.call(articleClaims.POST, "POST", { token: editor.token, params, body });
    expect(await spot({ start: 4, end: 4000, text: "The bridge was closed" })).toMatchObject({ status: 422 });
    expect(
      await spot({ start: 0, end: 28, text: "The bridge was closed", speaker: { id: unknownId } }),
    ).toMatchObject({ status: 422 });
  });

  it("answers 404 to what names nothing: ids, slugs, moves, NUL bytes", async () => {
    const { token } = editor;
    for (const id of [unknownId, "no-such-thing", "a\0b"]) {
      expect((await desk.call(claim.GET, "GET", { token, params: { id } })).status).toBe(404);
      expect((await desk.call(article.GET, "GET", { token, params: { id } })).status).toBe(404);
      expect((await desk.call(published.GET, "GET", { params: { slug: id } })).status).toBe(404);
    }
    const params = { id: unknownId, move: "teleport" };
    expect((await desk.call(moves.POST, "POST", { token, params, body: { version: 1 } })).status).toBe(404);
    const snapshot = { token, params: { id: unknownId }, body: new Uint8Array([1]) };
    expect((await desk.call(snapshots.POST, "POST", snapshot)).status).toBe(404);
  });
});

describe("an Idempotency-Key", () => {
  it("gives the first answer again and adds nothing", async () => {
    const headers = { "Idempotency-Key": "import-1" };
    const first = await importing("The tower has nine bells.", {}, headers);
    const second = await importing("The tower has nine bells.", {}, headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
  });

  it("is refused for another request", async () => {
    const answer = await importing("The tower has ten bells.", {}, { "Idempotency-Key": "import-1" });
    expect(answer).toMatchObject({ status: 422, json: { code: "INVALID" } });
  });

  it("belongs to one token", async () => {
    const other = await desk.addPerson("other", "editor");
    const headers = { "Idempotency-Key": "import-1" };
    const body = { text: "The tower has eleven bells." };
    expect((await desk.call(articles.POST, "POST", { token: other.token, body, headers })).status).toBe(201);
  });

  it("is forgotten after a day", async () => {
    const yesterday = new Date("2026-11-18T00:00:00Z");
    await desk.db.idempotentAnswer.updateMany({ data: { createdAt: yesterday } });
    const answer = await importing("The tower has fourteen bells.", {}, { "Idempotency-Key": "import-1" });
    expect(answer.status).toBe(201);
    expect(await desk.db.idempotentAnswer.count()).toBe(1);
  });

  it("is free again after a refusal", async () => {
    const headers = { "Idempotency-Key": "import-2" };
    expect((await importing("", {}, headers)).status).toBe(422);
    expect((await importing("The tower has twelve bells.", {}, headers)).status).toBe(201);
  });

  it("lets one of several calls at once through; the others get its answer or 409", async () => {
    const headers = { "Idempotency-Key": "import-3" };
    const send = () => importing("The tower has thirteen bells.", {}, headers);
    const statuses = (await Promise.all([send(), send(), send()])).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 409 || status === 201)).toHaveLength(3);
    expect(await desk.db.article.count({ where: { slug: { startsWith: "the-tower-has-thirteen" } } })).toBe(
      1,
    );
  });
});

describe("a filter that makes no sense", () => {
  const refused = (field: string) => ({
    status: 422,
    json: { code: "INVALID", fields: { [field]: [expect.stringMatching(/\.$/)] } },
  });

  it("is refused, so that nobody takes the whole list for what was asked for", async () => {
    for (const [field, value] of [
      ["from", "2026-99-99"],
      ["to", "2026-02-30"],
      ["year", "20x"],
      ["language", "english please"],
      ["after", "garbage"],
      ["q", "ferry\0"],
    ] as const) {
      const answer = await desk.call(claims.GET, "GET", { query: `?${field}=${encodeURIComponent(value)}` });
      expect(answer).toMatchObject(refused(field));
    }
    const sound = await desk.call(claims.GET, "GET", {
      query: "?from=2026-02-28&year=2026&language=sr-Latn-RS",
    });
    expect(sound).toMatchObject({ status: 200, json: { items: [], nextCursor: null } });
  });

  it("is refused in every public list, which would otherwise begin again for ever", async () => {
    for (const { GET } of [claims, corrections, speakers])
      expect(await desk.call(GET, "GET", { query: "?after=bm90aGluZw" })).toMatchObject(refused("after"));
  });

  it("is told to any page on the web, as the answer would be; what a token asked for is not", async () => {
    const origin = async (query: string, token?: string) =>
      (await desk.call(claims.GET, "GET", { query, token })).headers.get("access-control-allow-origin");
    expect(await origin("")).toBe("*");
    expect(await origin("?year=20x")).toBe("*");
    expect(await origin("?year=20x", editor.token)).toBeNull();
    expect(await origin("", "plb_nothing")).toBeNull();
  });
});

describe("a surprise", () => {
  it("is a problem with a reference and tells nothing else", async () => {
    const deps = {
      db: desk.db,
      now: () => new Date(),
      count: () => Promise.reject(new Error("secret detail")),
      canRead: () => Promise.resolve(true),
      invalidate: () => undefined,
    };
    const response = await claims.GET.answer(deps, new Request("http://plumbline.test/api/v1/claims"), {});
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain("reference");
    expect(text).not.toContain("secret detail");
  });
});
