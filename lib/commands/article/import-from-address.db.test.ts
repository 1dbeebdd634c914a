import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { addUser, allPayloads, depsOf, eventKinds, testNow } from "#lib/commands/testing/library-desk.ts";
import { findStoredFile, readStoredFile } from "#lib/db/stored-files.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { mintActor } from "#lib/auth/actor.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { answerWith, openLocalSite, type LocalSite } from "#lib/intake/fetch/testing/local-site.ts";
import { importFromAddress } from "./import-from-address.ts";
import { importHtml } from "./import-html.ts";

let desk: TestDatabase;
let site: LocalSite;
let deps: FetchingDeps;
let researcher: Actor;
let pages = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
});
afterAll(() => desk.close());
beforeEach(async () => {
  site = await openLocalSite();
  deps = { ...depsOf(desk.db), fetchPage: site.fetchPage };
});
afterEach(() => site.close());

/** A page of a newspaper with an article of its own, and what its head says of it. */
function newsPage(head = "", charset = "utf-8"): string {
  pages += 1;
  const paragraphs = [
    `The council of Port Lorne voted on the harbour toll on Monday evening, in meeting ${String(pages)} of the year.`,
    "“We cannot keep the quay open without it,” Mayor Ada Brandt said after the vote, which took three hours.",
    "The toll rises by four crowns in January. Residents who sign up before the end of the month pay the old price.",
    "Opponents said that the ferry company had promised the opposite in spring, and that nobody had asked the islands.",
  ];
  return `<!doctype html><html lang="en-GB"><head><meta charset="${charset}"><title>Toll to rise</title>${head}</head>
    <body><header><nav><a href="/">Home</a><a href="/sport">Sport</a></nav></header>
    <main><article><h1>Toll to rise</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></main>
    <footer>All rights reserved.</footer></body></html>`;
}

const facts = `<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Jo Reed">
  <meta property="article:published_time" content="2026-11-20T08:00:00Z">`;

const bring = (path: string, more: Record<string, unknown> = {}) =>
  importFromAddress(deps, researcher, { url: site.at(path), ...more });

const stored = (id: string) =>
  desk.db.article.findUniqueOrThrow({
    where: { id },
    include: { outlet: true, snapshots: true, revisions: { select: { id: true, text: true } } },
  });

describe("an article imported by its address", () => {
  it("has what its page says of it, its text without the page around it, and the page as it was fetched", async () => {
    const html = newsPage(facts);
    site.pages.set("/old", (_request, response) =>
      response.writeHead(301, { Location: "/toll?utm_source=x" }).end(),
    );
    site.pages.set("/toll?utm_source=x", html);
    const { id } = done(await bring("/old"));
    const article = await stored(id);
    const revision = article.revisions[0];
    expect(article).toMatchObject({
      title: "Toll to rise",
      byline: expect.stringContaining("Jo Reed"),
      outlet: { name: "Harbour Post" },
      publishedOn: new Date("2026-11-20T00:00:00Z"),
      language: expect.stringMatching(/^en/),
      url: site.at("/toll"),
    });
    expect(revision?.text).toContain("The toll rises by four crowns in January.");
    expect(revision?.text).not.toContain("All rights reserved.");
    const sha256 = createHash("sha256").update(html).digest("hex");
    expect(article.snapshots).toMatchObject([
      {
        sha256,
        revisionId: revision?.id,
        url: site.at("/toll?utm_source=x"),
        fileName: "toll.html",
        mediaType: "text/html",
        capturedAt: testNow,
        capturedById: researcher.userId,
        robotsAgainst: false,
      },
    ]);
    const file = await findStoredFile(desk.db, sha256);
    const chunks = [];
    if (file !== null) for await (const chunk of readStoredFile(desk.db, file)) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(html);
    expect(await eventKinds(desk.db, id)).toEqual(["article.imported", "article.snapshot-added"]);
    expect(await allPayloads(desk.db)).not.toContain("The toll rises by four crowns");
  });

  it("keeps what was given over what the page says", async () => {
    site.pages.set("/given", newsPage(facts));
    const { id } = done(
      await bring("/given", { title: "My title", outlet: "My outlet", publishedAt: "2026-01-02" }),
    );
    expect(await stored(id)).toMatchObject({
      title: "My title",
      outlet: { name: "My outlet" },
      publishedOn: new Date("2026-01-02T00:00:00Z"),
    });
  });

  it("notes that robots.txt asks not to fetch it, and is imported all the same", async () => {
    site.pages.set("/robots.txt", answerWith("text/plain", "User-agent: *\nDisallow: /"));
    site.pages.set("/closed", newsPage());
    const { id } = done(await bring("/closed"));
    expect((await stored(id)).snapshots).toMatchObject([{ robotsAgainst: true }]);
  });

  it("is read in the encoding that only the server names, and kept as it came", async () => {
    const html = newsPage("", "x-unknown").replace(/[“”]/g, '"').replace("Ada Brandt", "Adé Brandt");
    site.pages.set("/latin", (_request, response) => {
      const type = { "Content-Type": "text/html; charset=iso-8859-1" };
      response.writeHead(200, type).end(Buffer.from(html, "latin1"));
    });
    const { id } = done(await bring("/latin"));
    expect((await stored(id)).revisions[0]?.text).toContain("Adé Brandt");
  });

  it("is plain text as well", async () => {
    pages += 1;
    site.pages.set(
      "/plain.txt",
      answerWith("text/plain", `Report ${String(pages)}\n\nThe quay was repaired in spring.`),
    );
    const { id } = done(await bring("/plain.txt"));
    expect((await stored(id)).snapshots).toMatchObject([{ fileName: "plain.txt", mediaType: "text/plain" }]);
  });
});

