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
import { correct } from "../pages/every-surface.ts";

/** Addresses of the public site that every desk has. */
const standing = [
  ...["/", "/claims", "/articles", "/speakers", "/speakers/ada-brandt", "/outlets/harbour-post"],
  ...["/corrections", "/transparency", "/methodology", "/submit", "/verify"],
  ...["/sign-in", "/forgotten-password", "/api/v1"],
];

/** Searches, filters and empty lists: put together from the parts of the pages above. */
const asked = [
  ...[
    "/claims?q=ferry",
    "/claims?q=ferry&sort=newest&rating=unverifiable",
    "/claims?q=%22the+ferry%22+-quay",
  ],
  ...["/claims?q=nothing+like+this", "/claims?rating=true&year=1999", "/search", "/speakers?letter=9"],
  ...["/outlets", "/topics", "/corrections?kind=retraction"],
];

/** Narrow and dark, wide and light: the corners that the two other combinations lie between. */
const looks = [
  { viewport: { width: 360, height: 740 }, colorScheme: "dark" as const },
  { viewport: { width: 1920, height: 1080 }, colorScheme: "light" as const },
];

for (const look of looks) {
  const name = `${String(look.viewport.width)} px, ${look.colorScheme}`;

  test(`public pages are accessible and do not overflow at ${name}`, async ({ reader, db, actor }) => {
    test.setTimeout(240_000);
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
    const slugs = await Promise.all([live, retracted, suspended].map((id) => slugOf(db, id)));
    for (const path of [
      ...standing,
      ...slugs.map((slug) => `/claims/${slug}`),
      `/claims/${slugs[0] ?? ""}/report-error`,
      `/articles/${article.article.slug}`,
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

/** What a reader's machine may ask for beside width and brightness. */
const wishes = [
  { forcedColors: "active" },
  { contrast: "more" },
  { media: "print" },
  { reducedMotion: "reduce" },
] as const;

test("searches, filters and empty lists are accessible", async ({ reader, db, actor }) => {
  test.setTimeout(120_000);
  await publishedClaim(await commandDesk(db, actor));
  const page = await reader({ viewport: { width: 360, height: 740 } });
  for (const path of asked) await expectSound(page, path);
});

test("public pages are accessible in every language, also where words run from right to left", async ({
  reader,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const claim = `/claims/${await slugOf(db, await publishedClaim(await commandDesk(db, actor)))}`;
  const page = await reader({ viewport: { width: 360, height: 740 } });
  for (const language of ["uk", "es", "fr", "ar"]) await expectSound(page, `/${language}${claim}`);
  for (const path of ["/ar", "/ar/claims", "/ar/submit"]) await expectSound(page, path);
});

test("a corrected claim is accessible with forced colours, more contrast, less motion and on paper", async ({
  reader,
  db,
  actor,
}) => {
  test.setTimeout(120_000);
  const desk = await commandDesk(db, actor);
  const corrected = await publishedClaim(desk);
  await correct(desk, corrected);
  const page = await reader({ viewport: { width: 360, height: 740 } });
  for (const wish of wishes) {
    await page.emulateMedia(wish);
    for (const path of [`/claims/${await slugOf(db, corrected)}`, "/claims"]) await expectSound(page, path);
    await page.emulateMedia({ media: null, forcedColors: null, contrast: null, reducedMotion: null });
  }
});

test("pages that say no are accessible: not found, and forms that were refused", async ({ reader }) => {
  const page = await reader({ viewport: { width: 360, height: 740 } });
  for (const path of ["/claims/nothing-here", "/ar/nowhere", `/submit/${"A".repeat(43)}`]) {
    await expectSound(page, path, 404);
  }
  await page.goto("/submit");
  // Earlier than the form may be sent, and with an address that is none: the answer is the form again.
  await page.getByRole("textbox", { name: "Your e-mail address" }).fill("nowhere");
  await page.getByRole("button", { name: "Send the claim" }).click();
  await expect(page.getByRole("textbox", { name: "Your e-mail address" })).toHaveValue("nowhere");
  await expectNoFindings(page, "/submit, refused");
});

async function expectSound(page: Page, path: string, status = 200): Promise<void> {
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(status);
  await expectNoFindings(page, path);
}

async function expectNoFindings(page: Page, path: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
  expect.soft(found, path).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${path} overflows`).toBeLessThanOrEqual(0);
}
