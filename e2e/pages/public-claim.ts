import type { Page } from "@playwright/test";

/** Every ClaimReview in the JSON-LD of the page that is open. */
export async function claimReviewsOn(page: Page): Promise<Record<string, unknown>[]> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const values = scripts.map((script) => JSON.parse(script) as unknown);
  return values
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is Record<string, unknown> => typeof value === "object" && value !== null)
    .filter((value) => value["@type"] === "ClaimReview");
}
