import { romanise } from "#lib/language/letters.ts";

/**
 * How many single changes (a letter put in, left out, exchanged, or two neighbours swapped) lead from one word to another;
 * more than `max` is `max + 1`. Optimal string alignment over UTF-16 units.
 */
export function countSlips(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      row.push(slips);
      best = Math.min(best, slips);
    }
    if (best > max) return max + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? max + 1, max + 1);
}

/** Slips that are believed: one in a short word, two in a longer one. */
export function believedSlips(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/** Numbers are never put right: 2024 is not a misspelt 2025. */
export function canBeMisspelt(word: string): boolean {
  return believedSlips(word) > 0 && !/\p{N}/u.test(word);
}

const wholeNumber = /^[1-9]\d{3,14}$/;

/** The groups of a large number as texts write it: 180000 is "180" and "000". None where it is no such number. */
export function groupsOfNumber(word: string): string[] {
  if (!wholeNumber.test(word)) return [];
  const first = word.length % 3 || 3;
  return [word.slice(0, first), ...(word.slice(first).match(/\d{3}/g) ?? [])];
}

/** A word of live claims that comes near a typed one, with the number of claims that have it. */
export interface NearWord {
  readonly word: string;
  readonly claims: number;
}

/** The word that was most likely meant: fewest slips, the same beginning, then the one more claims have; or none. */
export function meantWord(typed: string, near: readonly NearWord[]): string | null {
  const max = believedSlips(typed);
  const ranked = near
    .map(({ word, claims }) => ({
      ...{ word, claims, slips: countSlips(typed, word, max) },
      begins: word.charAt(0) === typed.charAt(0) ? 0 : 1,
    }))
    .filter(({ slips }) => slips <= max)
    .sort((a, b) => a.slips - b.slips || a.begins - b.begins || b.claims - a.claims);
  return ranked[0]?.word ?? null;
}

const shortestName = 5;

/**
 * Whether two words of one speaker's names are one name written in two ways: Zelensky and Zelenskyy, Zelensky and
 * Зеленський, Gaddafi and Kadhafi. Other names of the same speaker ("Donald", "Trump") are different words.
 */
export function isSameName(a: string, b: string): boolean {
  if (a === b || a.length < shortestName || b.length < shortestName) return false;
  const [x, y] = [romanise(a), romanise(b)];
  const max = Math.min(x.length, y.length) < 7 ? 1 : 2;
  return countSlips(x, y, max) <= max;
}

const shortestStem = 4;
/** "tax", "bus": what -es is always put to, also where the word is short; but "not" is no singular of "notes". */
const hissing = /[sxz]$/;
const latin = /^[a-z]+$/;

/**
 * The same word in singular and plural as most European languages write it, for words of four letters and more. Only
 * forms that live claims have are used, and never inside quotation marks. There is no other stemming: claims come in any
 * language, and a stemmer of one makes surprises in another (docs/adr/0041).
 */
export function numberForms(word: string): string[] {
  if (!latin.test(word)) return [];
  const forms: string[] = [];
  if (word.length >= shortestStem) forms.push(`${word}s`, `${word}es`);
  else if (word.length === shortestStem - 1 && hissing.test(word)) forms.push(`${word}es`);
  if (word.endsWith("y")) forms.push(`${word.slice(0, -1)}ies`);
  for (const [ending, put] of [
    ["ies", "y"],
    ["es", ""],
    ["s", ""],
  ] as const) {
    const stem = word.slice(0, -ending.length);
    const isLong =
      stem.length >= shortestStem || (ending === "es" && stem.length === 3 && hissing.test(stem));
    if (word.endsWith(ending) && !word.endsWith("ss") && isLong) forms.push(stem + put);
  }
  return forms;
}
