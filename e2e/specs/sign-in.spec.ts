import type { Locator, Page } from "@playwright/test";

import { addAccount, testPassword } from "#lib/auth/testing/accounts.ts";
import { disableUser } from "#lib/commands/user/disable-user.ts";
import { inviteUser } from "#lib/commands/user/invite-user.ts";
import { makeToken } from "#lib/commands/user/make-token.ts";
import { claimInReview, done, makeMove } from "#lib/commands/testing/claim-path.ts";
import { expect, test } from "../fixtures/own-desk.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { ClaimWorkspace } from "../pages/claim-workspace.ts";
import { fillField } from "../pages/fill.ts";

const refusal = "This e-mail address and password do not belong together here.";

async function signIn(page: Page, email: string, password = testPassword): Promise<void> {
  await page.getByRole("textbox", { name: "Email" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

function inbox(page: Page): Locator {
  return page.getByRole("heading", { level: 1, name: "Inbox" });
}

/** The next request of a browser whose session has ended leads to the sign-in page. */
async function expectSignedOut(page: Page): Promise<void> {
  await page.goto("/desk/claims");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk%2Fclaims$/);
}

test("a wrong password and an unknown address get the same sentence, and the address stays typed", async ({
  db,
  reader,
}) => {
  const { email } = await addAccount(db, "Wilma", "editor");
  for (const page of [await reader(), await reader({ javaScriptEnabled: false })]) {
    for (const typed of [email, "nobody@lorne.example"]) {
      await page.goto("/sign-in");
      await signIn(page, typed, "kippers on the quay");
      await expect(page.getByRole("alert").filter({ hasText: refusal })).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue(typed);
      expect(await page.content()).not.toContain("kippers");
      await expectSignedOut(page);
    }
  }
});

test("the desk sends a visitor to sign in and back to the page that was wanted", async ({ db, reader }) => {
  const { email } = await addAccount(db, "Bruno", "editor");
  const page = await reader();
  await page.goto("/desk/claims?stage=queued&q=ferry");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signIn(page, email);
  await expect(page).toHaveURL(/\/desk\/claims\?stage=queued&q=ferry$/);
  await expect(page.getByRole("searchbox").first()).toHaveValue("ferry");
});

test("no address of another site is taken for a way back", async ({ db, reader, desk }) => {
  const { email } = await addAccount(db, "Odile", "editor");
  const page = await reader();
  await page.goto("/sign-in?next=%2F%2Fevil.example%2Fdesk");
  await signIn(page, email);
  await expect(inbox(page)).toBeVisible();
  expect(new URL(page.url()).origin).toBe(desk.origin);
});

test("signing out ends this browser’s session and no other", async ({ db, reader }) => {
  const { email } = await addAccount(db, "Silas", "editor");
  const [here, there] = [await reader(), await reader()];
  for (const page of [here, there]) {
    await page.goto("/sign-in");
    await signIn(page, email);
    await expect(inbox(page)).toBeVisible();
  }
  await here.getByRole("button", { name: "Sign out" }).click();
  await expect(here.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await expectSignedOut(here);
  await there.goto("/desk");
  await expect(inbox(there)).toBeVisible();
});

test("signing out everywhere ends every other session at its next request", async ({ db, reader }) => {
  const { email } = await addAccount(db, "Theo", "editor");
  const [here, there] = [await reader(), await reader()];
  for (const page of [here, there]) {
    await page.goto("/sign-in");
    await signIn(page, email);
    await expect(inbox(page)).toBeVisible();
  }
  await here.goto("/desk/settings");
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here.getByText("You are signed out everywhere.")).toBeVisible();
  await expectSignedOut(here);
  await expectSignedOut(there);
});

test("a disabled person is out at the next request and cannot come back", async ({ db, reader, actor }) => {
  const { id, email } = await addAccount(db, "Dora", "editor");
  const page = await reader();
  await page.goto("/sign-in");
  await signIn(page, email);
  await expect(inbox(page)).toBeVisible();
  const { version } = await db.user.findUniqueOrThrow({ where: { id }, select: { version: true } });
  done(await disableUser({ db, now: () => new Date() }, await actor("admin"), { userId: id, version }));
  await expectSignedOut(page);
  await signIn(page, email);
  await expect(page.getByRole("alert").filter({ hasText: refusal })).toBeVisible();
});

test("an invitation works once", async ({ db, reader, actor }) => {
  const email = "nell@lorne.example";
  const { link } = done(
    await inviteUser({ db, now: () => new Date() }, await actor("admin"), { email, role: "researcher" }),
  );
  const path = new URL(link).pathname;
  const page = await reader();
  await page.goto(path);
  await page.getByRole("textbox", { name: "Name" }).fill("Nell Archer");
  await page.getByLabel(/password/i).fill("a lantern for every boat");
  await page.getByRole("button", { name: "Start working" }).click();
  await expect(inbox(page)).toBeVisible();
  await expect(page.getByText("Nell Archer").first()).toBeVisible();

  const second = await reader();
  await second.goto(path);
  await expect(second.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await expect(second.getByRole("button", { name: "Start working" })).toHaveCount(0);
  await second.goto("/sign-in");
  await signIn(second, email, "a lantern for every boat");
  await expect(inbox(second)).toBeVisible();
});

test("a researcher is offered no publishing, and is refused when trying it by hand", async ({
  db,
  actor,
  as,
  request,
}) => {
  const state = await commandDesk(db, actor);
  const claimId = await claimInReview(state);
  done(await makeMove(state, state.reviewer, claimId, "approve"));
  const workspace = new ClaimWorkspace(await as("researcher"));
  await workspace.open(await slugOf(db, claimId));
  for (const move of ["Publish", "Approve"]) {
    const button = workspace.page.getByRole("button", { name: move, exact: true });
    const open = button.and(workspace.page.locator(':not([aria-disabled="true"])'));
    await expect(open).toHaveCount(0);
  }
  const deps = { db, now: () => new Date() };
  const { token } = done(await makeToken(deps, state.researcher, { name: "by hand", days: 1 }));
  const { version } = await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { version: true } });
  const answer = await request.post(`/api/v1/claims/${claimId}/moves/publish`, {
    headers: { Authorization: `Bearer ${token}` },
    data: { version },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ code: "FORBIDDEN", detail: expect.stringMatching(/\.$/) });
  expect(await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { stage: true } })).toEqual({
    stage: "approved",
  });
});

test("a form that was left open while the server was killed and started again still saves", async ({
  db,
  actor,
  as,
  ownDesk,
}) => {
  const state = await commandDesk(db, actor);
  const claimId = await claimInReview(state);
  done(await makeMove(state, state.editor, claimId, "withdraw"));
  const pages = [await as("editor"), await as("editor", { javaScriptEnabled: false })];
  for (const [index, page] of pages.entries()) {
    const workspace = new ClaimWorkspace(page);
    await workspace.open(await slugOf(db, claimId));
    const verdict = workspace.region("Verdict");
    const summary = `Written before the crash, number ${String(index)}.`;
    await fillField(verdict.getByRole("textbox", { name: "Summary", exact: true }), summary);
    await ownDesk.crashAndRestart();
    await verdict.getByRole("button", { name: "Save verdict" }).click();
    await expect(verdict.getByRole("status").first()).toBeVisible();
    const row = await db.verdict.findUniqueOrThrow({ where: { claimId }, select: { summary: true } });
    expect(row.summary).toBe(summary);
  }
});
