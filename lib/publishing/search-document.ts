import { searchWordsOf } from "./fold-search-text.ts";

/**
 * What the public search knows of one claim: words with their places, and the filters it answers to, all as lexemes of
 * one PostgreSQL `tsvector`, so that any search with any filters is one look into one index.
 *
 * - `budget` stands in the claim's record somewhere; its positions serve phrases.
 * - `1=budget` stands in the claim's text, `2=` in statement or speaker, `3=` in the summary and nowhere better.
 * - `0=budget of` are two words side by side: a phrase is found without reading positions, however frequent its words.
 * - `rating=false`, `topic=ports` and so on are the filters. Folded words have no `=`, so nothing a reader types can be
 *   taken for one of these.
 */
export type SearchPlace = 1 | 2 | 3 | 4;

/** Filters of the public lists that are kept as lexemes, in the order of their codes (migration "public_search"). */
export const searchFacetKinds = [
  ...["rating", "attribution", "speaker", "topic", "outlet", "year", "month", "corrected", "article"],
] as const;
export type SearchFacetKind =
  | ("rating" | "attribution" | "speaker" | "topic" | "outlet" | "year" | "month" | "corrected")
  | ("article" | "language");

/** One filter that a claim answers to, with the words that readers see. */
export interface SearchFacet {
  readonly kind: SearchFacetKind;
  readonly key: string;
  readonly label: string;
  /** Of a speaker: the folded words of all names, so that one spelling of a name finds the others. */
  readonly names?: string[] | undefined;
}

/** A part of the record: its text and where it stands, 1 the best place. */
export type SearchPart = readonly [place: SearchPlace, text: string];

/** PostgreSQL counts positions up to 16,383; what is written after the first so many words is not searched. */
const maxWords = 12_000;

/** The lexeme of a word in one of the three better places. */
export const placedWord = (place: 1 | 2 | 3, word: string): string => `${place}=${word}`;

/** The lexeme of two words that stand side by side. */
export const wordPair = (first: string, second: string): string => `0=${first} ${second}`;

/** The lexeme of a filter. */
export const facetLexeme = (kind: SearchFacetKind, key: string): string => `${kind}=${key}`;

/** Writes a lexeme so that PostgreSQL's `tsvector` and `tsquery` read back exactly it, whatever stands in it. */
export function quotedLexeme(lexeme: string): string {
  return `'${lexeme.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
}

/** The record as the text of a `tsvector`. Parts do not touch: no phrase runs from one into the next. */
export function searchVectorOf(parts: readonly SearchPart[], facets: readonly SearchFacet[]): string {
  const words = new Map<string, { place: SearchPlace; positions: number[] }>();
  const pairs = new Set<string>();
  let position = 0;
  for (const [place, text] of parts) {
    let before: string | null = null;
    for (const word of searchWordsOf(text)) {
      if (position >= maxWords) break;
      position += 1;
      if (before !== null) pairs.add(wordPair(before, word));
      before = word;
      const known = words.get(word);
      if (known === undefined) words.set(word, { place, positions: [position] });
      else {
        known.positions.push(position);
        if (place < known.place) known.place = place;
      }
    }
    position += 1;
  }
  const lexemes: string[] = [];
  for (const [word, { place, positions }] of words) {
    lexemes.push(`${quotedLexeme(word)}:${positions.join(",")}`);
    if (place !== 4) lexemes.push(quotedLexeme(placedWord(place, word)));
  }
  for (const pair of pairs) lexemes.push(quotedLexeme(pair));
  for (const { kind, key } of facets) lexemes.push(quotedLexeme(facetLexeme(kind, key)));
  return lexemes.join(" ");
}
