import type { NextConfig } from "next";
import { expect, test } from "vitest";

/** Next's settings are plain JavaScript, which the compiler is not asked about. */
const file = new URL("../../../next.config.js", import.meta.url).href;
const { default: config } = (await import(file)) as { readonly default: NextConfig };

/** The policies that Next sends for a path; of several with one name the last wins (its manual, "headers"). */
async function policyFor(path: string): Promise<string | undefined> {
  const entries = (await config.headers?.()) ?? [];
  const pattern = (source: string) =>
    new RegExp(`^${source.replace(/:path\*/, ".*").replace(/:\w+/g, "[^/]+")}$`);
  return entries
    .filter(({ source }) => pattern(source).test(path))
    .flatMap(({ headers }) => headers)
    .findLast(({ key }) => key.toLowerCase() === "content-security-policy")?.value;
}

test("an embed may stand in any site's frame, and may do nothing there but show itself and open a link", async () => {
  const policy = (await policyFor("/embed/harbour-budget"))?.split("; ");
  expect(policy).toEqual([
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "frame-ancestors *",
    "base-uri 'none'",
    "form-action 'none'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ]);
});

test("no other page may stand in a frame", async () => {
  for (const path of ["/", "/claims/harbour-budget", "/embedded", "/desk", "/submit"]) {
    expect(await policyFor(path)).toContain("frame-ancestors 'none'");
  }
});
