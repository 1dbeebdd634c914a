import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importArticle } from "#lib/commands/article/import-article.ts";
import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { done, refusalFrom } from "#lib/commands/testing/claim-path.ts";
import { addUser, depsOf, eventKinds, testNow } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { answerWith, openLocalSite, type LocalSite } from "#lib/intake/fetch/testing/local-site.ts";
import { dismissFeedItem } from "./dismiss-feed-item.ts";
import { importFeedItem } from "./import-feed-item.ts";
import { lookAtFeed } from "./look-at-feed.ts";
import { pauseFeed } from "./pause-feed.ts";
import { removeFeed } from "./remove-feed.ts";
import { restoreFeedItem } from "./restore-feed-item.ts";
import { resumeFeed } from "./resume-feed.ts";
import { watchFeed } from "./watch-feed.ts";

let desk: TestDatabase;
let site: LocalSite;
let deps: FetchingDeps;
let editor: Actor;
let researcher: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  editor = await addUser(desk.db, "editor", "Edda");
  researcher = await addUser(desk.db, "researcher", "Rona");
});
afterAll(() => desk.close());
beforeEach(async () => {
  site = await openLocalSite();
  deps = { ...depsOf(desk.db), fetchPage: site.fetchPage };
});
afterEach(() => site.close());

interface Item {
  readonly path: string;
  readonly title?: string;
  readonly day?: number;
}

/** A feed with these items; `day` is a day of November 2026. */
function serveFeed(items: readonly Item[], headers: Record<string, string> = {}): void {
  const xml = items.map(({ path, title = `Story ${path}`, day }) => {
    const date =
      day === undefined ? "" : `<pubDate>${new Date(Date.UTC(2026, 10, day)).toUTCString()}</pubDate>`;
    return `<item><link>${path}</link><title>${title}</title>${date}</item>`;
  });
  const feed = `<rss version="2.0"><channel><title>Harbour Post</title>${xml.join("")}</channel></rss>`;
  site.pages.set("/feed", answerWith("application/rss+xml", feed, headers));
}

const watch = (path = "/feed", actor = editor) => watchFeed(deps, actor, { url: site.at(path) });
const items = (feedId: string) =>
  desk.db.feedItem.findMany({ where: { feedId }, orderBy: { url: "asc" }, include: { article: true } });
const feedRow = (id: string) => desk.db.watchedFeed.findUniqueOrThrow({ where: { id } });
const states = async (feedId: string) => (await items(feedId)).map(({ state }) => state);

async function watched(paths: readonly string[] = ["/a"]): Promise<string> {
  serveFeed(paths.map((path) => ({ path })));
  return done(await watch()).feedId;
}

