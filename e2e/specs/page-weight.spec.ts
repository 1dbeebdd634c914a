import type { CDPSession, Page } from "@playwright/test";
import { publishedClaim } from "#lib/commands/testing/claim-path.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { expect, test } from "../fixtures/test.ts";

/** Everything a claim page may transfer, fonts, style and script included, compressed (issue 4). */
const mostBytes = 70 * 1024;
/** Of our own script, before compression: enough for sharing and the marks of an article, not for a framework. */
const mostScriptBytes = 16 * 1024;

interface Transfer {
  readonly url: string;
  readonly type: string;
  /** As it came over the wire, headers included. */
  bytes: number;
}

/** Everything a page makes the browser fetch, from its first byte on. */
async function noteTransfers(session: CDPSession): Promise<Map<string, Transfer>> {
  const transfers = new Map<string, Transfer>();
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.responseReceived", ({ requestId, response, type }) => {
    transfers.set(requestId, { url: response.url, type, bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId);
    if (transfer !== undefined) transfer.bytes = encodedDataLength;
  });
  return transfers;
}

/** How far the page's parts have moved since it was opened, as browsers count it. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        // Two frames on, what was buffered has been handed over.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

for (const look of [
  { name: "telephone", viewport: { width: 360, height: 740 } },
  { name: "desk", viewport: { width: 1280, height: 900 } },
]) {
  test(`public pages are light, stand still and come from one host, on a ${look.name}`, async ({
    reader,
    db,
    actor,
    desk: { origin },
  }) => {
    test.setTimeout(90_000);
    const claimId = await publishedClaim(await commandDesk(db, actor));
    const { article } = await db.appearance.findFirstOrThrow({
      where: { claimId },
      select: { article: { select: { slug: true } } },
    });
    const claimPath = `/claims/${await slugOf(db, claimId)}`;
    for (const path of [claimPath, "/", "/claims", `/articles/${article.slug}`]) {
      const page = await reader({ viewport: look.viewport });
      const session = await page.context().newCDPSession(page);
      const transfers = await noteTransfers(session);
      await page.goto(path, { waitUntil: "networkidle" });
      const all = [...transfers.values()].filter(({ url }) => !url.startsWith("data:"));
      const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
      expect
        .soft(bytes, `${path}: ${all.map((each) => `${each.url} ${String(each.bytes)}`).join(", ")}`)
        .toBeLessThan(mostBytes);
      expect.soft(bytes, path).toBeGreaterThan(0);
      expect.soft(new Set(all.map(({ url }) => new URL(url).origin)), path).toEqual(new Set([origin]));
      const scripts = all.filter(({ type }) => type === "Script");
      expect.soft(scripts.length, path).toBeLessThanOrEqual(1);
      for (const { url } of scripts) {
        const text = await (await fetch(url)).text();
        expect.soft(text.length, url).toBeLessThan(mostScriptBytes);
      }
      expect.soft(await layoutShift(page), `${path} moves`).toBe(0);
      await page.context().close();
    }
  });
}

/** Where each line of the page's title ends, in pixels: letters of another font end elsewhere. */
async function endsOfTitle(page: Page): Promise<number[]> {
  return page.getByRole("heading", { level: 1 }).evaluate((title) => {
    const text = document.createRange();
    text.selectNodeContents(title);
    return [...text.getClientRects()].map(({ right }) => right);
  });
}

test("nothing moves when the fonts come long after the text", async ({ reader, db, actor }) => {
  const claimId = await publishedClaim(await commandDesk(db, actor));
  for (const width of [360, 1280]) {
    for (const path of [`/claims/${await slugOf(db, claimId)}`, "/claims"]) {
      const page = await reader({ viewport: { width, height: 740 } });
      const painted = Promise.withResolvers<null>();
      let held = 0;
      await page.route("**/*.woff2", async (route) => {
        held += 1;
        await painted.promise;
        await route.continue();
      });
      await page.goto(path, { waitUntil: "commit" });
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      const before = await endsOfTitle(page);
      painted.resolve(null);
      await page.waitForLoadState("networkidle");
      expect(held, path).toBeGreaterThan(0);
      expect(before.length, path).toBeGreaterThan(0);
      expect(await endsOfTitle(page), `${path} at ${String(width)}`).toEqual(before);
      expect(await layoutShift(page), `${path} at ${String(width)}`).toBe(0);
      await page.context().close();
    }
  }
});
