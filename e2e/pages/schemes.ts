import type { Page } from "@playwright/test";

import { expect } from "../fixtures/sample-desk.ts";
import { findingsOf, overflowOf } from "./axe-findings.ts";

/** The four looks of the site; two of them for readers who ask for more contrast, with 7:1 instead of 4.5:1. */
export const schemes = [
  { colorScheme: "light", contrast: "no-preference" },
  { colorScheme: "dark", contrast: "more" },
  { colorScheme: "dark", contrast: "no-preference" },
  { colorScheme: "light", contrast: "more" },
] as const;

export type Scheme = (typeof schemes)[number];

/** What is wrong with the page in a scheme, each with the scheme in front. */
async function findingsIn(page: Page, scheme: Scheme): Promise<string[]> {
  await page.emulateMedia(scheme);
  const found = await findingsOf(page, scheme.contrast === "more" ? "AAA" : "AA");
  return found.map((finding) => `${scheme.colorScheme}, contrast ${scheme.contrast}: ${finding}`);
}

/** The widths at which the page is wider than its window, of a small phone, a phone and a desk. */
async function overflowingWidths(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    if ((await overflowOf(page)) > 0) found.push(width);
  }
  return found;
}

/** Expects nothing wrong in each of these schemes, and no width at which the page is wider than its window. */
export async function expectSound(page: Page, what: string, shown: readonly Scheme[]): Promise<void> {
  for (const scheme of shown) expect.soft(await findingsIn(page, scheme), what).toEqual([]);
  expect.soft(await overflowingWidths(page), `${what} is wider than its window`).toEqual([]);
}

/** One scheme, with each page the next. */
export const nthScheme = (i: number): readonly Scheme[] => schemes.slice(i % schemes.length).slice(0, 1);