describe("a feed that somebody begins to watch", () => {
  it("is fetched at once, its items wait, and the history says so", async () => {
    serveFeed([{ path: "/a", day: 20 }, { path: "/b" }], { ETag: '"1"' });
    const { feedId, title, waiting } = done(await watch());
    expect([title, waiting]).toEqual(["Harbour Post", 2]);
    expect(await feedRow(feedId)).toMatchObject({
      url: site.at("/feed"),
      etag: '"1"',
      failures: 0,
      fetchedAt: testNow,
    });
    expect(await items(feedId)).toMatchObject([
      {
        url: site.at("/a"),
        title: "Story /a",
        state: "waiting",
        publishedAt: new Date("2026-11-20T00:00:00Z"),
      },
      { url: site.at("/b"), state: "waiting", publishedAt: null },
    ]);
    expect(await eventKinds(desk.db, feedId)).toEqual(["feed.watched"]);
  });

  it("is found from the page that names it", async () => {
    serveFeed([{ path: "/a" }]);
    site.pages.set(
      "/",
      '<html><head><link rel="alternate" type="application/rss+xml" href="feed"></head></html>',
    );
    const { feedId } = done(await watch("/"));
    expect((await feedRow(feedId)).url).toBe(site.at("/feed"));
  });

  it("brings at most its 20 newest items, and none of the others later", async () => {
    const many = Array.from({ length: 1000 }, (_, n) => ({ path: `/${String(n)}`, day: n - 900 }));
    serveFeed(many);
    const { feedId, waiting } = done(await watch());
    expect(waiting).toBe(20);
    const rows = await items(feedId);
    expect(rows).toHaveLength(1000);
    const newest = rows
      .filter(({ state }) => state === "waiting")
      .map(({ url }) => Number(url.split("/").at(-1)));
    expect(newest.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => 980 + n));
    done(await lookAtFeed(deps, editor, { feedId }));
    expect((await states(feedId)).filter((state) => state === "waiting")).toHaveLength(20);
  });

  it("brings titles as plain lines, and no item that links to a script", async () => {
    serveFeed([
      { path: "/a", title: "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Toll&lt;/b&gt; rises" },
      { path: "javascript:alert(1)", title: "Click me" },
    ]);
    const { feedId } = done(await watch());
    expect((await items(feedId)).map(({ title }) => title)).toEqual(["Toll rises"]);
  });

  it.each([
    ["/nowhere", "no such page (404)"],
    ["/page", "names no feed"],
    ["/broken", "broken"],
    ["/picture", "only feeds and pages"],
    ["/lost", "names the feed"],
  ])("is refused when it is %s, and nothing is kept", async (path, words) => {
    site.pages.set("/page", "<p>Hi</p>");
    site.pages.set("/broken", answerWith("text/xml", "<rss version='2.0'><channel><item>"));
    site.pages.set("/picture", answerWith("image/png", "x"));
    site.pages.set("/lost", '<link rel="alternate" type="application/rss+xml" href="/nowhere">');
    const before = await desk.db.watchedFeed.count();
    const refusal = refusalFrom(await watch(path));
    expect(refusal).toMatchObject({ code: "INVALID", fields: { url: [refusal.message] } });
    expect(refusal.message).toContain(words);
    expect(await desk.db.watchedFeed.count()).toBe(before);
  });

  it("is refused a second time, also when two people watch it at once", async () => {
    serveFeed([{ path: "/a" }]);
    const both = await Promise.all([watch(), watch()]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(refusalFrom(await watch())).toMatchObject({ code: "CONFLICT" });
  });

  it("is an editor's to watch: nothing is fetched for a researcher", async () => {
    serveFeed([{ path: "/a" }]);
    expect(refusalFrom(await watch("/feed", researcher))).toMatchObject({ code: "FORBIDDEN" });
    expect(site.asked).toEqual([]);
  });

  it("counts what the desk has already as imported, whatever the spelling of its address", async () => {
    const { id } = done(
      await importArticle(deps, researcher, {
        text: "An article that came before the feed.",
        url: site.at("/a"),
      }),
    );
    serveFeed([{ path: "/a/?utm_source=feed" }, { path: "/b" }]);
    const { feedId, waiting } = done(await watch());
    expect(waiting).toBe(1);
    expect(await items(feedId)).toMatchObject([{ state: "imported", articleId: id }, { state: "waiting" }]);
  });
});

