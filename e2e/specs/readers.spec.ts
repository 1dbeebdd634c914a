import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { publishedClaim } from "#lib/commands/testing/claim-path.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { expect, test } from "../fixtures/test.ts";
import { readPublic } from "../pages/public-crawl.ts";

const withoutScript = { javaScriptEnabled: false };
const statusPage = /\/submit\/[\w-]{43}$/;

let written = 0;
/** Words of this run that no other test writes. */
const words = (about: string) =>
  `${about} number ${String((written += 1))} of ${String(process.pid)} is open.`;

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/**
 * Sends the form as soon as the desk takes it. Tests are faster than people: until three seconds are over the form comes
 * back with everything typed, which is how it must be.
 */
async function sendForm(page: Page, button: string): Promise<void> {
  const typed = await page.getByRole("main").getByRole("textbox").first().inputValue();
  await expect(async () => {
    await page.getByRole("button", { name: button }).click();
    if (statusPage.test(page.url())) return;
    expect(await page.getByRole("main").getByRole("textbox").first().inputValue()).toBe(typed);
    throw new Error("Too fast: the form is shown again.");
  }).toPass({ timeout: 15_000 });
}

async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

test("a reader submits a claim, reads the desk's answer and is forgotten, all without JavaScript", async ({
  as,
  reader,
  db,
}) => {
  test.setTimeout(120_000);
  const text = words("The <b>quay</b> &amp; “gate”");
  const page = await reader(withoutScript);
  await page.goto("/");
  await page.getByRole("link", { name: "Submit a claim" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Submit a claim");

  // What is wrong stands beside its field; nothing typed is lost.
  await field(page, "Where you saw it").fill("on the radio");
  await field(page, "Your e-mail address").fill("nowhere");
  await expect(async () => {
    await page.getByRole("button", { name: "Send the claim" }).click();
    await expect(page.getByText("Write a few words here.")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(field(page, "The claim")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("This is not an e-mail address.")).toBeVisible();
  await expect(field(page, "Where you saw it")).toHaveValue("on the radio");
  await expect(field(page, "Your e-mail address")).toHaveValue("nowhere");

  await field(page, "The claim").fill(text);
  await field(page, "Your e-mail address").fill("reader@zqreader.example");
  await page.getByRole("button", { name: "Send the claim" }).click();
  await expect(page).toHaveURL(statusPage);
  await expect(page.getByText("Nobody has looked at it yet.")).toBeVisible();
  const address = page.url();

  const desk = await as("editor", withoutScript);
  await desk.goto("/desk/messages");
  await desk
    .getByRole("form", { name: `Mark as looked at: ${text}` })
    .getByRole("button")
    .click();
  await desk.getByRole("link", { name: text }).click();
  await expect(desk.getByRole("link", { name: "reader@zqreader.example" })).toBeVisible();
  await desk.getByText("Answer…").click();
  await field(desk, "Answer").fill("The harbour office confirms it.");
  await desk.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(desk.getByText("The message is now answered.")).toBeVisible();

  await page.goto(address);
  await expect(page.getByText("The harbour office confirms it.")).toBeVisible();
  await page.getByRole("button", { name: "Delete them now" }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText("No name or e-mail address of yours is kept.")).toBeVisible();
  expect(await db.readerSender.count({ where: { email: "reader@zqreader.example" } })).toBe(0);
  expect(await db.outboxMessage.count({ where: { to: "reader@zqreader.example" } })).toBe(0);
});

test("an error in a published claim reaches its workspace, and its reporter learns what came of it", async ({
  as,
  reader,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const slug = await slugOf(db, await publishedClaim(await commandDesk(db, actor)));
  const page = await reader();
  await page.goto(`/claims/${slug}/report-error`);
  const text = words("The passage");
  await field(page, "What is wrong").fill(text);
  await field(page, "What would be right").fill("It is closed.");
  await sendForm(page, "Send the report");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your error report");

  const desk = await as("editor");
  await desk.goto(`/desk/claims/${slug}`);
  await expect(desk.getByText("A reader reported an error that nobody has decided on.")).toBeVisible();
  await desk.getByRole("link", { name: "Read the report" }).click();
  await desk.getByRole("link", { name: text }).click();
  await desk.getByRole("button", { name: "Take up", exact: true }).click();
  await expect(desk.getByText("The message is now taken up.")).toBeVisible();
  await desk.goto(`/desk/claims/${slug}`);
  await expect(desk.getByText("Readers reported errors here.")).toBeVisible();

  await page.reload();
  await expect(page.getByText("The desk is looking into your report.")).toBeVisible();
  await expect(page.getByRole("main").locator(`a[href="/claims/${slug}"]`)).toBeVisible();
});

test("a claim that was taken up leads its reader to the public page; spam is undone at once", async ({
  as,
  reader,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const live = await slugOf(db, await publishedClaim(await commandDesk(db, actor)));
  const text = words("The ferry");
  const page = await reader(withoutScript);
  await page.goto("/uk/submit");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await page.locator("#field-text").fill(text);
  await expect(async () => {
    await page.getByRole("main").locator("form button[type=submit]").click();
    expect(page.url()).toMatch(/\/uk\/submit\/[\w-]{43}$/);
  }).toPass({ timeout: 15_000 });

  const desk = await as("researcher");
  await desk.goto("/desk/messages");
  await desk
    .getByRole("form", { name: `Mark as spam: ${text}` })
    .getByRole("button")
    .click();
  await desk
    .getByRole("form", { name: `Undo: ${text}` })
    .getByRole("button")
    .click();
  await desk.getByRole("link", { name: text }).click();
  await field(desk, "Take up with the claim").fill(`https://facts.example/claims/${live}`);
  await desk.getByRole("button", { name: "Take up", exact: true }).click();
  await expect(desk.getByText("The message is now taken up.")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("main").locator(`a[href="/uk/claims/${live}"]`)).toBeVisible();
});

test("forms and status pages are nobody else's business: no cookie, no cache, no index, no referrer", async ({
  reader,
  desk,
}) => {
  const form = await readPublic(desk.origin, "/submit");
  expect(form.status).toBe(200);
  expect(form.received).not.toMatch(/^set-cookie:/im);
  expect(form.received).toMatch(/^cache-control: private, no-cache$/im);
  const page = await reader();
  await page.goto("/submit");
  await field(page, "The claim").fill(words("The gate"));
  await sendForm(page, "Send the claim");
  const { pathname } = new URL(page.url());
  const status = await readPublic(desk.origin, pathname);
  expect(status.received).toMatch(/^cache-control: private, no-store$/im);
  expect(status.received).toMatch(/^referrer-policy: no-referrer$/im);
  expect(status.received).toContain("noindex");
  const unknown = await readPublic(desk.origin, `/submit/${"A".repeat(43)}`);
  expect(unknown.status).toBe(404);
  const elsewhere = await fetch(`${desk.origin}/submit`, {
    method: "POST",
    body: new URLSearchParams({ text: words("The trap") }),
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  });
  expect(elsewhere.status).toBe(422);
  expect(await elsewhere.text()).toContain("another website sent this form");
});

test("forms, refusals, status pages and the desk's screens are accessible", async ({
  as,
  reader,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const slug = await slugOf(db, await publishedClaim(await commandDesk(db, actor)));
  for (const viewport of [
    { width: 320, height: 700 },
    { width: 1280, height: 900 },
  ]) {
    const page = await reader({ viewport });
    await page.goto(`/claims/${slug}/report-error`);
    await expectNoFindings(page);
    await page.goto("/submit");
    await expectNoFindings(page);
    await field(page, "The claim").fill("No.");
    await page.getByRole("button", { name: "Send the claim" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectNoFindings(page);
    await field(page, "The claim").fill(words("The lamp"));
    await field(page, "Your name").fill("Ada");
    await sendForm(page, "Send the claim");
    await expectNoFindings(page);
  }
  const desk = await as("managing");
  await desk.goto("/desk/messages");
  await expectNoFindings(desk);
  await desk.getByRole("list", { name: "Messages" }).getByRole("link").first().click();
  await expect(desk.getByRole("region", { name: "What to do" })).toBeVisible();
  await expectNoFindings(desk);
});
