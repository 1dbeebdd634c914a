import { expect, test } from "vitest";
import { frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import { wordsFor } from "#lib/words/words.ts";
import { findingLine } from "./shown-label.ts";

const [english, french] = [wordsFor("en", false), wordsFor("fr", true)];

test("a line about a claim begins with the verdict, in the reader’s language", () => {
  expect(findingLine(english, frozenVerdict())).toBe("Mostly true: The budget rose by 94 per cent.");
  expect(findingLine(french, frozenVerdict())).toBe("Plutôt vrai\u00a0: The budget rose by 94 per cent.");
  expect(findingLine(english, frozenVerdict({ summary: "" }))).toBe("Mostly true");
});

test("that words were pinned on somebody goes before what they are worth", () => {
  const attribution = { key: "misattributed", label: "Misattributed", value: null, tone: "false" } as const;
  expect(findingLine(english, frozenVerdict({ attribution }))).toMatch(/^Misattributed: /);
});