describe("a look at a watched feed", () => {
  it("asks with what the last answer gave, and an unchanged feed costs nothing", async () => {
    serveFeed([{ path: "/a" }], { ETag: '"1"', "Last-Modified": "Fri, 20 Nov 2026 10:00:00 GMT" });
    const { feedId } = done(await watch());
    const sent: unknown[] = [];
    site.pages.set("/feed", (request, response) => {
      sent.push(request.headers["if-none-match"], request.headers["if-modified-since"]);
      response.writeHead(304).end();
    });
    expect(done(await lookAtFeed(deps, editor, { feedId }))).toMatchObject({ waiting: 0, error: null });
    expect(sent).toEqual(['"1"', "Fri, 20 Nov 2026 10:00:00 GMT"]);
    expect(await feedRow(feedId)).toMatchObject({ etag: '"1"', failures: 0, lastError: null, version: 1 });
    expect(await eventKinds(desk.db, feedId)).toEqual(["feed.watched"]);
  });

  it("brings only what is new, with an event, and leaves decisions alone", async () => {
    const feedId = await watched(["/a"]);
    const [first] = await items(feedId);
    done(await dismissFeedItem(deps, researcher, { itemId: first?.id ?? "" }));
    serveFeed([{ path: "/b" }, { path: "/a", title: "Story, once more" }]);
    expect(done(await lookAtFeed(deps, editor, { feedId }))).toMatchObject({ waiting: 1 });
    expect(await items(feedId)).toMatchObject([
      { state: "dismissed", title: "Story /a" },
      { state: "waiting" },
    ]);
    expect(await eventKinds(desk.db, feedId)).toEqual([
      "feed.watched",
      "feed.item-dismissed",
      "feed.items-arrived",
    ]);
  });

  it("that fails says why, and each failure in a row moves the next one away", async () => {
    const feedId = await watched();
    site.pages.set("/feed", (_request, response) => response.writeHead(500).end());
    expect(done(await lookAtFeed(deps, editor, { feedId })).error).toContain("(500)");
    expect(await feedRow(feedId)).toMatchObject({
      failures: 1,
      dueAt: new Date(testNow.getTime() + 60 * 60_000),
    });
    site.pages.set("/feed", answerWith("text/xml", "<rss version='2.0'><channel><item>"));
    done(await lookAtFeed(deps, editor, { feedId }));
    expect(await feedRow(feedId)).toMatchObject({
      failures: 2,
      lastError: "The feed is broken: it cannot be read as its format says.",
      dueAt: new Date(testNow.getTime() + 120 * 60_000),
      fetchedAt: testNow,
    });
    serveFeed([{ path: "/a" }]);
    done(await lookAtFeed(deps, editor, { feedId }));
    expect(await feedRow(feedId)).toMatchObject({ failures: 0, lastError: null });
  });

  it("comes not before the time that the server names", async () => {
    const feedId = await watched();
    site.pages.set("/feed", (_request, response) =>
      response.writeHead(429, { "Retry-After": "36000" }).end(),
    );
    done(await lookAtFeed(deps, editor, { feedId }));
    expect((await feedRow(feedId)).dueAt).toEqual(new Date(testNow.getTime() + 36_000_000));
  });

  it("never lets a feed have more than a hundred items waiting", async () => {
    const feedId = await watched([]);
    for (let look = 0; look < 6; look += 1) {
      serveFeed(Array.from({ length: 30 }, (_, n) => ({ path: `/${String(look)}-${String(n)}` })));
      const later = { ...deps, now: () => new Date(testNow.getTime() + look * 60_000) };
      done(await lookAtFeed(later, editor, { feedId }));
    }
    const waiting = (await items(feedId)).filter(({ state }) => state === "waiting");
    expect(waiting).toHaveLength(100);
    expect(waiting.some(({ url }) => url.includes("/0-"))).toBe(false);
  });

  it("forgets what was passed over long ago and stands in the feed no more", async () => {
    const feedId = await watched(Array.from({ length: 30 }, (_, n) => `/${String(n)}`));
    serveFeed([{ path: "/0" }, { path: "/29" }]);
    const later = { ...deps, now: () => new Date(testNow.getTime() + 61 * 24 * 60 * 60_000) };
    done(await lookAtFeed(later, editor, { feedId }));
    const left = (await items(feedId)).filter(({ state }) => state === "dismissed");
    expect(left.map(({ url }) => url)).toEqual([site.at("/29")]);
  });
});

