import { expect, test } from "vitest";
import { addressKey } from "./address.rules.ts";

test.each([
  ["https://www.courier.example/toll/", "http://courier.example/toll?utm_source=x#top"],
  ["https://m.courier.example/a?id=7&fbclid=abc", "https://courier.example/a?id=7"],
  ["https://courier.example/a?b=1&a=2", "https://courier.example/a?a=2&b=1"],
])("%s and %s are one page", (a, b) => {
  expect(addressKey(a)).toBe(addressKey(b));
});

test.each([
  ["https://courier.example/a?id=7", "https://courier.example/a?id=8"],
  ["https://courier.example/a", "https://courier.example/a/b"],
  ["https://courier.example/a", "https://sheet.example/a"],
])("%s and %s are two pages", (a, b) => {
  expect(addressKey(a)).not.toBe(addressKey(b));
});

test("what is no address has no key", () => {
  expect(addressKey("nonsense")).toBeNull();
});
