import { expect, test } from "vitest";
import { claimPublication, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import {
  apaCitation,
  bibtexCitation,
  mlaCitation,
  plainCitation,
  risCitation,
  type CitedClaim,
} from "./cite-claim.ts";
import { wordsFor } from "#lib/words/words.ts";

function cited(fields: Partial<CitedClaim> = {}): CitedClaim {
  return {
    publication: claimPublication({ n: 2 }),
    publisher: "Port Lorne Desk",
    day: "2026-03-10",
    url: "https://desk.example/claims/harbour-budget-has-doubled",
    versionUrl: "https://desk.example/claims/harbour-budget-has-doubled/publications/2",
    words: wordsFor("en", false),
    ...fields,
  };
}

const hostile = cited({
  publication: claimPublication({ content: { text: "A} \\input{x}\r\nER  - \r\nTY  - BOOK & 40 % of_it" } }),
});

test("a plain citation names publisher, claim, both ratings, day, version and addresses", () => {
  expect(plainCitation(cited())).toBe(
    "Port Lorne Desk: “Ruth Vane said the harbour budget has doubled” — Mostly true; attribution: Confirmed. 2026-03-10, version 2. " +
      "https://desk.example/claims/harbour-budget-has-doubled (https://desk.example/claims/harbour-budget-has-doubled/publications/2)",
  );
});

test("a citation after the APA gives date, version and kind of work", () => {
  expect(apaCitation(cited())).toBe(
    "Port Lorne Desk. (2026, March 10). Ruth Vane said the harbour budget has doubled (Version 2) " +
      "[Fact check: Mostly true; attribution: Confirmed]. https://desk.example/claims/harbour-budget-has-doubled",
  );
});

test("a citation after the MLA quotes the title, shortens the month and leaves the scheme out", () => {
  expect(mlaCitation(cited({ day: "2026-09-01" }))).toBe(
    "“Ruth Vane said the harbour budget has doubled.” Port Lorne Desk, version 2, 1 Sept. 2026, " +
      "desk.example/claims/harbour-budget-has-doubled. Verdict: Mostly true; attribution: Confirmed.",
  );
});

test("a claim that is no reported speech has one rating in its citation", () => {
  const publication = claimPublication({ content: { verdict: frozenVerdict({ attribution: null }) } });
  expect(apaCitation(cited({ publication }))).toContain("[Fact check: Mostly true]");
});

test("a BibTeX entry has one pair of braces a field, whatever the claim contains", () => {
  const entry = bibtexCitation(hostile);
  expect(entry).toContain(
    "title = {{A\\textbraceright{} \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} ER - TY - BOOK \\& 40 \\% of\\_it}},",
  );
  expect(entry.split("{")).toHaveLength(entry.split("}").length);
  expect(bibtexCitation(cited())).toMatch(
    /^@online\{harbour-budget-has-doubled-v2,\n {2}author = \{\{Port Lorne Desk\}\},/,
  );
});

test("a RIS record is one record of tagged lines, whatever the claim contains", () => {
  const lines = risCitation(hostile).split("\r\n");
  expect(lines.at(-1)).toBe("");
  expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  expect(lines.filter((line) => line.startsWith("TY"))).toEqual(["TY  - ELEC"]);
  expect(lines.filter((line) => line.startsWith("ER"))).toHaveLength(1);
});

test("every citation is in the reader's language, the words of the verdict as well", () => {
  const uk = cited({ words: wordsFor("uk", false) });
  expect(plainCitation(uk)).toContain("— Переважно правда; авторство: Підтверджено. 2026-03-10, версія 2.");
  expect(apaCitation(uk)).toContain("(2026, 10 березня)");
  expect(mlaCitation(uk)).toContain("версія 2, 10 березня 2026 р., desk.example/claims/");
  expect(bibtexCitation(uk)).toMatch(/note = \{Фактчек\. .* Незмінна копія: \\url\{https:.*\}\},/);
  expect(risCitation(uk)).toContain("ET  - Версія 2\r\n");
});

test.each(["en", "uk", "es", "fr", "ar"] as const)(
  "no English word is left in a citation in %s",
  (language) => {
    const { words, ...rest } = cited({ words: wordsFor(language, false) });
    const all = [plainCitation, apaCitation, mlaCitation, bibtexCitation, risCitation].map((cite) =>
      cite({ ...rest, words }),
    );
    const english = /\b(?:attribution: Confirmed|Mostly true|Fact check|Frozen|March)\b/;
    expect(all.filter((text) => english.test(text))).toHaveLength(language === "en" ? all.length : 0);
  },
);
