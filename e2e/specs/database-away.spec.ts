import { makeToken } from "#lib/commands/user/make-token.ts";
import { done, publishedClaim } from "#lib/commands/testing/claim-path.ts";
import { openDatabase } from "#lib/db/database.ts";
import { expect, test } from "../fixtures/own-desk.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";

/** Shuts everybody out of the desk's database and ends what runs there; the returned function lets them in again. */
async function takeAway(databaseUrl: string): Promise<() => Promise<void>> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = "/postgres";
  const server = openDatabase(url.href, { maxConnections: 1 });
  await server.$executeRawUnsafe(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  await server.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${name} AND pid <> pg_backend_pid()`;
  return async () => {
    await server.$executeRawUnsafe(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await server.$disconnect();
  };
}

test("while the database is away everybody gets a sentence and a reference, nothing typed is lost, and it recovers", async ({
  ownDesk,
  db,
  actor,
  as,
  reader,
  request,
}) => {
  test.setTimeout(120_000);
  const desk = await commandDesk(db, actor);
  const slug = await slugOf(db, await publishedClaim(desk));
  const { token } = done(await makeToken(desk.deps, desk.editor, { name: "away", days: 1 }));
  const headers = { Authorization: `Bearer ${token}` };
  const typing = await as("editor");
  const reading = await as("managing");
  const visitor = await reader();
  await typing.goto("/desk/articles/import");
  const text = typing.getByRole("textbox", { name: "Article text" });
  await text.fill("The ferry came late.\n\nNobody was hurt.");
  const articles = await db.article.count();

  const giveBack = await takeAway(ownDesk.databaseUrl);
  try {
    await test.step("a form says that nothing was saved, names a reference and keeps what was typed", async () => {
      await typing.getByRole("button", { name: "Import article" }).click();
      const alert = typing.getByRole("alert").filter({ hasText: /nothing was saved.*reference [0-9a-f]{8}/ });
      await expect(alert.first()).toBeVisible();
      await expect(text).toHaveValue(/The ferry came late/);
    });
    await test.step("pages of the desk and of the public say so, without a word of the machine", async () => {
      for (const [page, path] of [
        [reading, "/desk/claims"],
        [visitor, `/claims/${slug}`],
        [visitor, "/claims"],
        [visitor, "/"],
        [visitor, "/no/such/page"],
      ] as const) {
        const response = await page.goto(path);
        if (page === visitor) {
          // Search engines ask again later, instead of forgetting the page.
          expect(response?.status(), path).toBe(503);
          expect(response?.headers()["retry-after"], path).toMatch(/^\d+$/);
          expect(response?.headers()["cache-control"], path).toBe("no-store");
        }
        await expect(page.getByRole("heading", { name: "This page could not be shown" })).toBeVisible();
        await expect(page.getByText(/name the reference number/)).toBeVisible();
        expect(await page.content()).not.toMatch(/prisma|postgres|ECONN|node_modules/i);
      }
    });
    await test.step("every read of the interfaces asks to come back later, and health says 503", async () => {
      for (const [path, options] of [
        ["/api/v1/claims", { headers }],
        ["/api/v1/claims", {}],
        ["/api/v1/speakers", {}],
        ["/api/v1/corrections", {}],
        [`/api/v1/published/claims/${slug}`, {}],
      ] as const) {
        const answer = await request.get(path, options);
        expect(answer.status(), path).toBe(503);
        expect(answer.headers()["retry-after"], path).toMatch(/^\d+$/);
        expect(await answer.json(), path).toMatchObject({
          code: "UNAVAILABLE",
          reference: expect.stringMatching(/^[0-9a-f]{8}$/),
        });
      }
      for (const path of [
        "/api/v1",
        "/v1alpha1/claims:search?query=ferry",
        "/claims/feed.rss",
        "/sitemap.xml",
        "/claimreview.json",
        "/claimreview.jsonl",
        `/oembed?url=${encodeURIComponent(`${ownDesk.origin}/claims/${slug}`)}`,
        `/embed/${slug}`,
        `/claims/${slug}/image.png`,
      ]) {
        const answer = await request.get(path);
        expect(answer.status(), path).toBe(503);
        expect(answer.headers()["retry-after"], path).toMatch(/^\d+$/);
      }
      // What the application can do is no question to the database.
      expect((await request.get("/api/v1/openapi.json")).status()).toBe(200);
      expect((await request.get("/api/health")).status()).toBe(503);
    });
  } finally {
    await giveBack();
  }

  await test.step("when it is back, everything goes on without a restart", async () => {
    await expect.poll(async () => (await request.get("/api/health")).status()).toBe(200);
    expect(await db.article.count()).toBe(articles);
    expect((await visitor.goto(`/claims/${slug}`))?.status()).toBe(200);
    await expect(visitor.getByRole("heading", { level: 1 })).toContainText("ferry carried");
    await typing.getByRole("button", { name: "Import article" }).click();
    await expect(typing.getByRole("region", { name: "Article text" })).toContainText("The ferry came late.");
    await reading.goto("/desk/claims");
    await expect(reading.getByRole("heading", { level: 1, name: "Claims" })).toBeVisible();
  });
});
