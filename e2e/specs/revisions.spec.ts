import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { addRevision } from "#lib/commands/article/add-revision.ts";
import { addArticle, type TestArticle } from "#lib/commands/testing/article-desk.ts";
import { done } from "#lib/commands/testing/claim-path.ts";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { expect, test as base } from "../fixtures/test.ts";
import { ArticleView, importArticle } from "../pages/article-view.ts";

const spans = {
  kept: "The quay was repaired in spring",
  changed: "We carried 212 people in our first weekend",
  gone: "the old boat will be sold for scrap",
};

interface NightFerry extends TestArticle {
  readonly title: string;
}

/** An article with three claims; a mark in title and text keeps runs apart. */
async function plant(db: Database, actor: Actor): Promise<NightFerry> {
  const id = Date.now().toString(36);
  const title = `Night ferry ${id}`;
  const text = [
    `Night ferry report ${id}`,
    `“${spans.changed},” Captain Ada Finch said on Monday. ${spans.kept}, and the bill came to 40,000 crowns.`,
    `Nobody on the pier believes that ${spans.gone}, whatever the company says about it in its letters.`,
    `The council will vote on the toll next week, as the mayor wrote in note ${id} to every household.`,
  ].join("\n\n");
  const article = await addArticle(db, actor, text, title);
  const deps = { db, now: () => new Date() };
  for (const words of Object.values(spans)) {
    done(await spotClaim(deps, actor, { ...article.spanOf(words), text: `${words} (${id})` }));
  }
  return { ...article, title };
}

const test = base.extend<{ readonly article: NightFerry }>({
  article: async ({ db, actor }, use) => use(await plant(db, await actor("editor"))),
});

function updated({ text }: TestArticle): string {
  return `UPDATED at noon.\n\n${text}`
    .replace("212 people", "240 people")
    .replace(/Nobody on the pier.*?letters\./, "The company did not answer our questions.");
}

/** Adds the newer text on the page of revisions. */
async function addUpdated(page: Page, article: TestArticle): Promise<void> {
  await page.getByRole("textbox", { name: "Article text as it reads now" }).fill(updated(article));
  await page.getByRole("button", { name: "Add revision" }).click();
}

const item = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words }).first();

test("a new text keeps what stands, asks about what changed, and shows a claim only where it is settled", async ({
  as,
  article,
}) => {
  const page = await as("editor");
  await page.goto(`/desk/articles/${article.slug}`);
  await page.getByRole("link", { name: /Revision 1 of 1/ }).click();
  await addUpdated(page, article);
  await expect(page.getByText("Revision 2 is in the desk. One claim stands there unchanged.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 passages to confirm" })).toBeVisible();
  await expect(page.getByRole("region", { name: "What changed" }).getByText("240")).toBeVisible();

  await page.goto(`/desk/articles/${article.slug}`);
  const claims = page.getByRole("list", { name: "Claims" });
  await expect(claims.getByText(spans.kept)).toBeVisible();
  await expect(claims.getByText(spans.changed)).toHaveCount(0);
  await page.goto("/desk");
  const waiting = page.getByRole("region", { name: "Changed articles" });
  await expect(item(page, article.title).getByText("2 passages to confirm")).toBeVisible();
  await waiting.getByRole("link", { name: article.title }).click();

  await item(page, spans.changed).getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByRole("heading", { name: "One passage to confirm" })).toBeVisible();
  const gone = item(page, spans.gone);
  await gone.getByText("Place by hand…").click();
  await gone.getByRole("textbox", { name: /The words in revision 2/ }).fill("No such words");
  await gone.getByRole("button", { name: "Place here" }).click();
  await expect(gone.getByRole("alert")).toContainText("do not stand in the new revision");
  await gone
    .getByRole("textbox", { name: /The words in revision 2/ })
    .fill("The company did not answer our questions");
  await gone.getByRole("button", { name: "Place here" }).click();
  await expect(page.getByRole("heading", { name: "Claims in revision 2" })).toBeVisible();

  await page.goto(`/desk/articles/${article.slug}`);
  await expect(claims.getByText(spans.changed)).toBeVisible();
  await expect(claims.getByText(spans.gone)).toBeVisible();
  await expect(page.getByText(/to confirm/)).toHaveCount(0);
});

