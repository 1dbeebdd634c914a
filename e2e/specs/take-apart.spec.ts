import { expect, test } from "../fixtures/test.ts";
import { ArticleView, importArticle } from "../pages/article-view.ts";

const article = `Budget night in Port Lorne

The council met on Monday. “We will build the bridge,” the mayor said. Is it worth it? Nobody can know.`;

test("every sentence takes a decision by one key, coverage moves, and z takes it back", async ({
  as,
  db,
}) => {
  const page = await as("editor");
  const path = await importArticle(page, { text: `${article} It rained at ${Date.now()}.` });
  const view = new ArticleView(page);
  await view.text().focus();
  await page.keyboard.press("x");
  await page.keyboard.press("b");
  await page.keyboard.press("p");
  await page.keyboard.press("q");
  await page.keyboard.press("n");
  await expect(page.getByText(/4 of 5 sentences/)).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText(/3 of 5 sentences/)).toBeVisible();
  // The screen is ahead of the server: wait until all six steps have arrived, as the warning on leaving asks.
  const imported = await db.article.findUniqueOrThrow({
    where: { slug: path.split("/").at(-1) ?? "" },
    select: { id: true },
  });
  const steps = () => db.event.count({ where: { kind: "sentence.decided", subjectId: imported.id } });
  await expect.poll(steps).toBe(6);
  await page.reload();
  await expect(page.getByText(/3 of 5 sentences/)).toBeVisible();
});

test("keys act only while the text has the focus", async ({ as }) => {
  const page = await as("editor");
  await importArticle(page, { text: `${article} It snowed at ${Date.now()}.` });
  await page.getByRole("link", { name: "Edit details" }).focus();
  await page.keyboard.press("o");
  await expect(page.getByText(/0 of 6 sentences/)).toBeVisible();
});

test("c opens Make claim on the sentence, Escape closes it, and a claim marks its sentence", async ({
  as,
  db,
}) => {
  const page = await as("editor");
  const path = await importArticle(page, { text: `${article} It hailed at ${Date.now()}.` });
  const view = new ArticleView(page);
  await view.text().focus();
  await page.keyboard.press("j");
  await page.keyboard.press("c");
  const text = page.getByRole("textbox", { name: "Claim", exact: true });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue("The council met on Monday.");
  await page.keyboard.press("Escape");
  await expect(text).toBeHidden();
  await page.keyboard.press("c");
  await text.fill("The council of Port Lorne met on Monday");
  await page.getByRole("button", { name: "Save claim" }).click();
  await expect(
    page.getByRole("link", { name: "The council of Port Lorne met on Monday" }).first(),
  ).toBeVisible();
  await expect(page.getByText(/1 of 6 sentences/)).toBeVisible();
  const slug = path.split("/").at(-1) ?? "";
  const appearance = await db.appearance.findFirstOrThrow({
    where: { article: { slug } },
    select: { start: true, end: true, exact: true, revision: { select: { text: true } } },
  });
  expect(appearance.revision.text.slice(appearance.start, appearance.end)).toBe(appearance.exact);
});
