import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures/own-desk.ts";

test.describe.configure({ mode: "serial" });

/** Longer than a change may take to show anywhere (invariant 9). */
const soon = { timeout: 2000 };

test("a fresh desk links to no page it has not written, and always has a methodology", async ({ reader }) => {
  const page = await reader();
  for (const path of ["/about", "/funding", "/team", "/policies", "/policies/ethics"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  await page.goto("/");
  const links = page.getByRole("contentinfo").getByRole("link");
  const paths = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  expect(paths.filter((path) => /^\/(about|funding|team|policies)/.test(path))).toEqual([]);
  await page.goto("/methodology");
  await expect(page.getByText("Methodology version 1 · rating scale version 1")).toBeVisible();
  await expect(page.getByRole("region", { name: "How we check" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Content: is it so?" })).toContainText("Half true");
  await expectSound(page);
});

test("a managing editor without JavaScript writes a page; readers see it once it is published", async ({
  as,
  reader,
}) => {
  const desk = await as("managing", { javaScriptEnabled: false });
  const page = await reader({ javaScriptEnabled: false });
  await desk.goto("/desk/settings/pages");
  await desk.getByRole("link", { name: "About us" }).click();
  await writeText(desk, "We check what is said in town.\n\n## Where we are\n\nAt the quay.");
  expect((await page.goto("/about"))?.status()).toBe(404);
  await publish(desk, 1);
  await expect(async () => {
    expect((await page.goto("/about"))?.status()).toBe(200);
  }).toPass(soon);
  await expect(page.getByRole("heading", { level: 2, name: "Where we are" })).toBeVisible();
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "About us" })).toBeVisible();
});

test("a second version says what it changed; the first stays readable and out of search engines", async ({
  as,
  reader,
}) => {
  const desk = await as("managing");
  await desk.goto("/desk/settings/pages/about");
  await writeText(desk, "We check what is said in town and on the islands.");
  await expect(desk.getByRole("region", { name: "What publishing would change" })).toContainText("islands");
  await publish(desk, 2, "The islands are new.");
  const page = await reader();
  await expect(async () => {
    await page.goto("/about");
    await expect(page.getByText("Version 2, in force since")).toBeVisible();
  }).toPass(soon);
  const versions = page.getByRole("region", { name: "Versions" });
  await expect(versions).toContainText("The islands are new.");
  await versions.getByText("What version 2 changed, word by word").click();
  await expect(versions.getByRole("insertion").filter({ hasText: "islands" })).toBeVisible();
  await expectSound(page);

  await versions.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page.getByText("This is version 1, which was in force from")).toBeVisible();
  await expect(page.getByText("At the quay.")).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/about$/);
  await expectSound(page);
  expect((await page.goto("/about?version=3"))?.status()).toBe(404);
});

