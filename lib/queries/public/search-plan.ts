import { maxExact, type SearchOrder, type SearchRange, type SearchScan } from "#lib/db/public-search.ts";
import type { FacetRow, SearchFacts } from "#lib/db/public-search-facts.ts";
import { facetLexeme, quotedLexeme, type SearchFacetKind } from "#lib/publishing/search-document.ts";
import type { PublicClaimFilter } from "./public-claim-filter.ts";
import { allOf, anywhere, inTheirOrder, isPhrase, noneOf, tiersOf, type WantedTerm } from "./search-query.ts";
import type { SearchTerm } from "./search-words.ts";

/** Filters by which results are counted: a reader switches between their values. */
export const countedKinds = ["rating", "attribution", "speaker", "topic", "outlet", "year"] as const;
export type CountedKind = (typeof countedKinds)[number];

/** Claims to be counted: all that are found, or those found `without` one of the filters. */
export interface CountedScan {
  readonly without: CountedKind | null;
  /** Null: every live claim, whose numbers are kept. */
  readonly scan: SearchScan | null;
}

/** A search made ready for the database. */
export interface SearchPlan {
  readonly order: SearchOrder;
  readonly scan: SearchScan;
  readonly tiers: readonly string[];
  readonly phrase: { readonly query: string; readonly fits: string | null } | null;
  readonly counted: readonly CountedScan[];
  /** Filters left out of the one counted scan: each claim of it is judged by them when it is counted. */
  readonly judged: readonly FacetRow[];
}

/** The index compares so many places of the rarest word in some 20 ms. */
const maxCompared = 200_000;

/** Where several words and filters probably leave no more than this, going through the months would find little in each. */
const maxTogether = 10_000;

/** Up to so many claims are fetched and sorted for a page in less time than the months are gone through. */
const maxSorted = 1000;

/** What a reader asks for, with what is known of it. */
export interface AskedSearch {
  readonly wanted: readonly WantedTerm[];
  readonly unwanted: readonly SearchTerm[];
  readonly filter: PublicClaimFilter;
  readonly facts: SearchFacts;
}

/**
 * Plans a search whose words and filters all have live claims.
 *
 * Each filter's own values are counted without it. Where the words alone leave few claims, those are read once and judged
 * by the filters one by one; else each chosen filter has a scan of its own.
 */
export function planSearch(asked: AskedSearch, order: SearchOrder): SearchPlan {
  const chosen = filterValues(asked.filter).map(([kind]) => kind);
  const counted = countedKinds.filter((kind) => chosen.includes(kind));
  const all = scanOf(asked, () => true, maxExact);
  const fixed = scanOf(asked, (kind) => !counted.includes(kind as CountedKind), maxExact);
  const phrases = asked.wanted.filter(({ term }) => isPhrase(term)).map(({ term }) => inTheirOrder(term));
  const judging = counted.length > 0 && fixed.size === "few";
  const judged = judging ? asked.facts.facets.filter((f) => counted.includes(f.kind as CountedKind)) : [];
  const rest = allOf([noneOf(asked.unwanted), lexemesOf(asked.filter, () => true)]);
  const tiers = order === "relevance" ? tiersOf(asked.wanted, rest) : [];
  if (phrases.length > 0) {
    const scan = judging ? fixed : all;
    const fits = judging ? allOf(judged.map((f) => quotedLexeme(`${f.kind}=${f.key}`))) : null;
    const phrase = { query: allOf(phrases) ?? "", fits };
    return { order, scan, tiers, phrase, counted: [{ without: null, scan }], judged };
  }
  const scans: CountedScan[] = judging
    ? [{ without: null, scan: fixed }]
    : [
        { without: null, scan: all },
        ...counted.map((without) => ({ without, scan: scanOf(asked, (k) => k !== without, maxExact) })),
      ];
  return {
    ...{ order, scan: scanOf(asked, () => true, maxSorted), tiers, phrase: null, judged },
    counted: scans.map(({ without, scan }) => ({
      without,
      scan: scan !== null && isEverything(scan) ? null : scan,
    })),
  };
}

