import { describe, expect, it } from "vitest";
import { articleAddress, fileNameOf } from "./page-address.ts";

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
