import { describe, expect, it } from "vitest";
import { addressSpellings, plainAddress } from "./web-address.ts";

describe("an address", () => {
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
