import type { PublicReader } from "./public-pool.ts";

/** A filter's value as readers see it. `code` stands for it in `public_search.facets`. */
export interface FacetRow {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  readonly claims: number;
  readonly code: number;
}

/** How many live claims have a word; words that none has are missing. A Map, since readers look for "constructor" too. */
export type WordCounts = ReadonlyMap<string, number>;

/** What is known of a search before it is made. */
export interface SearchFacts {
  /** All live claims. */
  readonly live: number;
  /** Months in which a live claim was first published. */
  readonly months: number;
  readonly words: WordCounts;
  /** Words of the names of speakers one of whose names has one of the words asked for. */
  readonly names: readonly (readonly string[])[];
  readonly facets: readonly FacetRow[];
}

/** What is to be known of a search. */
export interface AskedFacts {
  readonly words: readonly string[];
  /** Words that may be names. */
  readonly names: readonly string[];
  readonly facets: readonly (readonly [kind: string, key: string])[];
}

export type ReadFacts = (asked: AskedFacts) => Promise<SearchFacts>;

/** More speakers share only a common first name, which has no other spellings worth the time. */
export const maxNamesakes = 40;

const factsText = `SELECT
  (SELECT coalesce(sum(claims), 0)::int FROM public_facets WHERE kind = 'rating') AS live,
  (SELECT count(*)::int FROM public_facets WHERE kind = 'month') AS months,
  (SELECT coalesce(json_agg(names), '[]')::text FROM
    (SELECT names FROM public_facets WHERE names && $4::text[] LIMIT ${String(maxNamesakes)}) AS n) AS names,
  (SELECT coalesce(json_object_agg(word, claims), '{}')::text FROM public_words WHERE word = ANY ($1::text[])) AS words,
  (SELECT coalesce(json_agg(json_build_object('kind', f.kind, 'key', f.key, 'label', label, 'claims', claims,
      'code', public_facet_code(f.kind, id))), '[]')::text
   FROM unnest($2::text[], $3::text[]) AS g(kind, key),
     LATERAL (SELECT * FROM public_facets f WHERE f.kind = g.kind AND f.key = g.key OFFSET 0) AS f) AS facets`;

/** Counts of words and filter values, and other spellings of names, in one question. */
export async function readSearchFacts(reader: PublicReader, asked: AskedFacts): Promise<SearchFacts> {
  const [row] = await reader.ask<{
    live: number;
    months: number;
    names: string;
    words: string;
    facets: string;
  }>(factsText, [
    [...asked.words],
    asked.facets.map(([kind]) => kind),
    asked.facets.map(([, key]) => key),
    [...asked.names],
  ]);
  if (row === undefined) throw new Error("A SELECT without FROM has one row.");
  return {
    live: row.live,
    months: row.months,
    names: JSON.parse(row.names) as string[][],
    words: new Map(Object.entries(JSON.parse(row.words) as Record<string, number>)),
    facets: JSON.parse(row.facets) as FacetRow[],
  };
}

/** How many live claims have each of these words. */
export async function countWords(reader: PublicReader, words: readonly string[]): Promise<WordCounts> {
  const rows = await reader.ask<{ word: string; claims: number }>(
    "SELECT word, claims FROM public_words WHERE word = ANY ($1::text[])",
    [[...words]],
  );
  return new Map(rows.map(({ word, claims }) => [word, claims]));
}

const nearText = `SELECT typed, near.word, near.claims FROM unnest($1::text[]) AS typed,
  LATERAL (SELECT word, claims FROM public_words WHERE word % typed
           ORDER BY similarity(word, typed) DESC, claims DESC LIMIT 15) AS near`;

/** The words of live claims that share most trigrams with each of these, at most 15 each. */
export async function findNearWords(
  reader: PublicReader,
  words: readonly string[],
): Promise<readonly { readonly typed: string; readonly word: string; readonly claims: number }[]> {
  return reader.ask(nearText, [[...words]]);
}

const completionsText = `SELECT word FROM public_words WHERE word LIKE $1 ORDER BY claims DESC, word LIMIT $2`;

/** The most frequent words that begin so: for results while a word is still being typed. */
export async function findWordsBeginning(
  reader: PublicReader,
  beginning: string,
  take: number,
): Promise<readonly string[]> {
  // A folded word has letters and digits only: no sign that LIKE takes for something else.
  const rows = await reader.ask<{ word: string }>(completionsText, [`${beginning}%`, take]);
  return rows.map((row) => row.word);
}

export interface FacetLabel {
  readonly id: number;
  readonly key: string;
  readonly label: string;
}

/** What readers see of the filter values with these codes, by the number of each (`idMask`). */
export type ReadLabels = (codes: readonly number[]) => Promise<ReadonlyMap<number, FacetLabel>>;

/** Names of filter values as the database has them at this moment. */
export async function readFacetLabels(
  reader: PublicReader,
  codes: readonly number[],
): Promise<Map<number, FacetLabel>> {
  const rows = await reader.ask<FacetLabel>(
    "SELECT id, key, label FROM public_facets WHERE id = ANY ($1::int[])",
    [codes.map((code) => code & idMask)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The low 20 bits of a code are the number of the value, those above its kind (`public_facet_code`). */
export const kindShift = 20;
export const idMask = (1 << kindShift) - 1;

/** For each kind of filter the values with most live claims, exactly: over all claims, or as many as are asked for. */
export async function readBusiestFacets(
  reader: PublicReader,
  take: number,
): Promise<readonly Omit<FacetRow, "code">[]> {
  return reader.ask(
    `SELECT f.kind, f.key, f.label, f.claims
     FROM unnest(ARRAY['rating', 'attribution', 'speaker', 'topic', 'outlet', 'year']) AS k(kind),
       LATERAL (SELECT * FROM public_facets WHERE kind = k.kind ORDER BY claims DESC, key LIMIT $1) AS f`,
    [take],
  );
}
