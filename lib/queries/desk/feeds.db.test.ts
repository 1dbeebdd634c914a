import { afterAll, beforeAll, expect, it } from "vitest";
import { importArticle } from "#lib/commands/article/import-article.ts";
import { dismissFeedItem } from "#lib/commands/feed/dismiss-feed-item.ts";
import { done } from "#lib/commands/testing/claim-path.ts";
import { addUser, depsOf, testNow } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { getStoredFile } from "./get-stored-file.ts";
import { listArticleSnapshots } from "./list-article-snapshots.ts";
import { listFeedItems } from "./list-feed-items.ts";
import { listFeeds } from "./list-feeds.ts";

let desk: TestDatabase;
let researcher: Actor;
let editor: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  researcher = await addUser(desk.db, "researcher", "Rona");
  editor = await addUser(desk.db, "editor", "Edda");
  const feed = await desk.db.watchedFeed.create({
    data: { url: "https://post.example/feed", title: "Harbour Post", dueAt: testNow },
    select: { id: true },
  });
  await desk.db.watchedFeed.create({
    data: {
      url: "https://gazette.example/feed",
      title: "Gazette",
      pausedAt: testNow,
      lastError: "The server has no such page (404).",
      failures: 2,
    },
  });
  const hour = 60 * 60_000;
  for (let n = 0; n < 12; n += 1) {
    await desk.db.feedItem.create({
      data: {
        feedId: feed.id,
        key: String(n),
        url: `https://post.example/${String(n)}`,
        title: `Story ${String(n)}`,
        publishedAt: n === 11 ? null : new Date(testNow.getTime() - n * hour),
        seenAt: testNow,
      },
    });
  }
});
afterAll(() => desk.close());

it("shows the newest items first, counts all, and says which the desk has by now", async () => {
  const text = "This article came by another way than its feed.";
  const { slug } = done(
    await importArticle(depsOf(desk.db), researcher, {
      text,
      title: "Another way",
      url: "http://www.post.example/1/",
    }),
  );
  const list = await listFeedItems(desk.db, researcher, { take: 3 });
  expect(list.items.map(({ title, article }) => [title, article])).toEqual([
    ["Story 0", null],
    ["Story 1", { id: expect.any(String), slug, title: "Another way" }],
    ["Story 2", null],
  ]);
  expect(list).toMatchObject({ total: 12, dismissed: [], mayDecide: true });
  expect(list.items[0]).toMatchObject({ feed: "Harbour Post", publishedAt: testNow.toISOString() });
});

it("offers to take back what the same person dismissed within the hour, and nobody else's", async () => {
  const { items } = await listFeedItems(desk.db, researcher, { take: 20 });
  for (const { id } of items.slice(0, 5))
    done(await dismissFeedItem(depsOf(desk.db), researcher, { itemId: id }));
  const soon = new Date(testNow.getTime() + 59 * 60_000);
  const later = new Date(testNow.getTime() + 61 * 60_000);
  expect((await listFeedItems(desk.db, researcher, { take: 20 }, soon)).dismissed).toHaveLength(3);
  expect((await listFeedItems(desk.db, researcher, { take: 20 }, later)).dismissed).toEqual([]);
  expect(await listFeedItems(desk.db, editor, { take: 20 }, soon)).toMatchObject({ dismissed: [], total: 7 });
});

it("lists feeds by title with what waits, and offers changes to editors only", async () => {
  const list = await listFeeds(desk.db, editor);
  expect(list.mayEdit).toBe(true);
  expect(list.items).toMatchObject([
    {
      title: "Gazette",
      dueAt: null,
      lastError: "The server has no such page (404).",
      waiting: 0,
      fetchedAt: null,
    },
    { title: "Harbour Post", dueAt: testNow.toISOString(), lastError: null, waiting: 7 },
  ]);
  expect((await listFeeds(desk.db, researcher)).mayEdit).toBe(false);
});

it("lists the bytes an article was read from, which are served under the name they came with", async () => {
  const bytes = new TextEncoder().encode("<p>The page as it was fetched.</p>");
  const snapshot = {
    bytes,
    url: "https://post.example/page",
    fileName: "page.html",
    mediaType: "text/html",
    robotsAgainst: true,
  };
  const input = { text: "The page as it was fetched." };
  const { id } = done(await importArticle(depsOf(desk.db), researcher, input, snapshot));
  const [view] = await listArticleSnapshots(desk.db, researcher, id);
  expect(view).toMatchObject({
    url: "https://post.example/page",
    size: bytes.length,
    revision: 1,
    robotsAgainst: true,
    capturedAt: testNow.toISOString(),
  });
  const file = await getStoredFile(desk.db, researcher, view?.sha256 ?? "");
  expect(file).toMatchObject({ fileName: "page.html", mediaType: "text/html", size: bytes.length });
});
