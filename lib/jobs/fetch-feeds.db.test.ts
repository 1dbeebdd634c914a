import { afterAll, beforeAll, expect, it } from "vitest";
import { watchFeed } from "#lib/commands/feed/watch-feed.ts";
import { pauseFeed } from "#lib/commands/feed/pause-feed.ts";
import { done } from "#lib/commands/testing/claim-path.ts";
import { addUser, testNow } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { answerWith, openLocalSite, type LocalSite } from "#lib/intake/fetch/testing/local-site.ts";
import { fetchFeeds } from "./fetch-feeds.ts";

let desk: TestDatabase;
let site: LocalSite;
let editor: Actor;

beforeAll(async () => {
  desk = await createTestDatabase();
  site = await openLocalSite();
  editor = await addUser(desk.db, "editor", "Edda");
});
afterAll(async () => {
  await site.close();
  await desk.close();
});

const depsIn = (minutes: number) => ({
  db: desk.db,
  now: () => new Date(testNow.getTime() + minutes * 60_000),
  fetchPage: site.fetchPage,
});

function serveFeed(path: string, ...items: string[]): void {
  const xml = items.map((item) => `<item><link>/${item}</link><title>${item}</title></item>`).join("");
  const feed = `<rss version="2.0"><channel><title>${path}</title>${xml}</channel></rss>`;
  site.pages.set(path, answerWith("application/rss+xml", feed));
}

async function watched(path: string): Promise<string> {
  serveFeed(path, `${path.slice(1)}-1`);
  return done(await watchFeed(depsIn(0), editor, { url: site.at(path) })).feedId;
}

it("looks at each due feed, stops at no failure, and leaves paused feeds and those not due alone", async () => {
  await watched("/one");
  await watched("/two");
  const paused = await watched("/paused");
  done(await pauseFeed(depsIn(0), editor, { feedId: paused, version: 1 }));
  site.asked.length = 0;
  expect(await fetchFeeds(depsIn(29))).toEqual({ looked: 0, failed: 0, waiting: 0 });
  expect(site.asked).toEqual([]);
  serveFeed("/one", "one-1", "one-2");
  site.pages.delete("/two");
  expect(await fetchFeeds(depsIn(30))).toEqual({ looked: 2, failed: 1, waiting: 1 });
  expect(site.asked.sort()).toEqual(["/one", "/two"]);
  expect(await fetchFeeds(depsIn(31))).toEqual({ looked: 0, failed: 0, waiting: 0 });
});

it("looks once when two workers wake at once, and a worker that died costs ten minutes", async () => {
  const feedId = await watched("/shared");
  site.asked.length = 0;
  const both = await Promise.all([fetchFeeds(depsIn(35)), fetchFeeds(depsIn(35))]);
  expect(both.reduce((sum, { looked }) => sum + looked, 0)).toBe(1);
  expect(site.asked).toEqual(["/shared"]);
  const dead = { ...depsIn(70), fetchPage: () => Promise.reject(new Error("the machine went away")) };
  await expect(fetchFeeds(dead)).rejects.toThrow("the machine went away");
  const { dueAt } = await desk.db.watchedFeed.findUniqueOrThrow({ where: { id: feedId } });
  expect(dueAt).toEqual(depsIn(80).now());
});
