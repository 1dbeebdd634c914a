import { describe, expect, test } from "vitest";
import { speechModeOf } from "./speech.ts";

const article = [
  "The mayor said that the pier would open in May. “We pay,” Orr told the hall.",
  "According to the board, the “splendid” bridge is safe.",
  "The bridge closed to lorries in spring in the United States of Lorne.",
].join("\n");

function modeOf(selection: string): string {
  const start = article.indexOf(selection);
  return speechModeOf(article, start, start + selection.length);
}

describe("speechModeOf", () => {
  test("takes words between quotation marks for a direct quote, with or without the marks", () => {
    expect(["We pay", "“We pay,”", "splendid"].map(modeOf)).toEqual([
      "direct_quote",
      "direct_quote",
      "direct_quote",
    ]);
  });

  test("takes a span in a sentence with a reporting clause for a paraphrase", () => {
    expect(modeOf("the pier would open in May")).toBe("paraphrase");
    expect(modeOf("According to the board, the “splendid” bridge is safe.")).toBe("paraphrase");
  });

  test("takes everything else for narration", () => {
    expect(modeOf("The bridge closed to lorries in spring in the United States of Lorne.")).toBe("narration");
  });

  test("follows a quotation that was never closed to the end of its paragraph", () => {
    const text = "She said: “We need it.\n\n“And soon,” she said.";
    expect(speechModeOf(text, 11, 21)).toBe("direct_quote");
  });

  test("answers for an empty selection and for the whole text", () => {
    expect(speechModeOf(article, 3, 3)).toBe("narration");
    expect(speechModeOf(article, 0, article.length)).toBe("paraphrase");
  });
});
