import { describe, expect, it } from "vitest";
import { judgeSentence } from "./judge-sentence.ts";

/** Our own sentences about Port Lorne, a town that does not exist. */
const worth = [
  "The council cut the ferry budget by 12 percent last year.",
  "Mayor Orr voted against the harbour bill three times in 2019.",
  "Unemployment in the county has doubled since 2014, to 9.4 percent.",
  "We created 40,000 jobs in our first two years.",
];
const notWorth = [
  "Thank you very much for having me tonight.",
  "I think that is a beautiful idea.",
  "Let me tell you something.",
  "What would you do about the pier?",
  "We will keep the night boat running.",
];

describe("judging a sentence", () => {
  it.each(worth)("calls “%s” a claim worth checking", (text) => {
    const { worthiness, suggested } = judgeSentence(text);
    expect(worthiness).toBeGreaterThan(0.5);
    expect(suggested).toBe("claim");
  });

  it.each(notWorth)("does not call “%s” a claim", (text) => {
    const { worthiness, suggested } = judgeSentence(text);
    expect(worthiness).toBeLessThan(0.5);
    expect(suggested).not.toBe("claim");
  });

  it("tells question, prediction and opinion apart", () => {
    const kind = (text: string): string => judgeSentence(text).suggested;
    expect(kind("Who will pay for the new pier?")).toBe("question");
    expect(kind("The ferry will sail again in the spring.")).toBe("prediction");
    expect(kind("I believe the board is afraid of the vote.")).toBe("opinion");
  });

  it("gives its reasons in words, those for the suggested kind first", () => {
    const { reasons } = judgeSentence(
      "Ticket prices rose by 8 percent in March, more than in any year before.",
    );
    expect(reasons[0]).toBe("a percentage");
    expect(reasons).toContain("a comparison");
    expect(reasons.length).toBeLessThanOrEqual(4);
    expect(judgeSentence("I hope we can find a good way.").reasons[0]).toBe("words of opinion");
  });

  it("looks at no boilerplate", () => {
    const judged = judgeSentence("Over 40,000 readers signed up last year.", { kind: "boilerplate" });
    expect(judged).toEqual({ suggested: "boilerplate", worthiness: 0, reasons: [] });
  });

  it("judges anything it is given, within its range", () => {
    for (const text of [
      "",
      " ",
      "?",
      "…",
      "\u0000",
      "a".repeat(100_000),
      "12 ".repeat(10_000),
      "😀 😀",
      "Слава",
    ]) {
      const { worthiness } = judgeSentence(text);
      expect(worthiness).toBeGreaterThanOrEqual(0);
      expect(worthiness).toBeLessThanOrEqual(1);
    }
  });
});

it("takes a quoted past with a figure for a claim, whoever says it of himself", () => {
  const text = "I met her on the quay yesterday for three and a half hours.";
  expect(judgeSentence(text, { quoted: true }).suggested).toBe("claim");
  expect(judgeSentence("I met her on the quay yesterday.", { quoted: true }).suggested).toBe("background");
});
