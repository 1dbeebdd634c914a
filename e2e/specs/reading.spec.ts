import type { Page } from "@playwright/test";
import type { Database } from "#lib/db/database.ts";
import { expect, test } from "../fixtures/test.ts";
import { ArticleView, importArticle } from "../pages/article-view.ts";

const published = "2025-10-20";

/** A fictional report with numbers, somebody's words, a relative date and a line that is no part of it. */
function reportOf(mark: string): string {
  return `Harbour Toll to Rise in Port Lorne

The harbour toll will rise by 4 crowns to 22 crowns, the council decided on Friday. “We carried 912,000 passengers last year, 8 per cent more than the year before,” Mayor Ada Brandt said. She called the old pier a disgrace.

Advertisement

JOIN US ON TELEGRAM! Follow our coverage @islandledger.

The quay was closed for 31 days in May and reopened on 2 June. Will the new basin be ready in time? It is a lovely harbour. File ${mark}.`;
}

async function openReport(page: Page): Promise<string> {
  const path = await importArticle(page, { text: reportOf(crypto.randomUUID()), published });
  return path.split("/").at(-1) ?? "";
}

/** What the desk keeps of an article's reading. */
async function stored(db: Database, slug: string) {
  const revision = await db.articleRevision.findFirstOrThrow({
    where: { article: { slug } },
    select: {
      text: true,
      blocks: { orderBy: { index: "asc" } },
      sentences: { orderBy: { index: "asc" } },
      suggestions: { orderBy: { start: "asc" } },
    },
  });
  return {
    ...revision,
    wordsOf: (span: { start: number; end: number }) => revision.text.slice(span.start, span.end),
  };
}

const row = (page: Page, words: string) => page.locator("[data-sentence]").filter({ hasText: words });
const current = (page: Page) => page.locator('[data-sentence][aria-current="true"]');
const aside = (page: Page) => page.getByRole("complementary", { name: "Taking apart" });

test("an article opens half taken apart: decisions suggested, reasons and dates in words, nothing decided", async ({
  as,
  db,
}) => {
  const page = await as("editor");
  const slug = await openReport(page);
  await row(page, "The harbour toll will rise").click();
  await expect(aside(page).getByText(/^\d+(st|nd|rd|th) of \d+ by check-worthiness: a number/)).toBeVisible();
  await expect(aside(page).getByText("Friday 17 October 2025")).toBeVisible();
  await row(page, "912,000 passengers").click();
  await expect(
    aside(page)
      .getByText(/Ada Brandt/)
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/0 of \d+ sentences/)).toBeVisible();
  const { sentences } = await stored(db, slug);
  expect(sentences.every(({ suggested, decision }) => suggested !== null && decision === null)).toBe(true);
  await expect(aside(page)).not.toContainText("%");
});

