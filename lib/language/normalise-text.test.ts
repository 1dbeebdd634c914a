import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxArticleChars, normaliseText } from "./normalise-text.ts";

function normalised(input: string): string {
  const outcome = normaliseText(input);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

function refusal(input: string): string {
  const outcome = normaliseText(input);
  return outcome.ok ? "" : outcome.refusal.message;
}

describe("normaliseText", () => {
  test("brings every kind of line end to a line feed", () => {
    expect(normalised("a\r\nb\rc\u2028d\u2029e\u0085f")).toBe("a\nb\nc\nd\ne\nf");
  });

  test("removes white space at line ends and keeps at most one blank line", () => {
    expect(normalised("\n\na  \n \t \n\n\n b\u00a0\n\n")).toBe("a\n\n b");
  });

  test("composes accents, removes a byte-order mark, soft hyphens and zero-width spaces", () => {
    expect(normalised("\ufeffCafe\u0301 Lor\u00adne\u200b")).toBe("Café Lorne");
  });

  test("keeps no-break spaces, because a span must give back what the outlet wrote", () => {
    expect(normalised("10\u00a0000 people")).toBe("10\u00a0000 people");
  });

  test("removes direction overrides that could spoof a reader", () => {
    expect(normalised("paid \u202e000,1\u202c\u2066 crowns\u2069")).toBe("paid 000,1 crowns");
  });

  test("leaves right-to-left text, Persian joiners, direction marks and emoji sequences alone", () => {
    for (const text of [
      "قال رئيس البلدية إن الجسر آمن.",
      "می\u200cخواهم",
      "שלום\u200f (PL)",
      "👩\u200d🚒 ok",
    ]) {
      expect(normalised(text)).toBe(text);
    }
  });

  test("refuses an empty text, also one of white space and invisible characters only", () => {
    for (const input of ["", " \n\t", "\u200b\u202e\ufeff"])
      expect(refusal(input)).toBe("The text is empty.");
  });

  test("refuses a text over the limit, naming size and limit", () => {
    expect(refusal("a".repeat(5_000_000))).toBe(
      "The text has 5,000,000 characters; at most 1,000,000 can be taken.",
    );
    expect(normaliseText("a".repeat(maxArticleChars)).ok).toBe(true);
  });

  test("refuses NUL bytes, and bytes that were no text", () => {
    expect(refusal("PK\0\u0003")).toContain("binary file");
    expect(refusal("\u0089PNG\u001a\u0004\ufffd\ufffd IHDR")).toContain("binary file");
  });

  test("refuses lone surrogates and says where they stand", () => {
    expect(refusal("ab\ud83dcd")).toBe("The text contains damaged characters at position 3.");
    expect(refusal("\ude00ab")).toBe("The text contains damaged characters at position 1.");
  });

  test("is idempotent, and gives well-formed text without carriage returns", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "\r",
        "\n",
        "\r\n",
        " ",
        "\u00a0",
        "e\u0301",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\u2000",
        "👩‍🚒",
        "“",
        "\u0301",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = normaliseText(pieces.join(""));
        if (!once.ok) return;
        expect(normaliseText(once.value)).toEqual(once);
        expect(once.value.isWellFormed()).toBe(true);
        expect(once.value).not.toMatch(/\r|\n{3}|[^\S\n]\n|\s$/u);
      }),
    );
  });
});
