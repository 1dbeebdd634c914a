import { describe, expect, it } from "vitest";
import { addressSpellings, articleAddress, fileNameOf, plainAddress } from "./page-address.ts";

describe("the address of an article", () => {
  it.each([
    ["https://www.post.example/story?utm_source=x&id=3#top", null, "https://www.post.example/story?id=3"],
    ["https://m.post.example/story", "https://www.post.example/story", "https://www.post.example/story"],
    ["https://post.example/amp/story", "/story", "https://post.example/story"],
    ["https://copy.example/story", "https://post.example/story", "https://copy.example/story"],
    ["https://post.example/story", "https://post.example/", "https://post.example/story"],
    ["https://post.example/story", "javascript:alert(1)", "https://post.example/story"],
    ["https://post.example/story", "http://[", "https://post.example/story"],
  ])("fetched from %s with canonical %s is %s", (from, canonical, address) => {
    expect(articleAddress(from, canonical)).toBe(address);
  });

  it("is null for what is no address of the web", () => {
    expect([plainAddress("data:text/html,x"), plainAddress("story"), plainAddress("")]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("is looked up under the spellings that mean the same page, and no others", () => {
    const spellings = addressSpellings("http://post.example/story/?utm_medium=feed&id=3");
    expect(spellings).toContain("https://www.post.example/story?id=3");
    expect(spellings).toContain("https://post.example/story/?id=3");
    expect(spellings).not.toContain("https://post.example/story");
    expect(addressSpellings("https://post.example/")).toContain("http://www.post.example");
  });
});

it.each([
  ["https://post.example/2026/the-toll.html?x=1", "text/html", "the-toll.html"],
  ["https://post.example/", "text/html", "post.example.html"],
  ["https://post.example/%2e%2e%2fetc%2fpasswd", "text/plain", "2e-2e-2fetc-2fpasswd.txt"],
  ["https://post.example/report", "application/pdf", "report.pdf"],
  ["https://post.example/-.-", "x/y", "post.example.bin"],
])("the file kept of %s is called by its last part", (address, type, name) => {
  expect(fileNameOf(address, type)).toBe(name);
});
