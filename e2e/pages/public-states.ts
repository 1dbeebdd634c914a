import type { Page } from "@playwright/test";

import { expect } from "../fixtures/sample-desk.ts";
import type { SamplePlaces } from "../fixtures/sample-places.ts";

/** A public page in one of its states. */
export interface PublicState {
  readonly path: string;
  /** What makes the state of it, where the address alone does not. */
  readonly name?: string;
  readonly status?: number;
  readonly enter?: (page: Page) => Promise<void>;
  /** A frame for other sites: its document allows no script, of whomever. */
  readonly isSandboxed?: boolean;
}

/** Every public page in every state it has. */
export function publicStates(places: SamplePlaces): readonly PublicState[] {
  return [...claimStates(places), ...listStates(places), ...standingStates(places), ...formStates(places)];
}

function claimStates({ corrected, suspended, retracted, article }: SamplePlaces): PublicState[] {
  return [
    { path: `/claims/${corrected}`, name: "unfolded", enter: unfold },
    ...[`/claims/${suspended}`, `/claims/${retracted}`].map((path) => ({ path })),
    { path: `/articles/${article}`, name: "unfolded", enter: unfold },
    { path: `/articles/${article}?rating=false` },
    ...[corrected, suspended, retracted].map((slug) => ({ path: `/embed/${slug}`, isSandboxed: true })),
    { path: "/embed/nothing-here", status: 404, isSandboxed: true },
    { path: "/claims/nothing-here", status: 404 },
    { path: "/nowhere/at/all", status: 404 },
  ];
}

function listStates({ article }: SamplePlaces): PublicState[] {
  const paths = [
    ...["/", "/claims", "/articles", "/speakers", "/outlets", "/topics", "/corrections"],
    ...["/speakers/elin-orr", "/outlets/lorne-courier", "/topics/night-ferry", "/speakers?letter=9"],
    ...["/claims?q=ferry&rating=half_true", "/claims?q=%22the+night+ferry%22+-taxi&sort=newest"],
    ...["/claims?q=fery", "/claims?q=zzqq", "/claims?rating=true&year=1999"],
    ...[`/claims?article=${article}`, "/corrections?kind=typo", "/corrections?kind=typo&year=1999"],
  ];
  return [...paths.map((path) => ({ path })), { path: "/claims", name: "unfolded", enter: unfold }];
}

function standingStates({ retiredPage, sha256 }: SamplePlaces): PublicState[] {
  const paths = [
    ...[
      "/methodology",
      "/methodology?version=2",
      "/methodology?scale=1",
      "/policies",
      "/policies/corrections",
    ],
    ...["/about", "/verify", `/verify/${sha256}`, "/api/v1"],
  ];
  return [
    ...paths.map((path) => ({ path })),
    { path: "/team", name: "unfolded", enter: unfold },
    { path: "/transparency", name: "unfolded", enter: unfold },
    { path: `/policies/${retiredPage}`, status: 410 },
    { path: `/verify/${"0".repeat(64)}` },
  ];
}

function formStates({ corrected }: SamplePlaces): PublicState[] {
  const report = `/claims/${corrected}/report-error`;
  return [
    ...["/submit", report].map((path) => ({ path })),
    ...["/submit", report].map((path) => ({ path, name: "refused", enter: sendWrong })),
    { path: "/submit", name: "sent", enter: sendRight },
    { path: `/submit/${"A".repeat(43)}`, status: 404 },
  ];
}

/** Opens a page and brings it into its state. Gives the status it came with. */
export async function enterState(page: Page, state: PublicState, prefix: string): Promise<number> {
  const path = prefix + state.path;
  if (state.isSandboxed) {
    // The document as it came, without the policy that keeps scripts out: axe is one.
    const answer = await page.request.get(path);
    await page.goto("about:blank");
    await page.setContent(await answer.text());
    return answer.status();
  }
  const answer = await page.goto(path);
  await state.enter?.(page);
  return answer?.status() ?? 0;
}

/** Unfolds whatever the page folds. */
async function unfold(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
}

/** The form once more, with an address that is none and without a word where some are asked for. */
async function sendWrong(page: Page): Promise<void> {
  const email = page.locator("#field-email");
  await email.fill("nowhere");
  await sendUntil(page, async () => {
    await expect(email).toHaveAttribute("aria-invalid", "true", { timeout: 200 });
  });
}

async function sendRight(page: Page): Promise<void> {
  await page.locator("#field-text").fill(`The old bridge opens in spring, says file ${crypto.randomUUID()}.`);
  await sendUntil(page, async () => {
    await expect(page).toHaveURL(/\/submit\/[\w-]{43}$/, { timeout: 200 });
  });
}

/** Sends until the desk answers as it should: during the first three seconds it takes whoever sends for a machine. */
async function sendUntil(page: Page, answered: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.locator("main form button[type=submit]").click();
    await answered();
  }).toPass({ timeout: 15_000 });
}