test("words selected in the new text are a place, and the appearance moves only when somebody says so", async ({
  as,
  db,
  article,
}) => {
  const page = await as("editor");
  await page.goto(`/desk/articles/${article.slug}/revisions`);
  await addUpdated(page, article);
  const changed = item(page, spans.changed);
  await changed.getByText("Place by hand…").click();
  await changed.getByRole("button", { name: "Select in the text" }).click();
  const text = changed.getByRole("region", { name: "Text of revision 2" });
  const wanted = "Captain Ada Finch said on Monday";
  await text.evaluate((region, words) => {
    const node = region.firstChild;
    if (!(node instanceof Text)) throw new Error("The text is not one node.");
    getSelection()?.setBaseAndExtent(
      node,
      node.data.indexOf(words),
      node,
      node.data.indexOf(words) + words.length,
    );
  }, wanted);
  await text.dispatchEvent("mouseup");
  await expect(changed.getByRole("textbox", { name: /The words in revision 2/ })).toHaveValue(wanted);
  await changed.getByRole("button", { name: "Place here" }).click();
  await expect(page.getByRole("heading", { name: "One passage to confirm" })).toBeVisible();

  await page.getByText("One passage settled by hand").click();
  await changed.getByText("Move the appearance to revision 2…").click();
  await changed.getByRole("button", { name: "Move the appearance", exact: true }).click();
  await expect(page.getByText("One passage settled by hand")).toHaveCount(0);
  const moved = await db.appearance.findFirstOrThrow({
    where: { articleId: article.id, exact: wanted },
    select: { revision: { select: { n: true } }, claim: { select: { version: true } } },
  });
  expect(moved).toEqual({ revision: { n: 2 }, claim: { version: 2 } });
});

test("an earlier revision can be read and takes no decision", async ({ as, db, article }) => {
  const page = await as("editor");
  await page.goto(`/desk/articles/${article.slug}/revisions`);
  await addUpdated(page, article);
  await expect(page.getByText("Revision 2 is in the desk.")).toBeVisible();
  await page.getByRole("list", { name: "Revisions" }).getByRole("link", { name: "Revision 1" }).click();
  await expect(page.getByText(/You are reading revision 1 of 2/)).toBeVisible();
  const view = new ArticleView(page);
  await expect(view.text()).toContainText("212 people");
  await view.text().focus();
  await page.keyboard.press("o");
  await page.getByRole("link", { name: "Open the latest" }).click();
  await expect(view.text()).toContainText("240 people");
  const decided = await db.sentence.count({
    where: { revision: { articleId: article.id, n: 1 }, decision: "opinion" },
  });
  expect(decided).toBe(0);
});

test("a newer copy that was imported becomes a revision of the older article with one click", async ({
  as,
  article,
}) => {
  const page = await as("editor");
  const path = await importArticle(page, { text: `${article.text}\n\nThe mayor did not answer.` });
  await expect(page.getByText("This looks like an updated copy of an article in the desk.")).toBeVisible();
  await page.getByRole("button", { name: "Add it as a new revision of that article" }).first().click();
  await expect(page.getByText("Revision 2 is in the desk. 3 claims stand there unchanged.")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/desk/articles/${article.slug}/revisions`);
  await page.goto(path);
  await expect(page.getByText(/Its text is revision 2 of/)).toBeVisible();
});

test("the page that settles passages is accessible, narrow and wide, light and dark", async ({
  as,
  db,
  actor,
  article,
}) => {
  test.setTimeout(120_000);
  const editor = await actor("editor");
  const deps = { db, now: () => new Date() };
  done(await addRevision(deps, editor, { articleId: article.id, text: updated(article) }));
  for (const look of [
    { viewport: { width: 360, height: 740 }, colorScheme: "dark" as const },
    { viewport: { width: 1280, height: 900 }, colorScheme: "light" as const },
  ]) {
    const page = await as("editor", look);
    await page.goto(`/desk/articles/${article.slug}/revisions`);
    await item(page, spans.changed).getByText("Place by hand…").click();
    await item(page, spans.changed).getByRole("button", { name: "Select in the text" }).click();
    await page.getByText("One passage unchanged").click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test("without JavaScript a revision is added and its passages are settled", async ({ as, db, article }) => {
  const page = await as("editor", { javaScriptEnabled: false });
  await page.goto(`/desk/articles/${article.slug}/revisions`);
  await addUpdated(page, article);
  await item(page, spans.changed).getByRole("button", { name: "Confirm", exact: true }).click();
  await item(page, spans.gone).getByRole("button", { name: "Keep as orphaned" }).click();
  await page.goto(`/desk/articles/${article.slug}/revisions`);
  await expect(page.getByRole("heading", { name: "Claims in revision 2" })).toBeVisible();
  const settled = await db.appearanceAnchor.count({
    where: { appearance: { articleId: article.id }, confirmedAt: { not: null } },
  });
  expect(settled).toBe(2);
});
