import type { Page } from "@playwright/test";

import { claimInReview, publishedClaim, spotTestClaim } from "#lib/commands/testing/claim-path.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { expect, test } from "../fixtures/test.ts";
import { findingsOf, overflowOf } from "../pages/axe-findings.ts";

test.use({ trace: "off" });

/** Narrow and dark, wide and light: the corners that the two other combinations lie between. */
const looks = [
  { viewport: { width: 360, height: 740 }, colorScheme: "dark" as const },
  { viewport: { width: 1920, height: 1080 }, colorScheme: "light" as const },
];

for (const look of looks) {
  const name = `${String(look.viewport.width)} px, ${look.colorScheme}`;

  test(`desk pages are accessible and do not overflow at ${name}`, async ({ as, db, actor }) => {
    test.setTimeout(240_000);
    const desk = await commandDesk(db, actor);
    const candidate = await slugOf(db, await spotTestClaim(desk));
    const reviewed = await slugOf(db, await claimInReview(desk));
    const live = await slugOf(db, await publishedClaim(desk));
    const article = await db.article.findFirstOrThrow({ select: { slug: true } });
    const source = await db.source.findFirstOrThrow({ select: { id: true } });
    const speaker = await db.speaker.findFirstOrThrow({ select: { slug: true } });
    const page = await as("admin", look);
    for (const path of [
      "/desk",
      "/desk/articles",
      "/desk/articles/import",
      "/desk/articles/import/bookmarklet",
      "/desk/articles/import/received#https%3A%2F%2Fcourier.example%2Flate",
      "/desk/feeds",
      `/desk/articles/${article.slug}`,
      `/desk/articles/${article.slug}?view=sentences`,
      `/desk/articles/${article.slug}/edit`,
      "/desk/claims",
      `/desk/claims/${candidate}`,
      `/desk/claims/${reviewed}`,
      `/desk/claims/${live}`,
      `/desk/claims/${live}/preview`,
      "/desk/sources",
      `/desk/sources/${source.id}`,
      "/desk/speakers",
      `/desk/speakers/${speaker.slug}`,
      `/desk/speakers/${speaker.slug}/edit`,
      "/desk/topics",
      "/desk/outlets",
      "/desk/outlets/harbour-post",
      "/desk/reports",
      "/desk/settings",
      "/desk/settings/organisation",
      "/desk/settings/people",
      "/desk/settings/ratings",
      "/desk/settings/review",
      "/desk/settings/outbox",
    ]) {
      await expectSound(page, path);
    }
  });
}

async function expectSound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(200);
  expect.soft(await findingsOf(page), path).toEqual([]);
  expect.soft(await overflowOf(page), `${path} overflows`).toBeLessThanOrEqual(0);
}

/** Next's own pages, before anybody is signed in. */
const doors = ["/sign-in", "/forgotten-password"];

test("the ways in are accessible and do not overflow", async ({ reader }) => {
  const page = await reader({ viewport: { width: 320, height: 740 } });
  for (const path of doors) await expectSound(page, path);
});
