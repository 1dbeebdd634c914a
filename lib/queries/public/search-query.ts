import type { SearchTier } from "#lib/db/public-search-request.ts";
import type { SearchFacts, WordCounts } from "#lib/db/public-search-facts.ts";
import { placedWord, quotedLexeme, wordPair } from "#lib/publishing/search-document.ts";
import { isSameName, numberForms } from "./search-spelling.ts";
import type { SearchTerm, SearchWords } from "./search-words.ts";

/** A term with every form it is looked for in. */
export interface WantedTerm {
  readonly term: SearchTerm;
  readonly forms: readonly string[];
  /** At most so many live claims have it. */
  readonly claims: number;
  /** How many live claims have each of its words, all of which must be there. */
  readonly counts: readonly number[];
}

/** Words to be counted before a search is made: those typed, and forms of them that might stand in claims. */
export function wordsToCount({ wanted, unwanted }: SearchWords): string[] {
  const forms = ({ words, quoted }: SearchTerm) =>
    words.length === 1 && !quoted ? numberForms(words[0] ?? "") : [];
  const excluded = unwanted.flatMap((term) => term.words);
  return [...new Set([...wanted.flatMap((term) => [...term.words, ...forms(term)]), ...excluded])];
}

/** Other spellings of the words typed, among the names that have them. */
export function spellingsOf({ wanted }: SearchWords, names: SearchFacts["names"]): Map<string, string[]> {
  const single = wanted.filter(({ words, quoted }) => words.length === 1 && !quoted);
  return new Map(
    single.map(({ words: [word = ""] }) => {
      const others = new Set(names.filter((list) => list.includes(word)).flat());
      return [word, [...others].filter((other) => isSameName(word, other))];
    }),
  );
}

/** The forms of a term that live claims have. Words in quotation marks, or joined by a hyphen, stand for themselves. */
export function wantedTerm(
  term: SearchTerm,
  known: WordCounts,
  spellings: ReadonlyMap<string, readonly string[]>,
): WantedTerm {
  const count = (word: string) => known.get(word) ?? 0;
  const [word = ""] = term.words;
  if (isPhrase(term) || term.quoted) {
    const counts = term.words.map(count);
    return { term, forms: term.words, claims: Math.min(...counts), counts };
  }
  const forms = [word, ...numberForms(word), ...(spellings.get(word) ?? [])].filter((f) => count(f) > 0);
  const claims = forms.reduce((sum, form) => sum + count(form), 0);
  return { term, forms: [...new Set(forms)], claims, counts: [claims] };
}

export const isPhrase = ({ words }: SearchTerm): boolean => words.length > 1;

/** Each two neighbours of a phrase, which the index has as one entry: for two words that is all there is to ask. */
const pairsOf = ({ words }: SearchTerm): string[] =>
  words.slice(1).map((word, i) => quotedLexeme(wordPair(words[i] ?? "", word)));

/** The words of a longer phrase in one run. */
const runOf = ({ words }: SearchTerm): string[] =>
  words.length > 2 ? [`(${words.map(quotedLexeme).join("<->")})`] : [];

const either = (lexemes: readonly string[]): string =>
  lexemes.length === 1 ? quotedLexeme(lexemes[0] ?? "") : `(${lexemes.map(quotedLexeme).join("|")})`;

/** The term somewhere, of a phrase each two neighbours: `inOneRun` says the rest. */
export function anywhere({ term, forms }: WantedTerm): string {
  return isPhrase(term) ? pairsOf(term).join("&") : either(forms);
}

/** What the index does not have of longer phrases; null where there are none. */
export function inOneRun(wanted: readonly WantedTerm[]): string | null {
  return allOf(wanted.flatMap(({ term }) => runOf(term)));
}

/** None of the terms. The few claims that have all pairs of an excluded phrase are looked at with the query. */
export function noneOf(terms: readonly SearchTerm[]): string | null {
  const whole = (term: SearchTerm) => [...pairsOf(term), ...runOf(term)].join("&");
  return allOf(terms.map((term) => `!(${isPhrase(term) ? whole(term) : either(term.words)})`));
}

/** All of the parts that there are. */
export function allOf(parts: readonly (string | null)[]): string | null {
  const present = parts.filter((part) => part !== null && part !== "");
  return present.length === 0 ? null : present.join("&");
}

/** The term in one of the best `place` places. */
function within(place: 1 | 2 | 3, { term, forms }: WantedTerm): string {
  const placed = (word: string) => ([1, 2, 3] as const).slice(0, place).map((p) => placedWord(p, word));
  return isPhrase(term)
    ? term.words.map((word) => either(placed(word))).join("&")
    : either(forms.flatMap(placed));
}

/**
 * Relevance: claims with all words in the text come first, then in text, statement and speaker, then in those and the
 * summary, then the rest. Each tier leaves out the one before it, so that a page can begin inside any of them. `rest` is
 * asked of every tier; the words of a phrase stand in their order in any of them.
 */
export function tiersOf(wanted: readonly WantedTerm[], rest: string | null): SearchTier[] {
  const levels = ([1, 2, 3] as const).map((place) => wanted.map((w) => within(place, w)).join("&"));
  const whole = wanted.map(anywhere).join("&");
  const phrases = wanted.filter(({ term }) => isPhrase(term)).map(anywhere);
  const always = allOf([...phrases, rest]);
  return [...levels, whole].map((level, i) => {
    const before = levels[i - 1];
    const query = allOf([`(${level})`, before === undefined ? null : `!(${before})`, always]) ?? "";
    return { level, query };
  });
}