const isEverything = ({ query, range }: SearchScan) =>
  query === null && range.from === null && range.until === null;

function scanOf(asked: AskedSearch, uses: (kind: string) => boolean, maxFew: number): SearchScan {
  const { wanted, unwanted, filter, facts } = asked;
  const known = facts.facets.filter(({ kind }) => kind !== "year" && uses(kind));
  // An article has as many claims as it has sentences at most: its filter alone leaves few.
  const ofArticle = filter.article === undefined ? [] : [0];
  const claims = [...wanted.flatMap((w) => w.counts), ...known.map((f) => f.claims), ...ofArticle];
  // A phrase is excluded where its words stand in order, which nobody has counted: hardly ever.
  const left = unwanted.flatMap(({ words: [word = "", ...others] }) =>
    others.length > 0 ? [] : [facts.live - (facts.words[word] ?? 0)],
  );
  return {
    query: allOf([...wanted.map(anywhere), noneOf(unwanted), lexemesOf(filter, uses)]),
    range: rangeOf(filter, uses("year") ? filter.year : undefined),
    size: areFew(claims, left, facts.live, maxFew) ? "few" : "many",
  };
}

/**
 * Whether everything that matches is better read at once than month by month: so where the rarest word or filter has few
 * claims, and where all of them together (an excluded word leaves the `left` others) probably leave few, as long as the
 * index has not too much to compare. Month by month, whatever leaves few makes it look at every claim. Words of one
 * subject come together more often than chance has it: halfway, as the geometric mean, lies between chance and always.
 */
function areFew(claims: readonly number[], left: readonly number[], live: number, maxFew: number): boolean {
  const fewest = Math.min(...claims);
  if (fewest <= maxFew) return true;
  const together = [...claims, ...left].reduce((all, each) => (all * Math.min(each, live)) / live, live);
  return fewest <= maxCompared && Math.sqrt(together * fewest) <= maxTogether;
}

/** The filters that are lexemes of the index. Year, from and to are a range of time. */
function filterLexemes(filter: PublicClaimFilter): [SearchFacetKind, string][] {
  const { rating, attribution, speaker, topic, outlet, article, corrected, language } = filter;
  const given = {
    rating,
    attribution,
    speaker,
    topic,
    outlet,
    article,
    corrected: corrected ? "yes" : undefined,
    language,
  };
  return Object.entries(given).flatMap(([kind, key]) =>
    key === undefined ? [] : [[kind as SearchFacetKind, key]],
  );
}

function lexemesOf(filter: PublicClaimFilter, uses: (kind: string) => boolean): string | null {
  const used = filterLexemes(filter).filter(([kind]) => uses(kind));
  return allOf(used.map(([kind, key]) => quotedLexeme(facetLexeme(kind, key))));
}

/** Every chosen filter value, to be asked about before the search. */
export function filterValues(filter: PublicClaimFilter): [SearchFacetKind, string][] {
  return [
    ...filterLexemes(filter).filter(([kind]) => kind !== "article" && kind !== "language"),
    ...(filter.year === undefined ? [] : [["year", filter.year] as [SearchFacetKind, string]]),
  ];
}

const dayMs = 86_400_000;

function rangeOf({ from, to }: PublicClaimFilter, year: string | undefined): SearchRange {
  const begins = [from, year === undefined ? undefined : `${year}-01-01`].filter((day) => day !== undefined);
  const ends = [to, year === undefined ? undefined : `${year}-12-31`].filter((day) => day !== undefined);
  const [last] = ends.sort();
  return {
    from: begins.length === 0 ? null : `${begins.sort().at(-1) ?? ""}T00:00:00.000Z`,
    until: last === undefined ? null : new Date(Date.parse(`${last}T00:00:00Z`) + dayMs).toISOString(),
  };
}
