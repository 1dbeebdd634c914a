import type { PublicReader } from "#lib/db/public-pool.ts";
import {
  countWords,
  findNearWords,
  findWordsBeginning,
  type ReadFacts,
  type SearchFacts,
  type WordCounts,
} from "#lib/db/public-search-facts.ts";
import type { PublicClaimQuery, ReadFilter } from "./public-claim-filter.ts";
import { filterValues, type AskedSearch } from "./search-plan.ts";
import { spellingsOf, wantedTerm, wordsToCount, type WantedTerm } from "./search-query.ts";
import { canBeMisspelt, groupsOfNumber, meantWord } from "./search-spelling.ts";
import { parseSearchWords, replaceWords, type SearchWords } from "./search-words.ts";

/** What a search means to the claims that are live now. */
export interface UnderstoodSearch {
  readonly asked: AskedSearch;
  /** What is searched for in place of what was typed; null when that is what was typed. */
  readonly spelling: string | null;
  /** Words that no live claim has, nor one spelt nearly so. */
  readonly missing: readonly string[];
  /** Nothing can be found: a word or a filter has no live claim. */
  readonly isEmpty: boolean;
}

/** So many ways to end an unfinished word are looked for. */
const maxEndings = 8;
const shortestBeginning = 3;

const noWords: WordCounts = new Map();

/**
 * Finds out how often words and filters occur, which other spellings of a name count as the same, and, when a word is in
 * no live claim, which word was meant: for the last one a word that begins so (it may still be being typed), for any
 * the one spelt most nearly so. Words come from live claims only: what a retracted claim alone said is not suggested.
 */
export async function understandSearch(
  reader: PublicReader,
  readFacts: ReadFacts,
  query: PublicClaimQuery,
  { words, filter }: ReadFilter,
): Promise<UnderstoodSearch> {
  const facets = filterValues(filter);
  const facts = await readFacts({ words: wordsToCount(words), names: namesIn(words), facets });
  const unfinished = query.verbatim === undefined ? unfinishedWord(query.q ?? "", words, facts) : null;
  const extra = await otherForms(reader, words, facts, unfinished);
  const counts = new Map([...facts.words, ...extra.counts]);
  const typed = words.wanted.map((term) => wantedTerm(term, counts, extra.forms));
  const ask = (wanted: readonly WantedTerm[]): AskedSearch => ({
    wanted,
    unwanted: words.unwanted,
    filter,
    facts,
  });
  const hasFilters = facts.facets.length === facets.length;
  const unknown = typed.filter((term) => term.claims === 0).flatMap(({ term }) => term.words);
  const missing = unknown.filter((word) => !counts.has(word));
  if (missing.length === 0)
    return { asked: ask(typed), spelling: null, missing, isEmpty: !hasFilters || unknown.length > 0 };
  const meant = query.verbatim === undefined ? await meantWords(reader, missing) : new Map<string, string>();
  const notMeant = missing.filter((word) => !meant.has(word));
  if (notMeant.length > 0) return { asked: ask(typed), spelling: null, missing: notMeant, isEmpty: true };
  const spelling = replaceWords(query.q ?? "", words, meant);
  const respelt = parseSearchWords(spelling);
  const again = await countWords(reader, wordsToCount(respelt));
  const wanted = respelt.wanted.map((term) => wantedTerm(term, new Map([...counts, ...again]), extra.forms));
  return { asked: ask(wanted), spelling, missing: [], isEmpty: !hasFilters };
}

/** Words that may be names: only those are looked for in other spellings. */
function namesIn({ wanted }: SearchWords): string[] {
  return wanted.flatMap(({ words, quoted }) => (words.length === 1 && !quoted ? words : []));
}

/** The last word, where nothing was typed after it and no live claim has it. */
function unfinishedWord(query: string, { wanted }: SearchWords, facts: SearchFacts): string | null {
  const last = wanted.find(({ end, quoted }) => end === query.length && !quoted);
  const [word = "", ...others] = last?.words ?? [];
  if (last === undefined || others.length > 0 || word.length < shortestBeginning) return null;
  return wantedTerm(last, facts.words, new Map()).claims === 0 ? word : null;
}

/** Other spellings of names and ends of an unfinished word, with how often live claims have them. */
async function otherForms(
  reader: PublicReader,
  words: SearchWords,
  { names }: SearchFacts,
  unfinished: string | null,
): Promise<{ forms: Map<string, string[]>; counts: WordCounts }> {
  const forms = spellingsOf(words, names);
  if (unfinished !== null) {
    const endings = await findWordsBeginning(reader, unfinished, maxEndings);
    forms.set(unfinished, [...(forms.get(unfinished) ?? []), ...endings]);
  }
  const unknown = [...forms.values()].flat();
  return { forms, counts: unknown.length === 0 ? noWords : await countWords(reader, unknown) };
}

/** What each of the missing words was most likely meant to be; those for which nothing comes near are left out. */
async function meantWords(reader: PublicReader, missing: readonly string[]): Promise<Map<string, string>> {
  const misspelt = missing.filter(canBeMisspelt);
  const near = misspelt.length === 0 ? [] : await findNearWords(reader, misspelt);
  const groups = new Map(missing.map((word) => [word, groupsOfNumber(word)]));
  const inGroups = [...new Set([...groups.values()].flat())];
  const counts = inGroups.length === 0 ? noWords : await countWords(reader, inGroups);
  return new Map(
    missing.flatMap((typed) => {
      const parts = groups.get(typed) ?? [];
      const known = parts.length > 0 && parts.every((part) => counts.has(part));
      const word = known
        ? parts.join(",")
        : meantWord(
            typed,
            near.filter((each) => each.typed === typed),
          );
      return word === null ? [] : [[typed, word]];
    }),
  );
}
