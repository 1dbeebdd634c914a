import { publishedClaim } from "#lib/commands/testing/claim-path.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { expect, test } from "../fixtures/test.ts";
import { ClaimWorkspace } from "../pages/claim-workspace.ts";

const withoutScript = { javaScriptEnabled: false };

test("readers browse, search and read without JavaScript", async ({ reader, db, actor }) => {
  const desk = await commandDesk(db, actor);
  const slug = await slugOf(db, await publishedClaim(desk));
  const page = await reader(withoutScript);
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search claims" }).fill("ferry carried");
  await page.getByRole("searchbox", { name: "Search claims" }).press("Enter");
  await expect(page).toHaveURL(/\/claims\?q=ferry\+carried/);
  await page.getByRole("list", { name: "Claims" }).locator(`a[href$="/claims/${slug}"]`).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ferry carried");
  await expect(page.locator("mark").first()).toContainText("The ferry carried");
  await page.getByRole("link", { name: "All claims in this article" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Council budget report");
});

test("an address that leads nowhere says so, without JavaScript", async ({ reader }) => {
  const page = await reader(withoutScript);
  for (const path of [
    "/claims/nobody-ever-said-this",
    "/articles/never-written",
    "/claims/NOT_A_SLUG",
    "/no/such/page",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(
      "There is no page at this address",
    );
  }
});

test("an editor imports, decides, spots, accepts and takes without JavaScript", async ({ as, db }) => {
  test.setTimeout(120_000);
  const page = await as("editor", withoutScript);
  const words = "The harbour office counted nine hundred ships in April.";
  await page.goto("/desk/articles/import");
  await page
    .getByRole("textbox", { name: "Article text" })
    .fill(`Ships in April\n\n${words} It was a calm month.`);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ships in April" })).toBeVisible();

  await page
    .getByRole("link", { name: /Sentences/ })
    .first()
    .click();
  const row = page.getByRole("listitem").filter({ hasText: "It was a calm month." });
  await row.getByRole("combobox").selectOption("Background");
  await row.getByRole("button").first().click();
  await expect(page.getByText(/1 of 3 sentences/)).toBeVisible();

  const spotted = page.getByRole("listitem").filter({ hasText: words });
  await spotted.getByRole("link", { name: /Make claim/ }).click();
  await page
    .getByRole("textbox", { name: "Claim", exact: true })
    .fill("The harbour counted nine hundred ships in April");
  await page.getByRole("combobox", { name: "Type" }).selectOption("Numerical");
  await page.getByRole("textbox", { name: "Reason for checking" }).fill("The port plan rests on it.");
  await page.getByRole("button", { name: "Save claim" }).click();
  await expect(
    page.getByRole("link", { name: "The harbour counted nine hundred ships in April" }).first(),
  ).toBeVisible();

  const claim = await db.claim.findFirstOrThrow({
    where: { text: "The harbour counted nine hundred ships in April" },
    select: { slug: true },
  });
  const desk = new ClaimWorkspace(page);
  await desk.open(claim.slug);
  await desk.move("Accept");
  await desk.expectStage("Queued");
  await desk.move("Take");
  await desk.expectStage("Researching");
});

test("a refused form comes back with what was typed, without JavaScript", async ({ as }) => {
  const page = await as("editor", withoutScript);
  await page.goto("/desk/articles/import");
  await page.getByLabel("Address").fill("not an address");
  await page.getByLabel("Title").fill("A title that must stay");
  await page
    .getByRole("textbox", { name: "Article text" })
    .fill("Some text of an article that is long enough.");
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("A title that must stay");
  await expect(page.getByRole("textbox", { name: "Article text" })).toHaveValue(/long enough/);
});
