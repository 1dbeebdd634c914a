import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import AxeBuilder from "@axe-core/playwright";
import type { Page, Response } from "@playwright/test";

import {
  done,
  makeMove,
  publishedClaim,
  satisfyGate,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { embedCode } from "#lib/publishing/embed-code.ts";
import { claimPublication } from "#lib/domain/publication/publication.fixtures.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { expect, test } from "../fixtures/test.ts";

const note = "The figure was that of the year before.";

async function correct(desk: TestDesk, claimId: string): Promise<void> {
  done(await makeMove(desk, desk.editor, claimId, "revise"));
  await satisfyGate(desk, claimId, "half_true");
  done(await makeMove(desk, desk.editor, claimId, "submit"));
  done(await makeMove(desk, desk.reviewer, claimId, "approve"));
  const correction = { kind: "verdict_change", note } as const;
  done(await makeMove(desk, desk.managing, claimId, "publish", { correction }));
}

/**
 * Opens a page of another site with the claim in the frame that its share section offers. The site is a server of its
 * own: browsers let no page of the wide web reach into the local network.
 */
async function openElsewhere(page: Page, embed: string): Promise<Response[]> {
  const code = embedCode(embed, "A checked claim", claimPublication());
  const site = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${code}`);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  page.once("close", () => site.close());
  const answers: Response[] = [];
  page.on("response", (answer) => {
    if (answer.url().startsWith(new URL(embed).origin)) answers.push(answer);
  });
  await page.goto(`http://127.0.0.1:${String((site.address() as AddressInfo).port)}/`);
  return answers;
}

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test("in another site's frame a claim is one small request without script, and its correction shows at the next load", async ({
  reader,
  db,
  actor,
  baseURL,
}) => {
  const desk = await commandDesk(db, actor);
  const claimId = await publishedClaim(desk);
  const page = await reader();
  const refused: string[] = [];
  // The embed's own policy refuses nothing of the embed. (That scripts may not run is what Playwright's own meet.)
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
  });
  const answers = await openElsewhere(page, `${baseURL ?? ""}/embed/${await slugOf(db, claimId)}`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: /the ferry carried/ })).toBeVisible();
  await expect(frame.getByText("Unverifiable", { exact: true })).toBeVisible();
  expect(answers).toHaveLength(1);
  expect((await answers[0]?.body())?.byteLength).toBeLessThan(15 * 1024);
  expect(refused).toEqual([]);

  await correct(desk, claimId);
  await page.reload();
  await expect(frame.getByText(`Corrected on`)).toContainText(note);
  await expect(frame.getByText("Half true", { exact: true })).toBeVisible();
});

test("the link in a frame opens the claim's page in a window of its own, with its scripts and its forms", async ({
  reader,
  db,
  actor,
  baseURL,
}) => {
  const claimId = await publishedClaim(await commandDesk(db, actor));
  const slug = await slugOf(db, claimId);
  const page = await reader();
  await openElsewhere(page, `${baseURL ?? ""}/embed/${slug}`);
  const opened = page.waitForEvent("popup");
  await page.frameLocator("iframe").getByRole("link").click();
  const claim = await opened;
  await expect(claim).toHaveURL(`${baseURL ?? ""}/claims/${slug}`);
  expect(await claim.evaluate(() => [window.origin, window.opener === null])).toEqual([baseURL, true]);
});

test("an embed has no accessibility findings in either scheme, in a window of 320 px", async ({
  reader,
  db,
  actor,
}) => {
  const slug = await slugOf(db, await publishedClaim(await commandDesk(db, actor)));
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await reader({ colorScheme, viewport: { width: 320, height: 600 }, bypassCSP: true });
    await page.goto(`/embed/${slug}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test("a claim's picture is asked for once and drawn anew when the claim changes", async ({
  request,
  db,
  actor,
}) => {
  const desk = await commandDesk(db, actor);
  const claimId = await publishedClaim(desk);
  const address = `/claims/${await slugOf(db, claimId)}/image.png`;
  const first = await request.get(address);
  expect([first.status(), first.headers()["content-type"]]).toEqual([200, "image/png"]);
  const header = await first.body();
  expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1200, 630]);
  const known = { "If-None-Match": first.headers()["etag"] ?? "" };
  expect((await request.get(address, { headers: known })).status()).toBe(304);

  await correct(desk, claimId);
  await expect(async () => {
    expect((await request.get(address, { headers: known })).status()).toBe(200);
  }).toPass({ timeout: 2000 });
});
