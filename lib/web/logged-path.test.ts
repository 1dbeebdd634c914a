import { expect, it } from "vitest";
import { loggedPath } from "./logged-path.ts";

it("paths are logged without secrets and without what was searched for", () => {
  const secret = "A".repeat(43);
  for (const path of ["/submit/", "/uk/submit/", "/invitation/", "/reset-password/", "/set-up/"]) {
    expect(loggedPath(`${path}${secret}`)).toBe(`${path}…`);
    expect(loggedPath(`${path}${secret}/x?y=${secret}`)).not.toContain(secret);
  }
  expect(loggedPath("/claims/the-toll?q=my+illness#top")).toBe("/claims/the-toll");
  expect(loggedPath("/submit")).toBe("/submit");
});
