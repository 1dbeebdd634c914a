import { describe, expect, it } from "vitest";
import { plainSessionCookie, safeNextPath, secureSessionCookie, sessionCookieOf } from "./session-cookie.ts";

describe("where to go after signing in", () => {
  it.each([
    ["/desk/claims/harbour-fees?tab=gate", "/desk/claims/harbour-fees?tab=gate"],
    ["/desk", "/desk"],
    ["/claims#top", "/claims#top"],
  ])("keeps a path of this site: %s", (wanted, path) => {
    expect(safeNextPath(wanted)).toBe(path);
  });

  it.each([
    "//evil.example/desk",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/..//evil.example",
    "desk",
    "",
    "/sign-in?next=/desk",
    "/api/auth/signout",
    `/${"a".repeat(3000)}`,
  ])("goes to the desk instead of %j", (wanted) => {
    expect(safeNextPath(wanted)).toBe("/desk");
  });

  it("goes to the desk when nothing was wanted", () => {
    expect(safeNextPath(null)).toBe("/desk");
    expect(safeNextPath(undefined)).toBe("/desk");
  });
});

describe("the session cookie of a request", () => {
  it("is found among others, under the name that fits the scheme", () => {
    const header = `theme=dark; ${plainSessionCookie}=abc.def-1; ${secureSessionCookie}=xyz`;
    expect(sessionCookieOf(header, false)).toBe("abc.def-1");
    expect(sessionCookieOf(header, true)).toBe("xyz");
  });

  it("is null when it is missing, empty, or only looks alike", () => {
    expect(sessionCookieOf(null, false)).toBeNull();
    expect(sessionCookieOf(`${plainSessionCookie}=`, false)).toBeNull();
    expect(sessionCookieOf(`x-${plainSessionCookie}=abc`, false)).toBeNull();
  });
});