test("a suggested claim is accepted by key, another dismissed and taken back", async ({ as, db }) => {
  const page = await as("editor");
  const slug = await openReport(page);
  const { suggestions, sentences, wordsOf } = await stored(db, slug);
  const [first, second] = suggestions;
  if (first === undefined || second === undefined) throw new Error("The reader suggests too little.");
  const sentenceOf = (place: { start: number }) =>
    wordsOf(
      sentences.find(({ start, end }) => start <= place.start && end > place.start) ?? { start: 0, end: 0 },
    );
  const view = new ArticleView(page);
  await row(page, sentenceOf(first)).click();
  await view.text().focus();
  await expect(
    aside(page)
      .getByRole("button", { name: /^Accept/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("y");
  const link = page.getByRole("list", { name: "Claims" }).getByRole("link", { name: first.text });
  await expect(link).toBeVisible();
  const claim = await db.claim.findFirstOrThrow({ where: { suggestions: { some: { id: first.id } } } });
  expect(claim).toMatchObject({ text: first.text, stage: "candidate" });

  await row(page, sentenceOf(second)).click();
  await view.text().focus();
  await page.keyboard.press("i");
  await expect(page.getByText("Suggestion dismissed.")).toBeVisible();
  const stateOf = async () =>
    (await db.claimSuggestion.findUniqueOrThrow({ where: { id: second.id } })).state;
  expect(await stateOf()).toBe("dismissed");
  await view.text().focus();
  await page.keyboard.press("z");
  await expect.poll(stateOf).toBe("open");
});

test("a suggestion can be edited first, and the desk keeps both texts", async ({ as, db }) => {
  const page = await as("editor");
  const slug = await openReport(page);
  const { suggestions, wordsOf } = await stored(db, slug);
  const [first] = suggestions;
  if (first === undefined) throw new Error("The reader suggests too little.");
  await row(page, wordsOf(first)).first().click();
  await new ArticleView(page).text().focus();
  await page.keyboard.press("e");
  const text = page.getByRole("textbox", { name: "Claim", exact: true });
  await expect(text).toHaveValue(first.text);
  const own = `The toll of file ${slug} rises`;
  await text.fill(own);
  await page.getByRole("button", { name: "Save claim" }).click();
  await expect(page.getByRole("link", { name: own }).first()).toBeVisible();
  const after = await db.claimSuggestion.findUniqueOrThrow({ where: { id: first.id } });
  expect(after).toMatchObject({ state: "edited", text: first.text, finalText: own });
});

test("by keyboard alone: take a suggestion, split, join, and take each back", async ({ as, db }) => {
  const page = await as("editor");
  const slug = await openReport(page);
  const view = new ArticleView(page);
  const count = async () => (await stored(db, slug)).sentences.length;
  const before = await count();
  await row(page, "Will the new basin").click();
  await view.text().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/1 of \d+ sentences/)).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText(/0 of \d+ sentences/)).toBeVisible();

  await expect(current(page)).toContainText("Will the new basin");
  for (let words = 0; words < 4; words += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("/");
  await expect.poll(count).toBe(before + 1);
  await expect(row(page, "be ready in time?")).toHaveCount(1);
  await expect(page.getByText(/is two sentences now/)).toBeVisible();
  await page.keyboard.press("z");
  await expect.poll(count).toBe(before);
  // One change at a time: the next key waits for the desk to say that this one is undone.
  await expect(page.getByText("Undone.", { exact: true })).toBeVisible();
  await expect(row(page, "Will the new basin be ready in time?")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("+");
  await expect.poll(count).toBe(before - 1);
  await expect(row(page, "in time? It is a lovely harbour.")).toHaveCount(1);
});

test("what was put aside stands folded, and is restored to the text with its sentences", async ({
  as,
  db,
}) => {
  const page = await as("editor");
  const slug = await openReport(page);
  const summary = page.locator("summary").filter({ hasText: /^2 lines put aside: “Advertisement”/ });
  await expect(summary).toBeVisible();
  await expect(row(page, "JOIN US")).toBeHidden();
  await summary.press("Enter");
  await page.getByRole("button", { name: /Restore to text ?: JOIN US/ }).click();
  await expect(page.getByText("Restored to the text.")).toBeVisible();
  await expect(row(page, "JOIN US").first()).toBeVisible();
  const { blocks, sentences, wordsOf } = await stored(db, slug);
  const restored = sentences.filter((sentence) => /JOIN US|Follow our/.test(wordsOf(sentence)));
  expect(restored.length).toBeGreaterThan(0);
  for (const { kind } of restored) expect(kind).toBe("paragraph");
  expect(blocks.filter(({ kind }) => kind === "boilerplate")).toHaveLength(1);
});

test("background and boilerplate are taken together and given back, never a claim", async ({ as, db }) => {
  const page = await as("editor");
  const slug = await openReport(page);
  const decided = async () =>
    (await stored(db, slug)).sentences.filter(({ decision }) => decision !== null).map((s) => s.decision);
  await page.getByText("Take all suggestions for background and boilerplate…").click();
  await page.getByRole("button", { name: /^Take \d+ suggestions?$/ }).click();
  await expect.poll(async () => (await decided()).length).toBeGreaterThan(0);
  for (const decision of await decided()) expect(["background", "boilerplate"]).toContain(decision);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(decided).toEqual([]);
});

test("the same without JavaScript: accept, dismiss, split, restore", async ({ as, db }) => {
  test.setTimeout(120_000);
  const page = await as("editor", { javaScriptEnabled: false });
  await page.goto("/desk/articles/import");
  await page.getByRole("textbox", { name: "Article text" }).fill(reportOf(crypto.randomUUID()));
  await page.getByRole("textbox", { name: "Published" }).fill(published);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Harbour Toll/ })).toBeVisible();
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { suggestions } = await stored(db, slug);
  const [first, second] = suggestions;
  if (first === undefined || second === undefined) throw new Error("The reader suggests too little.");
  const list = `/desk/articles/${slug}?view=sentences`;

  await page.goto(list);
  await page
    .getByRole("form", { name: `Accept: ${first.text}` })
    .getByRole("button")
    .click();
  await expect(page.getByRole("link", { name: first.text }).first()).toBeVisible();
  await page.goto(list);
  const dismiss = page.getByRole("listitem").filter({ hasText: second.text }).last();
  await dismiss.getByText("Dismiss…").click();
  await page
    .getByRole("form", { name: `Dismiss: ${second.text}` })
    .getByRole("button")
    .click();
  await expect(page.getByText("Dismissed:").first()).toBeVisible();

  await page.goto(list);
  const sentence = page.getByRole("listitem").filter({ hasText: "Will the new basin" }).first();
  await sentence.getByRole("link", { name: /Bounds/ }).click();
  await page.getByRole("combobox", { name: "Split before" }).selectOption({ label: "“be ready in time?”" });
  await page.getByRole("button", { name: "Split here" }).click();
  await page.goto(list);
  await page
    .getByRole("listitem")
    .filter({ hasText: "JOIN US" })
    .getByRole("button", { name: "Restore to text" })
    .first()
    .click();
  await page.goto(list);
  const after = await stored(db, slug);
  expect(after.sentences.map(after.wordsOf)).toContain("be ready in time?");
  expect(after.blocks.filter(({ kind }) => kind === "boilerplate")).toHaveLength(1);
  expect(after.suggestions.map(({ state }) => state)).toEqual(
    expect.arrayContaining(["accepted", "dismissed"]),
  );
});
