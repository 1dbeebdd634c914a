import type { Page } from "@playwright/test";
import { importFromAddress } from "#lib/commands/article/import-from-address.ts";
import { watchFeed } from "#lib/commands/feed/watch-feed.ts";
import { done } from "#lib/commands/testing/claim-path.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { answerWith, openLocalSite, type LocalSite } from "#lib/intake/fetch/testing/local-site.ts";
import { expect, test as base } from "../fixtures/test.ts";

/**
 * A website whose feed has two stories, named after its port: other tests watch feeds on the same desk at the same
 * time, and the Inbox shows six items. Only this process may reach it: the application refuses loopback.
 */
const test = base.extend<{ readonly site: LocalSite }>({
  site: async ({}, use) => {
    const site = await openLocalSite();
    const items = ["ferry", "quay"].map(
      (name) => `<item><link>/${name}</link><title>${story(site, name)}</title></item>`,
    );
    const feed = `<rss version="2.0"><channel><title>Harbour Post ${site.at("")}</title>${items.join("")}</channel></rss>`;
    site.pages.set("/feed", answerWith("application/rss+xml", feed));
    await use(site);
    await site.close();
  },
});

/** Title of a story, unlike that of any other test. */
const story = (site: LocalSite, name: string) => `Story of the ${name} ${new URL(site.at("")).port}`;

/** Watches the site's feed as the worker's process would, through the guard with the site's port opened. */
async function watch(db: Database, actor: Actor, site: LocalSite): Promise<string> {
  const deps = { db, now: () => new Date(), fetchPage: site.fetchPage };
  return done(await watchFeed(deps, actor, { url: site.at("/feed") })).title;
}

/** Items of one feed: other tests may have feeds of their own on the shared desk. */
const itemsOf = (page: Page, feed: string) =>
  page.getByRole("region", { name: "From feeds" }).getByRole("listitem").filter({ hasText: feed });

/** Presses the one button of a form. */
const press = (page: Page, form: string) =>
  page.getByRole("form", { name: form }).getByRole("button").click();

/** One of the two items that wait goes and comes back. */
async function dismissAndTakeBack(page: Page, site: LocalSite, feed: string): Promise<void> {
  await press(page, `Dismiss ${story(site, "quay")}`);
  await expect(itemsOf(page, feed)).toHaveCount(1);
  await press(page, `Take back: ${story(site, "quay")}`);
  await expect(itemsOf(page, feed)).toHaveCount(2);
}

async function removeFeed(page: Page, feed: string): Promise<void> {
  await page.goto("/desk/feeds");
  const row = page.getByRole("row").filter({ hasText: feed });
  await row.getByText("Remove…").click();
  await row.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(row).toHaveCount(0);
}

test("what a watched feed brings waits in the Inbox, is dismissed, taken back and imported", async ({
  as,
  db,
  actor,
  site,
}) => {
  const feed = await watch(db, await actor("editor"), site);
  const page = await as("editor");
  await page.goto("/desk");
  await expect(itemsOf(page, feed)).toHaveCount(2);

  await dismissAndTakeBack(page, site, feed);

  // The application may not fetch from this machine, and says so where the button was; the item goes on waiting.
  const ferry = page.getByRole("form", { name: `Import ${story(site, "ferry")}` });
  await ferry.getByRole("button", { name: "Import" }).click();
  await expect(ferry.getByRole("alert")).toContainText("uses port");
  await expect(itemsOf(page, feed)).toHaveCount(2);

  // What came into the desk by another way is recognised and opened.
  const text = `The quay of Port Lorne was repaired in spring, says file ${site.at("")}.`;
  site.pages.set("/quay", answerWith("text/plain", text));
  const deps = { db, now: () => new Date(), fetchPage: site.fetchPage };
  done(await importFromAddress(deps, await actor("editor"), { url: site.at("/quay"), title: "The quay" }));
  await page.reload();
  await expect(itemsOf(page, feed).filter({ hasText: "in the desk already" })).toHaveCount(1);
  await press(page, `Import ${story(site, "quay")}`);
  await expect(page.getByRole("heading", { level: 1, name: "The quay" })).toBeVisible();
  await page.getByText("1 snapshot").click();
  await expect(page.getByRole("list", { name: "Snapshots" })).toContainText(site.at("/quay"));

  await removeFeed(page, feed);
});

test("feeds are watched, paused, resumed and removed, and a wrong address keeps what was typed", async ({
  as,
  db,
  actor,
  site,
}) => {
  const feed = await watch(db, await actor("editor"), site);
  const page = await as("editor");
  await page.goto("/desk/articles");
  await page.getByRole("link", { name: "Watched feeds" }).click();

  const address = page.getByRole("textbox", { name: "Address" });
  await address.fill("http://169.254.169.254/latest/meta-data/");
  await page.getByRole("button", { name: "Watch feed" }).click();
  const watching = page.getByRole("form", { name: "Watch a feed" });
  await expect(watching.getByRole("alert")).toContainText("leads to a cloud provider’s internal service");
  await expect(address).toHaveValue("http://169.254.169.254/latest/meta-data/");

  const row = page.getByRole("row").filter({ hasText: feed });
  await row.getByRole("button", { name: "Pause" }).click();
  await expect(row).toContainText("Paused");
  await row.getByRole("button", { name: "Resume" }).click();
  await expect(row.getByRole("button", { name: "Pause" })).toBeVisible();
  await removeFeed(page, feed);
});

test("a researcher decides on items and changes no feed, without JavaScript too", async ({
  as,
  db,
  actor,
  site,
}) => {
  const feed = await watch(db, await actor("editor"), site);
  const page = await as("researcher", { javaScriptEnabled: false });
  await page.goto("/desk/feeds");
  await expect(page.getByRole("row").filter({ hasText: feed })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Watch feed" })).toHaveCount(0);

  await page.goto("/desk");
  await dismissAndTakeBack(page, site, feed);

  await removeFeed(await as("editor"), feed);
});
