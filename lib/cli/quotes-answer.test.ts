import { expect, test } from "vitest";

import { answerQuotes } from "./quotes-answer.ts";

function quotesOf(text: string) {
  const answer = answerQuotes(text);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.quotes;
}

test("a quotation that its reporting clause interrupts is one quote with two parts", () => {
  const text = "“The bridge is safe,” Elin Holm said. “We checked every bolt last week.”";
  const [quote, ...more] = quotesOf(text);
  expect(more).toEqual([]);
  expect(quote?.parts.map(({ start, end }) => text.slice(start, end))).toEqual([
    "The bridge is safe,",
    "We checked every bolt last week.",
  ]);
  expect(quote?.speaker).toMatchObject({ text: "Elin Holm", name: "Elin Holm" });
});

test("spans are those of the text as given, whatever its line ends", () => {
  const text = "\r\n\r\n“The bridge is safe,” Elin Holm said.\r\n";
  const [quote] = quotesOf(text);
  expect(text.slice(quote?.start, quote?.end)).toBe("The bridge is safe,");
  expect(text.slice(quote?.speaker?.start, quote?.speaker?.end)).toBe("Elin Holm");
  expect(text.slice(quote?.cue?.start, quote?.cue?.end)).toBe("said");
});

test("an empty text is refused with a sentence", () => {
  expect(answerQuotes("  ")).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
});