test("what was published can be had as the bytes its hash was taken of", async ({ reader }) => {
  const page = await reader();
  await page.goto("/about");
  const hash = await page.locator("main code").innerText();
  const link = page.getByRole("link", { name: "Version 2 as published (JSON)" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(
    createHash("sha256")
      .update(await answer.body())
      .digest("hex"),
  ).toBe(hash);
});

test("two people write the same page: the second sees both texts and loses nothing", async ({ as }) => {
  const first = await as("managing");
  const second = await as("admin");
  for (const page of [first, second]) await page.goto("/desk/settings/pages/about");
  await writeText(first, "The first text.");
  await second.getByRole("textbox", { name: "Text", exact: true }).fill("The second text.");
  await second.getByRole("button", { name: "Save text" }).click();
  const alert = second.getByRole("alert").filter({ hasText: "Somebody changed this page meanwhile." });
  await expect(alert).toContainText("The first text.");
  await expect(alert).toContainText("The second text.");
  await expectSound(second);
  await second.getByRole("button", { name: "Save text" }).click();
  await expect(second.getByText("Saved. Readers see it when you publish it.")).toBeVisible();
});

test("a policy that is retired says so and why, is linked nowhere, and can still be read", async ({
  as,
  reader,
}) => {
  const desk = await as("managing");
  await desk.goto("/desk/settings/pages");
  const form = desk.getByRole("form", { name: "New policy" });
  await form.getByRole("textbox", { name: "Title" }).fill("Use of machines");
  await form.getByRole("button", { name: "Begin policy" }).click();
  await writeText(desk, "They suggest; people decide.");
  await publish(desk, 1);
  const page = await reader();
  await expect(async () => {
    await page.goto("/policies");
    await expect(page.getByRole("link", { name: "Use of machines" })).toBeVisible();
  }).toPass(soon);
  await expectSound(page);

  await desk.getByText("Retire…").click();
  await desk.getByRole("textbox", { name: "Public reason" }).fill("It is part of our methodology now.");
  await desk.getByRole("button", { name: "Retire", exact: true }).click();
  await expect(desk.getByText("Retired. The address says so, and why.")).toBeVisible();
  await expect(async () => {
    expect((await page.goto("/policies/use-of-machines"))?.status()).toBe(410);
  }).toPass(soon);
  await expect(page.getByRole("status")).toContainText("It is part of our methodology now.");
  await expect(page.getByText("They suggest; people decide.")).toBeHidden();
  await expectSound(page);
  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page.getByText("They suggest; people decide.")).toBeVisible();
  expect((await page.goto("/policies"))?.status()).toBe(404);
});

test("the signature under the code of principles is told where corrections are", async ({ as, reader }) => {
  const desk = await as("managing");
  await desk.goto("/desk/settings/pages");
  await desk.getByRole("checkbox", { name: /verified signatory/ }).check();
  await desk.getByRole("button", { name: "Save signatory" }).click();
  await expect(desk.getByText("The corrections policy tells readers where to complain.")).toBeVisible();
  const page = await reader();
  await expect(async () => {
    await page.goto("/methodology#corrections");
    await expect(page.getByRole("link", { name: "International Fact-Checking Network" })).toHaveAttribute(
      "href",
      "https://ifcncodeofprinciples.poynter.org/",
    );
  }).toPass(soon);
});

test("a new version of the rating scale is in force at once, and the one before can still be read", async ({
  as,
  reader,
}) => {
  const desk = await as("managing");
  await desk.goto("/desk/settings/ratings");
  await desk.locator("summary").filter({ hasText: "Outdated" }).click();
  const outdated = desk.getByRole("group", { name: "Outdated" });
  await outdated.getByRole("textbox", { name: "Label" }).fill("True");
  await desk.getByRole("button", { name: "Publish new version" }).click();
  await expect(outdated.getByText("“True” is another rating’s label.")).toBeVisible();
  await expectSound(desk);

  await outdated.getByRole("textbox", { name: "Label" }).fill("Outdated");
  await outdated.getByRole("checkbox", { name: "Retired" }).check();
  await desk.getByRole("textbox", { name: "What changed" }).fill("We say “False” and name the day.");
  await desk.getByRole("button", { name: "Publish new version" }).click();
  await expect(desk.getByText("Version 2 is in force.")).toBeVisible();

  const page = await reader();
  await expect(async () => {
    await page.goto("/methodology");
    await expect(page.getByRole("region", { name: "Retired ratings" })).toContainText("Outdated");
  }).toPass(soon);
  await expect(page.getByRole("region", { name: "Content: is it so?" })).not.toContainText("Outdated");
  const versions = page.getByRole("region", { name: "Versions of the rating scale" });
  await expect(versions).toContainText("We say “False” and name the day.");
  await expect(versions).toContainText("“Outdated” was retired.");
  await expectSound(page);
  await versions.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page.getByRole("region", { name: "Content: is it so?" })).toContainText("Outdated");
  await expectSound(page);
});

test("two versions of the scale at once: the second is shown both labels", async ({ as }) => {
  const first = await as("managing");
  const second = await as("admin", { javaScriptEnabled: false });
  for (const [page, label] of [
    [first, "Half and half"],
    [second, "Partly true"],
  ] as const) {
    await page.goto("/desk/settings/ratings");
    await page.locator("summary").filter({ hasText: "Half true" }).click();
    await page.getByRole("group", { name: "Half true" }).getByRole("textbox", { name: "Label" }).fill(label);
  }
  await first.getByRole("button", { name: "Publish new version" }).click();
  await expect(first.getByText("Version 3 is in force.")).toBeVisible();
  await second.getByRole("button", { name: "Publish new version" }).click();
  const alert = second.getByRole("alert").filter({ hasText: "Somebody published another version" });
  await expect(alert).toContainText("Half and half");
  await expect(alert).toContainText("Partly true");
});

test("an editor reads pages and scale at the desk and changes neither", async ({ as }) => {
  const page = await as("editor");
  await page.goto("/desk/settings/pages/about");
  await expect(page.getByRole("region", { name: "Preview" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save text" })).toHaveCount(0);
  await page.goto("/desk/settings/ratings");
  await expect(page.getByRole("rowheader", { name: "Mostly true" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish new version" })).toHaveCount(0);
  await expectSound(page);
});

async function writeText(desk: Page, text: string): Promise<void> {
  await desk.getByRole("textbox", { name: "Text", exact: true }).fill(text);
  await desk.getByRole("button", { name: "Save text" }).click();
  await expect(desk.getByText("Saved. Readers see it when you publish it.")).toBeVisible();
}

async function publish(desk: Page, n: number, note = ""): Promise<void> {
  await desk.getByRole("textbox", { name: "What changed" }).fill(note);
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(desk.getByText(`Published as number ${String(n)}.`)).toBeVisible();
}

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`))
    .toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${page.url()} overflows`).toBeLessThanOrEqual(0);
}
