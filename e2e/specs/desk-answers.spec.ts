import { expect, test } from "@playwright/test";

import { deskUnderTest } from "../fixtures/desk.ts";

test("the application says that it can read and write its database", async ({ request }) => {
  const answer = await request.get(`${deskUnderTest().origin}/api/health`);
  expect(answer.status()).toBe(200);
});

test("a public page loads nothing from another host and stands in no foreign frame", async ({ page }) => {
  const { origin } = deskUnderTest();
  const requested: string[] = [];
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  page.on("request", (request) => requested.push(request.url()));
  const answer = await page.goto(`${origin}/`);
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  // Nothing that somebody's words smuggle into a page is run.
  expect(headers["content-security-policy"]).toContain("script-src 'self';");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
  const elsewhere = requested.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"));
  expect(elsewhere).toEqual([]);
  expect(refused).toEqual([]);
});

test("a public page may be kept but must be asked for again, with a tag to compare", async ({ request }) => {
  const { origin } = deskUnderTest();
  const first = await request.get(`${origin}/claims`);
  expect(first.status()).toBe(200);
  const { etag = "", ...headers } = first.headers();
  expect(headers["cache-control"]).toBe("public, no-cache");
  const again = await request.get(`${origin}/claims`, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  const head = await request.head(`${origin}/claims`);
  expect(head.headers()).toMatchObject({ etag, "content-type": "text/html; charset=utf-8" });
});

test("an address has one spelling and one host, with a language in front as well", async ({ request }) => {
  const { origin } = deskUnderTest();
  for (const [path, to] of [
    ["/claims/", "/claims"],
    ["/uk/claims/?q=ferry", "/uk/claims?q=ferry"],
    ["/uk/", "/uk"],
    ["/uk//evil.example/", "/uk/evil.example"],
    // The desk's own language has no prefix.
    ["/en/claims?q=ferry", "/claims?q=ferry"],
    ["/en", "/"],
  ]) {
    const answer = await request.get(origin + (path ?? ""), { maxRedirects: 0 });
    expect(answer.status(), path).toBe(308);
    expect(answer.headers()["location"], path).toBe(to);
  }
});

test("nothing but public pages stands behind a language", async ({ request }) => {
  const { origin } = deskUnderTest();
  for (const path of [
    "/uk/desk",
    "/uk/sign-in",
    "/uk/api/v1/claims",
    "/uk/_next/static/x.js",
    "/ukraine",
    "/xx/claims",
  ])
    expect((await request.get(origin + path, { maxRedirects: 0 })).status(), path).toBe(404);
  expect((await request.get(`${origin}/uk/claims`)).headers()["content-language"]).toBe("uk");
});

test("what is only read refuses to be written, and pages have no other form than the document", async ({
  request,
}) => {
  const { origin } = deskUnderTest();
  for (const path of ["/", "/claims", "/uk/claims", "/no/such/page"])
    expect((await request.post(origin + path, { data: "x=1" })).status(), path).toBe(405);
  const component = await request.get(`${origin}/claims?_rsc=1`, { headers: { rsc: "1" } });
  expect(component.status()).toBe(204);
});

test("a client that offers another protocol gets its answer in this one", async ({ request }) => {
  const headers = {
    connection: "Upgrade, HTTP2-Settings",
    upgrade: "h2c",
    "http2-settings": "AAMAAABkAAQAoAAA",
  };
  for (const path of ["/claims", "/api/v1/claims", "/sign-in", "/_next/hmr"]) {
    const answer = await request.get(deskUnderTest().origin + path, { headers });
    expect(answer.status(), path).toBe(path === "/_next/hmr" ? 404 : 200);
  }
});

test("no answer tells what the door is told, whatever a client claims to be", async ({ request }) => {
  const { origin } = deskUnderTest();
  const headers = {
    "x-plumbline-tags": "a",
    "x-plumbline-language": "ar",
    "x-forwarded-host": "evil.example",
  };
  const paths = [
    "/",
    "/claims",
    "/claims/feed.atom",
    "/sitemap.xml",
    "/no/such/page",
    "/desk",
    "/api/v1/claims",
    "/sign-in",
  ];
  for (const path of paths) {
    for (let n = 0; n < 2; n += 1) {
      const answer = await request.get(origin + path, { headers });
      expect(
        Object.keys(answer.headers()).filter((name) => name.startsWith("x-plumbline")),
        path,
      ).toEqual([]);
      expect(await answer.text(), path).not.toContain("evil.example");
      expect(answer.headers()["content-language"] ?? "en", path).toBe("en");
    }
  }
});

test("an unknown claim answers 404", async ({ request }) => {
  const answer = await request.get(`${deskUnderTest().origin}/claims/nobody-ever-said-this`);
  expect(answer.status()).toBe(404);
});
