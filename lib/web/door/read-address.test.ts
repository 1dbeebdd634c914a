import { describe, expect, it } from "vitest";
import { readAddress } from "./read-address.ts";

/** Name of the kept answer to an address; a redirect or null where there is none. */
function keyOf(line: string): unknown {
  const read = readAddress(line);
  return "movedTo" in read ? read : read.key;
}

describe("an address at the door", () => {
  it("keeps its path and question", () => {
    expect(readAddress("/claims/a-b?rating=false&page=2")).toEqual({
      url: "/claims/a-b?rating=false&page=2",
      language: null,
      isPublic: true,
      key: "/claims/a-b?rating=false&page=2",
    });
  });

  it("loses its language prefix for the page, and is kept under it", () => {
    expect(readAddress("/uk/claims/a?x=1")).toEqual({
      url: "/claims/a?x=1",
      language: "uk",
      isPublic: true,
      key: "/uk/claims/a?x=1",
    });
    expect(readAddress("/ar")).toMatchObject({ url: "/", language: "ar", key: "/ar" });
    expect(readAddress("/ar?x=1")).toMatchObject({ url: "/?x=1", language: "ar" });
  });

  it("has no language where only something like a prefix stands", () => {
    for (const line of ["/ukraine", "/xx/claims", "/UK/claims", "/claims/uk", "/u/k", "/uk.html"])
      expect(readAddress(line), line).toMatchObject({ url: line, language: null });
  });

  it("leads to no desk, interface or file of Next's under a prefix", () => {
    for (const line of [
      "/uk/desk",
      "/uk/desk/claims",
      "/uk/api/v1/claims",
      "/uk/_next/x",
      "/uk/sign-in",
      "/uk/_site/a.css",
    ])
      expect(readAddress(line), line).toEqual({ url: line, language: null, isPublic: true, key: line });
  });

  it("leads nowhere where its path stands for no text, instead of failing", () => {
    for (const [line, url] of [
      ["/articles/%ff", "/articles/%25ff"],
      ["/claims/%E0%A4%A?x=%ff", "/claims/%25E0%25A4%25A?x=%ff"],
      ["/api/v1/claims/%c3%28", "/api/v1/claims/%25c3%2528"],
    ] as const)
      expect(readAddress(line), line).toMatchObject({ url, key: null });
    expect(readAddress("/claims/%C3%A9")).toMatchObject({ url: "/claims/%C3%A9" });
  });

  it("is personal in the desk, the interface and everything around signing in", () => {
    for (const line of [
      "/desk",
      "/desk?x=1",
      "/desk/claims",
      "/api/health",
      "/v1alpha1/claims:search",
      "/sign-in",
      "/single-sign-on",
      "/invitation/abc",
      "/_next/data/x",
    ])
      expect(readAddress(line), line).toMatchObject({ url: line, isPublic: false, key: null });
    expect(readAddress("/desktop")).toMatchObject({ isPublic: true });
  });

  it("moves to its plain spelling in one step, and never to another host", () => {
    for (const [line, movedTo] of [
      ["/claims/", "/claims"],
      ["/uk/", "/uk"],
      ["/uk/claims/?q=a", "/uk/claims?q=a"],
      ["//evil.example/", "/evil.example"],
      ["/en//evil.example//", "/en/evil.example"],
      ["/\\evil.example", "/evil.example"],
      ["///", "/"],
    ])
      expect(readAddress(line ?? ""), line).toEqual({ movedTo });
    expect(readAddress("/?q=//")).toMatchObject({ key: "/?q=//" });
  });

  it("takes a whole address for its path", () => {
    expect(keyOf("http://evil.example/claims?q=1")).toBe("/claims?q=1");
    expect(keyOf("HTTPS://evil.example")).toBe("/");
    expect(keyOf("http://evil.example?q=1")).toBe("/?q=1");
  });

  it("drops what links pick up on their way, and nothing else", () => {
    expect(keyOf("/claims?utm_source=x&q=a%20b&fbclid=1&GCLID=2")).toBe("/claims?q=a%20b");
    expect(keyOf("/claims?utm_source=x")).toBe("/claims");
    expect(keyOf("/claims?")).toBe("/claims");
    expect(keyOf("/claims#top")).toBe("/claims");
    expect(keyOf("/claims?author=utm_source&x_utm_y=1&utm=2")).toBe(
      "/claims?author=utm_source&x_utm_y=1&utm=2",
    );
    expect(readAddress("/uk?utm_campaign=z")).toMatchObject({ url: "/", key: "/uk" });
  });

  it("is not kept in spellings that have no end", () => {
    for (const line of [
      "/claims/%61",
      "/claims/../claims",
      "/./claims",
      "/claims/a%2Fb",
      "/claims/;x",
      "/claims/é",
      "*",
      `/claims?q=${"x".repeat(2000)}`,
    ])
      expect(keyOf(line), line.slice(0, 40)).toBeNull();
  });
});
