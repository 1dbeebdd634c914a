import { describe, expect, it } from "vitest";
import { judgeSentence } from "./judge-sentence.ts";

const kindOf = (...args: Parameters<typeof judgeSentence>): string => judgeSentence(...args).suggested;

describe("the kind of a sentence in a report", () => {
  it.each([
    "Mayor Orr told the Courier that the pier was safe.",
    "Captain Finch refused to sign the lease on Friday, without giving a reason.",
    "According to the county, the bridge closed to lorries in 2030.",
  ])("calls what a named person said or did a claim: %s", (text) => {
    expect(kindOf(text)).toBe("claim");
  });

  it("calls judgement without anything to look up an opinion", () => {
    expect(
      kindOf("The tone reflects a cautious optimism and a genuine willingness to find a lasting solution."),
    ).toBe("opinion");
    expect(kindOf("The council should listen to the ferrymen.")).toBe("opinion");
  });

  it("looks into a quotation, past the “said” beside it", () => {
    const text = "“The night ferry will sail again,” she said.";
    expect(kindOf(text, { quoted: true })).toBe("prediction");
    expect(kindOf("“I believe it is a good plan,” he said.", { quoted: true })).toBe("opinion");
  });

  it("calls a heading that states nothing background", () => {
    expect(kindOf("Dispute Over the East Pier", { kind: "heading" })).toBe("background");
  });
});
