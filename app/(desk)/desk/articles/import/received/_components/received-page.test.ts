import { describe, expect, test } from "vitest";
import { addressInHash, receivedPage } from "./received-page.ts";

const page = {
  kind: "plumbline:page",
  url: "https://courier.example/late",
  title: " Late\n again ",
  html: "<p>x",
};

describe("a page that another window hands over", () => {
  test("is taken with the address the browser vouches for", () => {
    expect(receivedPage({ origin: "https://courier.example", data: page })).toEqual({
      url: page.url,
      title: "Late again",
      html: "<p>x",
    });
  });

  test("is refused when it names another site's address, or is too large", () => {
    expect(receivedPage({ origin: "https://evil.example", data: page })).toMatch(/not its own/);
    const large = { ...page, html: "x".repeat(10_000_001) };
    expect(receivedPage({ origin: "https://courier.example", data: large })).toMatch(/larger/);
  });

  test.each([
    null,
    "plumbline:page",
    { ...page, kind: "other" },
    { ...page, html: 7 },
    { ...page, url: "javascript:1" },
  ])("is nothing when the message is %j", (data) => {
    expect(receivedPage({ origin: "https://courier.example", data })).toBeNull();
  });
});

test("the address behind the # is a web address or none", () => {
  expect(addressInHash("#https%3A%2F%2Fcourier.example%2Flate")).toBe("https://courier.example/late");
  for (const hash of ["", "#", "#%E0%A4%A", "#javascript%3Aalert(1)", "#late"])
    expect(addressInHash(hash)).toBeNull();
});
