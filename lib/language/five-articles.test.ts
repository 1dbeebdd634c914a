import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { env } from "#lib/env.ts";

import { findQuotes } from "./find-quotes.ts";
import { normaliseText } from "./normalise-text.ts";
import { readArticle } from "./read-article.ts";
import { readClosely } from "./read-closely.ts";
import type { BlockKind, Reading } from "./reading.ts";

const folder = env().PLUMBLINE_ARTICLES;
const present = existsSync(folder);

test("the five real articles are there, or one line says that they were not run", () => {
  if (!present) process.stdout.write(`not run: the five real articles (${folder} is missing)\n`);
  expect(present || env().CI === undefined, `${folder} is missing, and CI must not pass without it`).toBe(
    true,
  );
});

/** Reads the article whose file name begins with a number. */
function article(number: string): Reading {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? "";
  const outcome = normaliseText(readFileSync(join(folder, file), "utf8"));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return readArticle(outcome.value);
}

/** The first words of each block of a kind. */
const beginnings = ({ text, blocks }: Reading, kind: BlockKind): string[] =>
  blocks
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 20)));

const sentenceTexts = ({ text, sentences }: Reading): string[] =>
  sentences.map(({ start, end }) => text.slice(start, end));

describe.runIf(present)("the five real articles", () => {
  test("give a title and a date exactly where they have one", () => {
    const found = ["000", "001", "002", "003", "004"].map(article);
    expect(found.map(({ publishedOn }) => publishedOn)).toEqual([
      null,
      "2025-03-05",
      null,
      "2025-10-17",
      null,
    ]);
    expect(found.map(({ title }) => title?.slice(0, 16) ?? null)).toEqual([
      null,
      null,
      null,
      null,
      "Ukraine–US Talks",
    ]);
    expect(found.map(({ language }) => language)).toEqual(["en", "en", "en", "en", "en"]);
  });

  test("000: finds the heading between its single-line paragraphs", () => {
    const reading = article("000");
    expect(beginnings(reading, "heading")).toEqual(["Dispute Over Peace T"]);
    expect(beginnings(reading, "boilerplate")).toEqual([]);
    expect(reading.sentences).toHaveLength(28);
  });

  test("001: marks its header and four noise lines, and nests the letter in the speech", () => {
    const reading = article("001");
    expect(beginnings(reading, "boilerplate")).toEqual([
      ...[
        "date 2025-03-05",
        "JOIN US ON TELEGRAM ",
        "Advertisement",
        "Other Topics of Inte",
        "Advertisement",
      ],
    ]);
    expect(reading.sentences.filter(({ kind }) => kind === "paragraph")).toHaveLength(19);
    const quotes = findQuotes(reading.text);
    const letter = quotes.findIndex(({ start, end }) =>
      reading.text.slice(start, end).startsWith("The letter reads"),
    );
    expect(quotes[letter + 1]?.start).toBeGreaterThan(quotes[letter]?.start ?? Infinity);
    expect(quotes[letter + 1]?.end).toBeLessThan(quotes[letter]?.end ?? 0);
  });

  test("002: marks the last line as noise", () => {
    const reading = article("002");
    expect(beginnings(reading, "boilerplate")).toEqual(["Read “Zamin” on Tele"]);
    expect(reading.sentences).toHaveLength(24);
  });

  test("003: finds both captions, and two of ten quotations open", () => {
    const reading = article("003");
    expect(beginnings(reading, "caption")).toEqual(["Ukrainian president ", "Trump greets Zelensk"]);
    const quotes = findQuotes(reading.text);
    expect([quotes.length, quotes.filter(({ open }) => open).length]).toEqual([10, 2]);
    expect(sentenceTexts(reading)).toContain("I spoke to him yesterday for two and a half hours.");
  });

  test("004: cuts the dateline off and keeps “U.S. President” in one sentence", () => {
    const reading = article("004");
    expect(beginnings(reading, "dateline")).toEqual(["Kyiv –"]);
    expect(reading.sentences).toHaveLength(19);
    expect(
      sentenceTexts(reading).filter((sentence) => sentence.includes("U.S. President Donald Trump’s")),
    ).toHaveLength(1);
    expect(findQuotes(reading.text)).toEqual([]);
  });

  test("name whoever speaks: over open paragraphs, through pronouns, in a letter read aloud", () => {
    const speakerOf = (number: string, beginning: string): string | null | undefined => {
      const { text, sentences } = readClosely(article(number));
      return sentences.find(({ start }) => text.startsWith(beginning, start))?.speaker;
    };
    expect(speakerOf("003", "I spoke to him yesterday")).toBe("Donald Trump");
    expect(speakerOf("003", "“And I think that their")).toBe("Volodymyr Zelenskiy");
    expect(speakerOf("000", "“I’m not sure we did")).toBe("Volodymyr Zelensky");
    expect(speakerOf("000", "The dispute resulted")).toBeNull();
    const { text, quotations } = readClosely(article("001"));
    const letter = quotations.find(({ start }) => text.startsWith("Ukraine is ready to come", start));
    expect(letter?.speaker?.name).toBe("Volodymyr Zelensky");
    expect(quotations[letter?.within ?? -1]?.speaker?.name).toBe("Donald Trump");
  });

  test("resolve their dates where they have one, and leave them open where not", () => {
    const datesOf = (number: string): [string, string | null][] =>
      readClosely(article(number)).dates.map(({ text, resolved }) => [text, resolved?.from ?? null]);
    expect(datesOf("000")).toEqual([
      ["Friday", null],
      ["Last week", null],
      ["Friday", null],
    ]);
    expect(datesOf("001")).toContainEqual(["Tuesday night, March 4", "2025-03-04"]);
    expect(datesOf("001")).toContainEqual(["Feb. 28", "2025-02-28"]);
    expect(datesOf("001")).toContainEqual(["three years ago", "2022-01-01"]);
    expect(datesOf("002")).toEqual([["October 17", null]]);
    expect(datesOf("003").filter(([words]) => words === "Thursday")).toEqual([
      ["Thursday", "2025-10-16"],
      ["Thursday", "2025-10-16"],
    ]);
    expect(datesOf("003")).toContainEqual(["yesterday", "2025-10-16"]);
    expect(datesOf("003")).toHaveLength(13);
    expect(datesOf("004")).toEqual([]);
  });
});