describe("an import by address is refused with a sentence and leaves nothing behind", () => {
  const counts = async () => [
    await desk.db.article.count(),
    await desk.db.articleSnapshot.count(),
    await desk.db.storedFile.count(),
    await desk.db.event.count(),
  ];

  it.each([
    ["/missing", "no such page (404)"],
    ["/paywall", "paste its text"],
    ["/empty", "article"],
    ["/inside", "which leads into a private network"],
  ])("%s", async (path, words) => {
    site.pages.set("/paywall", (_request, response) => response.writeHead(402).end());
    site.pages.set("/empty", "<html><body></body></html>");
    site.pages.set("/inside", (_request, response) =>
      response.writeHead(302, { Location: "http://10.0.0.1/" }).end(),
    );
    const before = await counts();
    const refusal = refusalFrom(await bring(path));
    expect(refusal).toMatchObject({ code: "INVALID", fields: { url: [expect.stringContaining(words)] } });
    expect(await counts()).toEqual(before);
  });

  it("the same article a second time, with the one that is there", async () => {
    site.pages.set("/twice", newsPage());
    const { id, slug } = done(await bring("/twice"));
    const before = await counts();
    expect(refusalFrom(await bring("/twice"))).toMatchObject({ code: "CONFLICT", existing: { id, slug } });
    expect(await counts()).toEqual(before);
  });

  it("a token without the scope, and nothing is fetched for it", async () => {
    const reader = mintActor({
      userId: null,
      name: "Reader",
      role: "editor",
      scopes: ["read"],
      via: "token",
    });
    const outcome = await importFromAddress(deps, reader, { url: site.at("/any") });
    expect(refusalFrom(outcome)).toMatchObject({ code: "FORBIDDEN" });
    expect(site.asked).toEqual([]);
  });

  it("an address of this machine, when nobody opens it for a test", async () => {
    const { fetchPage: _opened, ...product } = deps;
    const refusal = refusalFrom(await importFromAddress(product, researcher, { url: "http://127.0.0.1/" }));
    expect(refusal.message).toBe("“127.0.0.1” leads to the desk’s own machine.");
  });
});

describe("an article imported from HTML that somebody sends", () => {
  it("is read like a fetched one, and kept without an address that nobody saw", async () => {
    const html = newsPage(facts, "windows-1251");
    const { id } = done(
      await importHtml(depsOf(desk.db), researcher, { html, url: "https://post.example/toll" }),
    );
    const article = await stored(id);
    expect(article).toMatchObject({
      title: "Toll to rise",
      outlet: { name: "Harbour Post" },
      url: "https://post.example/toll",
    });
    expect(article.revisions[0]?.text).toContain("“We cannot keep the quay open without it,”");
    expect(article.snapshots).toMatchObject([
      { url: null, fileName: "toll.html", mediaType: "text/html", robotsAgainst: null },
    ]);
  });

  it("takes no value from the page that the form would refuse", async () => {
    const head = `<link rel="canonical" href="javascript:alert(1)"><meta property="og:site_name" content="${"x".repeat(500)}">`;
    const { id } = done(await importHtml(depsOf(desk.db), researcher, { html: newsPage(head) }));
    expect(await stored(id)).toMatchObject({ url: null, outlet: null, title: "Toll to rise" });
  });

  it("is refused when there is no article in it", async () => {
    const refusal = refusalFrom(await importHtml(depsOf(desk.db), researcher, { html: "<p></p>" }));
    expect(refusal).toMatchObject({ code: "INVALID", fields: { html: [refusal.message] } });
  });
});