describe("a feed", () => {
  it("is paused, looked at by nobody, resumed and removed, with what waits going with it", async () => {
    const feedId = await watched();
    done(await pauseFeed(deps, editor, { feedId, version: 1 }));
    expect(refusalFrom(await lookAtFeed(deps, editor, { feedId }))).toMatchObject({ code: "ILLEGAL_MOVE" });
    expect(refusalFrom(await pauseFeed(deps, editor, { feedId, version: 2 }))).toMatchObject({
      code: "ILLEGAL_MOVE",
    });
    done(await resumeFeed(deps, editor, { feedId, version: 2 }));
    expect(await feedRow(feedId)).toMatchObject({ pausedAt: null, dueAt: testNow, version: 3 });
    expect(refusalFrom(await removeFeed(deps, editor, { feedId, version: 2 }))).toMatchObject({
      code: "CONFLICT",
    });
    done(await removeFeed(deps, editor, { feedId, version: 3 }));
    expect(await desk.db.feedItem.count({ where: { feedId } })).toBe(0);
    expect(refusalFrom(await removeFeed(deps, editor, { feedId, version: 3 }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await eventKinds(desk.db, feedId)).toEqual([
      "feed.watched",
      "feed.paused",
      "feed.resumed",
      "feed.removed",
    ]);
  });

  it("is changed by editors only", async () => {
    const feedId = await watched();
    for (const command of [pauseFeed, resumeFeed, removeFeed]) {
      expect(refusalFrom(await command(deps, researcher, { feedId, version: 1 }))).toMatchObject({
        code: "FORBIDDEN",
      });
    }
    expect(await feedRow(feedId)).toMatchObject({ version: 1, pausedAt: null });
  });
});

describe("an item that waits", () => {
  const article = (words: string) =>
    `${words}\n\nThe council of Port Lorne voted on the harbour toll on Monday evening.`;
  const textPage = (text: string) => answerWith("text/plain; charset=utf-8", text);
  const firstItem = async (feedId: string) => (await items(feedId))[0]?.id ?? "";

  it("is imported by a researcher, and what the feed says fills what the page leaves open", async () => {
    serveFeed([{ path: "/toll", title: "Toll to rise", day: 20 }]);
    const { feedId } = done(await watchFeed(deps, editor, { url: site.at("/feed"), outlet: "Harbour Post" }));
    site.pages.set("/toll", textPage(article("first report")));
    const itemId = await firstItem(feedId);
    const { articleId, added } = done(await importFeedItem(deps, researcher, { itemId }));
    expect(added).toBe(true);
    const stored = await desk.db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { outlet: true, snapshots: true },
    });
    expect(stored).toMatchObject({ url: site.at("/toll"), outlet: { name: "Harbour Post" } });
    expect(stored.publishedOn?.toISOString()).toBe("2026-11-20T00:00:00.000Z");
    expect(stored.snapshots).toMatchObject([
      { url: site.at("/toll"), mediaType: "text/plain", fileName: "toll.txt" },
    ]);
    expect(await items(feedId)).toMatchObject([
      { state: "imported", articleId, decidedById: researcher.userId },
    ]);
    expect(await eventKinds(desk.db, feedId)).toEqual(["feed.watched", "feed.item-imported"]);
  });

  it("is recognised by its text or its address when the desk has it, and fetched once at most", async () => {
    site.pages.set("/one", textPage(article("same text")));
    site.pages.set("/two", textPage(article("same text")));
    const feedId = await watched(["/one", "/two"]);
    const [one, two] = await items(feedId);
    const first = done(await importFeedItem(deps, researcher, { itemId: one?.id ?? "" }));
    const second = done(await importFeedItem(deps, researcher, { itemId: two?.id ?? "" }));
    expect(second).toEqual({ ...first, added: false });
    site.asked.length = 0;
    expect(done(await importFeedItem(deps, researcher, { itemId: one?.id ?? "" }))).toEqual({
      ...first,
      added: false,
    });
    expect(site.asked).toEqual([]);
    expect(await states(feedId)).toEqual(["imported", "imported"]);
  });

  it("becomes one article when two people import it at once", async () => {
    site.pages.set("/a", textPage(article("at once")));
    const itemId = await firstItem(await watched());
    const both = await Promise.all([1, 2].map(() => importFeedItem(deps, researcher, { itemId })));
    const results = both.map(done);
    expect(new Set(results.map(({ articleId }) => articleId)).size).toBe(1);
    expect(results.filter(({ added }) => added)).toHaveLength(1);
  });

  it("goes on waiting when its page cannot be had", async () => {
    const feedId = await watched();
    site.pages.set("/a", (_request, response) => response.writeHead(403).end());
    const refusal = refusalFrom(await importFeedItem(deps, researcher, { itemId: await firstItem(feedId) }));
    expect(refusal.message).toContain("paste its text");
    expect(await states(feedId)).toEqual(["waiting"]);
  });

  it("is dismissed and taken back, with events, and both once", async () => {
    const feedId = await watched();
    const itemId = await firstItem(feedId);
    done(await dismissFeedItem(deps, researcher, { itemId }));
    done(await dismissFeedItem(deps, researcher, { itemId }));
    expect(await items(feedId)).toMatchObject([{ state: "dismissed", decidedById: researcher.userId }]);
    done(await restoreFeedItem(deps, researcher, { itemId }));
    done(await restoreFeedItem(deps, researcher, { itemId }));
    expect(await items(feedId)).toMatchObject([{ state: "waiting", decidedById: null, decidedAt: null }]);
    expect(await eventKinds(desk.db, feedId)).toEqual([
      "feed.watched",
      "feed.item-dismissed",
      "feed.item-restored",
    ]);
  });

  it("is neither dismissed nor taken back once it was imported, and an item that is gone is not found", async () => {
    site.pages.set("/a", textPage(article("then imported")));
    const itemId = await firstItem(await watched());
    done(await importFeedItem(deps, researcher, { itemId }));
    expect(refusalFrom(await dismissFeedItem(deps, researcher, { itemId }))).toMatchObject({
      code: "ILLEGAL_MOVE",
    });
    expect(refusalFrom(await restoreFeedItem(deps, researcher, { itemId }))).toMatchObject({
      code: "ILLEGAL_MOVE",
    });
    const gone = { itemId: "01900000-0000-7000-8000-000000000000" };
    for (const command of [importFeedItem, dismissFeedItem, restoreFeedItem]) {
      expect(refusalFrom(await command(deps, researcher, gone))).toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
