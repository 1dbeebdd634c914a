import { expect, test } from "@playwright/test";

import { deskUnderTest } from "../fixtures/desk.ts";

test("the application says that it can read and write its database", async ({ request }) => {
  const answer = await request.get(`${deskUnderTest().origin}/api/health`);
  expect(answer.status()).toBe(200);
});

test("a public page loads nothing from another host and stands in no foreign frame", async ({ page }) => {
  const { origin } = deskUnderTest();
  const requested: string[] = [];
  page.on("request", (request) => requested.push(request.url()));
  const answer = await page.goto(`${origin}/`);
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
  const elsewhere = requested.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"));
  expect(elsewhere).toEqual([]);
});

test("a public page may be kept but must be asked for again, with a tag to compare", async ({ request }) => {
  const { origin } = deskUnderTest();
  const first = await request.get(`${origin}/claims`);
  expect(first.status()).toBe(200);
  expect(first.headers()["cache-control"]).toBe("public, no-cache");
});

test("an unknown claim answers 404", async ({ request }) => {
  const answer = await request.get(`${deskUnderTest().origin}/claims/nobody-ever-said-this`);
  expect(answer.status()).toBe(404);
});
