import type { Page } from "@playwright/test";

import { claimInReview, spotTestClaim } from "#lib/commands/testing/claim-path.ts";
import { expect, test } from "../fixtures/test.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { ClaimWorkspace } from "../pages/claim-workspace.ts";

test("two editors write the same claim: the second sees both texts and loses nothing", async ({
  as,
  db,
  actor,
}) => {
  const desk = await commandDesk(db, actor);
  const slug = await slugOf(db, await spotTestClaim(desk));
  const first = await as("editor");
  const second = await as("managing");
  for (const page of [first, second]) await openTextForm(page, slug);
  const reason = (page: typeof first) => page.getByRole("textbox", { name: "Reason for checking" });

  await reason(first).fill("The first reason, saved.");
  await first.getByRole("button", { name: "Save text" }).click();
  await expect(first.getByRole("status").first()).toBeVisible();

  await reason(second).fill("The second reason, typed meanwhile.");
  await second.getByRole("button", { name: "Save text" }).click();
  const alert = second.getByRole("alert").filter({ hasText: "Somebody changed the claim" });
  await expect(alert).toContainText("The first reason, saved.");
  await expect(alert).toContainText("The second reason, typed meanwhile.");
  await expect(reason(second)).toHaveValue("The second reason, typed meanwhile.");

  await second.getByRole("button", { name: "Save text" }).click();
  await expect(second.getByRole("status").first()).toBeVisible();
  const row = await db.claim.findUniqueOrThrow({ where: { slug }, select: { reason: true } });
  expect(row.reason).toBe("The second reason, typed meanwhile.");
});

test("a reviewer who reads an older version is told so instead of approving it", async ({
  as,
  db,
  actor,
}) => {
  const desk = await commandDesk(db, actor);
  const claimId = await claimInReview(desk);
  const slug = await slugOf(db, claimId);
  const reviewer = new ClaimWorkspace(await as("reviewer"));
  await reviewer.open(slug);
  const editor = await as("editor");
  await openTextForm(editor, slug);
  await editor
    .getByRole("textbox", { name: "Reason for checking" })
    .fill("Changed while the reviewer reads.");
  await editor.getByRole("button", { name: "Save text" }).click();
  await expect(editor.getByRole("status").first()).toBeVisible();
  await reviewer.move("Approve");
  await expect(reviewer.page.getByRole("alert").filter({ hasText: /has changed/ })).toBeVisible();
  const row = await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { stage: true } });
  expect(row.stage).toBe("in_review");
});

async function openTextForm(page: Page, slug: string): Promise<void> {
  await new ClaimWorkspace(page).open(slug);
  const reason = page.getByRole("textbox", { name: "Reason for checking" });
  if (!(await reason.isVisible())) await page.getByText("Edit text, speaker, type and topics").click();
  await expect(reason).toBeVisible();
}
