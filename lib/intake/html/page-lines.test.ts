import { describe, expect, test } from "vitest";
import type { PageBlock } from "./page-blocks.ts";
import { isListHeading, isNoticeLine } from "./page-lines.ts";

function block(text: string): PageBlock {
  return { element: { name: "p", attributes: {}, parent: null, children: [] }, text, linkChars: 0 };
}

describe("a notice of the page", () => {
  test.each([
    "Read more: The pier in pictures",
    "Click here for the list of closed roads",
    "Get it delivered to your inbox every Friday.",
    "Follow Ada on Twitter: @adaquill",
    "Ada Quill can be reached at ada@courier.example",
    "Listen to The Pier Hour on Spotify",
    "This story was originally published in The Lorne Weekly.",
    "Reporting by Ada Quill; editing by Tom Brandt",
    "© 2025 The Lorne Courier",
    "Filed under: Harbour",
    "The pier at dawn. Getty Images",
    "When you buy through our links we may earn a commission.",
    "Advertisement",
    "12 comments",
    "Sign up for the harbour brief",
    "For more information on the closure, visit lorne.example",
  ])("%s", (text) => {
    expect(isNoticeLine(block(text))).toBe(true);
  });

  test.each([
    "The council published the list on 5 March.",
    "Reporting to the council is slow, she said.",
    "She told the council she would follow him on Tuesday.",
    "The image of the town has suffered, he said.",
    "Copyright law does not apply to the plans, the court said, and the council will have to publish all of them before the end of the month, or pay a fine that grows with every day it waits, the judge added in a ruling of nine pages.",
    "“Sign here,” the harbour master said.",
    "The island can be reached by ferry at any hour of the day.",
    "Share prices fell sharply.",
    "Published in 1984, the plan for the harbour had promised a pier that would stand for a hundred years.",
    "For more than a decade, residents could visit the pier at night.",
    "To learn more about the cracks, the council sent divers down on Monday.",
    "Update: the council has postponed the vote to Friday.",
    "Writing by hand is slow.",
    "Advertisements for the festival had to be taken down.",
  ])("but not: %s", (text) => {
    expect(isNoticeLine(block(text))).toBe(false);
  });
});

test("headings of lists of other articles are known, headings of the article are not", () => {
  for (const text of [
    "Related stories",
    "Read next:",
    "Most read",
    "More great Courier stories",
    "Читайте також",
  ])
    expect(isListHeading(block(text))).toBe(true);
  for (const text of [
    "What happens now",
    "Related risks in other harbours are rising",
    "More money for piers",
  ])
    expect(isListHeading(block(text))).toBe(false);
});
