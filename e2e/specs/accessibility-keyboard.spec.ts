import { expect, test } from "../fixtures/sample-desk.ts";
import { shownControls, stopOf, tabThrough, tabTo } from "../pages/keyboard.ts";

test.use({ trace: "off" });

test("the keyboard reaches everything once, sees where it is, and is never held", async ({
  reader,
  places,
}) => {
  test.setTimeout(120_000);
  const { corrected, article } = places;
  const page = await reader();
  for (const path of [`/claims/${corrected}`, `/articles/${article}`, "/claims?q=fery", "/ar/submit"]) {
    await page.goto(path);
    const controls = await shownControls(page);
    const stops = await tabThrough(page);
    expect
      .soft(
        stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name),
        path,
      )
      .toEqual([]);
    expect
      .soft(
        stops.filter(({ isAgain }) => isAgain).map(({ name }) => name),
        path,
      )
      .toEqual([]);
    expect.soft(stops.length, `${path}: controls that the keyboard reaches`).toBe(controls);
  }
});

test("the first stop leads past the navigation; words and filters of a search need no pointer", async ({
  reader,
}) => {
  const page = await reader();
  await page.goto("/");
  await page.keyboard.press("Tab");
  expect(await stopOf(page)).toMatchObject({ name: "Skip to content", isSeen: true });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveText("How we check and rate");

  await page.goto("/articles");
  await tabTo(page, "Search claims");
  await page.keyboard.type("ferry");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/claims\?q=ferry$/);
  await tabTo(page, /^Half true\s*\d/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/rating=half_true/);
  await tabTo(page, /^Remove filter: Rating/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/claims\?q=ferry$/);
});

test("an article is read from claim to claim with two keys, and by its rating with links", async ({
  reader,
  places,
}) => {
  const { article } = places;
  const page = await reader();
  await page.goto(`/articles/${article}`);
  const card = page.locator("li[data-card]:focus");
  for (const [key, n] of [
    ["j", "1"],
    ["j", "2"],
    ["k", "1"],
    ["k", "1"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(card).toHaveAttribute("data-card", n);
    expect(await stopOf(page)).toMatchObject({ isSeen: true });
  }
  await page.keyboard.press("Tab");
  await expect(page.locator('li[data-card="1"] a:focus')).toHaveAttribute("href", /^\/claims\//);
  await page.goto(`/articles/${article}`);
  await tabTo(page, /^False \(\d+\)$/);
  await page.keyboard.press("Enter");
  await expect(page.locator("li[data-card]")).toHaveCount(1);
});

test("what is folded opens by key, and a text is copied by key and says so", async ({ reader, places }) => {
  const { corrected } = places;
  const page = await reader({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`/claims/${corrected}`);
  await tabTo(page, "Copy");
  await page.keyboard.press("Enter");
  await expect(page.locator("button:focus")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await tabTo(page, "Cite this check");
  await page.keyboard.press("Space");
  await expect(page.getByRole("textbox", { name: "BibTeX" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "BibTeX" })).toBeHidden();
});

test("a form is filled, sent and put right by keyboard alone", async ({ reader }) => {
  const page = await reader();
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  await page.goto("/submit");
  await tabTo(page, "text");
  await page.keyboard.type("The old bridge opens in spring.");
  await tabTo(page, "email");
  await page.keyboard.type("nowhere");
  await page.keyboard.press("Enter");
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  await expect(field("The claim")).toHaveValue("The old bridge opens in spring.");
  await expect(field("Your e-mail address")).toHaveValue("nowhere");
});
