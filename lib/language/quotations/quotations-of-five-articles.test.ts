import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { env } from "#lib/env.ts";

import { normaliseText } from "../normalise-text.ts";
import { readArticle } from "../read-article.ts";
import { findQuotations } from "./find-quotations.ts";

const folder = env().PLUMBLINE_ARTICLES;
const present = existsSync(folder);

function quotationsOf(number: string) {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? "";
  const outcome = normaliseText(readFileSync(join(folder, file), "utf8"));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const { text, sentences, blocks } = readArticle(outcome.value);
  return findQuotations(text, sentences, blocks).map((quotation) => ({
    ...quotation,
    name: quotation.speaker?.name ?? null,
    words: text.slice(quotation.start, quotation.end),
  }));
}

test("the five articles are there unless this is a machine without them", () => {
  expect(present || env().CI === undefined, `${folder} is missing, and CI must not pass without it`).toBe(
    true,
  );
});

describe.runIf(present)("who says what in the five articles", () => {
  test("000: pronouns after a heated exchange stay with whoever was asked", () => {
    const direct = quotationsOf("000").filter(({ mode }) => mode === "direct");
    expect(direct.map(({ name }) => name?.split(" ").at(-1))).toEqual([
      "Zelensky",
      "Zelensky",
      "Trump",
      "Trump",
      "Zelensky",
      "Zelensky",
      "Zelensky",
    ]);
  });

  test("001: the letter read aloud is a quotation inside a quotation, by whoever wrote it", () => {
    const found = quotationsOf("001");
    const inner = found.filter(({ within }) => within !== null);
    expect(inner).toHaveLength(2);
    for (const { within, name } of inner) {
      expect(name).toMatch(/Zelensky$/u);
      expect(found[within ?? -1]?.name).toMatch(/Trump$/u);
    }
  });

  test("003: ten openings and eight closings all have their speaker", () => {
    const direct = quotationsOf("003").filter(({ mode, within }) => mode === "direct" && within === null);
    expect(direct.length).toBeGreaterThanOrEqual(7);
    expect(direct.every(({ name }) => name !== null)).toBe(true);
    const his = direct
      .filter(({ name }) => name?.endsWith("Zelenskiy"))
      .map(({ words }) => words.slice(0, 18));
    expect(his).toEqual(expect.arrayContaining(["We really need it ", "And I think that t"]));
    expect(his.length).toBeLessThanOrEqual(3);
  });

  test("004: has no direct quotation", () => {
    expect(quotationsOf("004").filter(({ mode }) => mode !== "indirect")).toEqual([]);
  });
});
