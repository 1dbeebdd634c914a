import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import {
  claimInReview,
  makeMove,
  publishedClaim,
  spotTestClaim,
  done,
} from "#lib/commands/testing/claim-path.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { expect, test } from "../fixtures/test.ts";

/** Narrow and dark, wide and light: the corners that the two other combinations lie between. */
const looks = [
  { viewport: { width: 360, height: 740 }, colorScheme: "dark" as const },
  { viewport: { width: 1920, height: 1080 }, colorScheme: "light" as const },
];

for (const look of looks) {
  const name = `${String(look.viewport.width)} px, ${look.colorScheme}`;

  test(`public pages are accessible and do not overflow at ${name}`, async ({ reader, db, actor }) => {
    test.setTimeout(180_000);
    const desk = await commandDesk(db, actor);
    const live = await publishedClaim(desk);
    const retracted = await publishedClaim(desk);
    done(await makeMove(desk, desk.managing, retracted, "retract", { reason: "The table was withdrawn." }));
    done(await makeMove(desk, desk.editor, retracted, "retract"));
    const suspended = await publishedClaim(desk);
    done(await makeMove(desk, desk.managing, suspended, "suspend", { reason: "A reader sent a document." }));
    const article = await db.appearance.findFirstOrThrow({
      where: { claimId: live },
      select: { article: { select: { slug: true } } },
    });
    const page = await reader(look);
    for (const path of [
      "/",
      "/claims",
      "/claims?q=nothing+like+this",
      `/claims/${await slugOf(db, live)}`,
      `/claims/${await slugOf(db, retracted)}`,
      `/claims/${await slugOf(db, suspended)}`,
      "/articles",
      `/articles/${article.article.slug}`,
      "/speakers",
      "/speakers/ada-brandt",
      "/speakers?letter=9",
      "/outlets",
      "/outlets/harbour-post",
      "/topics",
      "/corrections",
      "/corrections?kind=retraction",
      "/transparency",
      "/methodology",
      "/verify",
      "/sign-in",
      "/forgotten-password",
      "/api/v1",
    ]) {
      await expectSound(page, path);
    }
  });

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
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
  expect.soft(found, path).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${path} overflows`).toBeLessThanOrEqual(0);
}
