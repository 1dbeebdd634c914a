import {
  maxExact,
  type SearchOrder,
  type SearchRange,
  type SearchScan,
  type SearchTier,
} from "#lib/db/public-search.ts";
import type { FacetRow, SearchFacts } from "#lib/db/public-search-facts.ts";
import { facetLexeme, quotedLexeme, type SearchFacetKind } from "#lib/publishing/search-document.ts";
import type { PublicClaimFilter } from "./public-claim-filter.ts";
import { allOf, anywhere, isPhrase, noneOf, tiersOf, type WantedTerm } from "./search-query.ts";
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
  readonly tiers: readonly SearchTier[];
  readonly maxRanked: number;
  readonly counted: readonly CountedScan[];
  /** Filters left out of the one counted scan: each claim of it is judged by them when it is counted. */
  readonly judged: readonly FacetRow[];
}

/** The index compares so many places of the rarest word with those of the others in some 40 ms. */
const maxCompared = 250_000;

/** Up to so many claims are fetched and sorted for a page in less time than the months are gone through. */
const maxSorted = 2500;

/** What a reader asks for, with what is known of it. */
export interface AskedSearch {
  readonly wanted: readonly WantedTerm[];
  readonly unwanted: readonly SearchTerm[];
  readonly filter: PublicClaimFilter;
  readonly facts: SearchFacts;
}

/**
 * Plans a search whose words and filters all have live claims. `surely` is for the second try, when what was expected to
 * match few claims has turned out to match many: only what is known to be few counts as few.
 *
 * Each filter's own values are counted without it. Where the words alone leave few claims, those are read once and judged
 * by the filters one by one; else each chosen filter has a scan of its own.
 */
export function planSearch(asked: AskedSearch, order: SearchOrder, surely = false): SearchPlan {
  const chosen = filterValues(asked.filter).map(([kind]) => kind);
  const counted = countedKinds.filter((kind) => chosen.includes(kind));
  const scan = (uses: (kind: string) => boolean) => scanOf(asked, uses, surely);
  const all = scan(() => true);
  const fixed = scan((kind) => !counted.includes(kind as CountedKind));
  const judging = counted.length > 0 && fixed.size !== "many";
  const judged = judging ? asked.facts.facets.filter((f) => counted.includes(f.kind as CountedKind)) : [];
  const rest = allOf([noneOf(asked.unwanted), lexemesOf(asked.filter, () => true)]);
  const scans: CountedScan[] = judging
    ? [{ without: null, scan: fixed }]
    : [
        { without: null, scan: all },
        ...counted.map((without) => ({ without, scan: scan((kind) => kind !== without) })),
      ];
  return {
    ...{ order, scan: pageScanOf(asked, all), judged },
    tiers: order === "relevance" ? tiersOf(asked.wanted, rest) : [],
    maxRanked: maxRankedOf(asked),
    counted: scans.map((each) => ({
      without: each.without,
      scan: each.scan !== null && isEverything(each.scan) ? null : each.scan,
    })),
  };
}

/** Ranking one claim costs as much as looking at fifty places of a word in the index, which each tier does again. */
function maxRankedOf({ wanted }: AskedSearch): number {
  const places = wanted.flatMap((w) => w.counts).reduce((sum, each) => sum + each, 0);
  return Math.min(5000, Math.max(50, Math.round(places / 50)));
}

/** A page is found month by month where every month has some: of one word or filter, which has been counted. */
function pageScanOf(asked: AskedSearch, all: SearchScan): SearchScan {
  const { fewest, conditions } = matchesOf(asked, () => true);
  return { ...all, size: all.size === "few" && conditions === 1 && fewest > maxSorted ? "many" : all.size };
}

const isEverything = ({ query, range }: SearchScan) =>
  query === null && range.from === null && range.until === null;

function scanOf(asked: AskedSearch, uses: (kind: string) => boolean, surely: boolean): SearchScan {
  const { wanted, unwanted, filter } = asked;
  const { fewest, byChance, conditions } = matchesOf(asked, uses);
  // Of a phrase the index compares the pairs, which are rarer than their words.
  const isPhrasal = wanted.some(({ term }) => isPhrase(term));
  const isWorthIt = isPhrasal || (fewest <= maxCompared && byChance <= maxExact);
  const perhaps = !surely && conditions > 1 && isWorthIt;
  return {
    query: allOf([...wanted.map(anywhere), noneOf(unwanted), lexemesOf(filter, uses)]),
    range: rangeOf(filter, uses("year") ? filter.year : undefined),
    size: fewest <= maxExact ? "few" : perhaps ? "perhaps" : "many",
  };
}

interface Matches {
  /** Those of the rarest word or filter: at most so many. */
  readonly fewest: number;
  /** As many as there would be if words and filters came together by chance. */
  readonly byChance: number;
  readonly conditions: number;
}

/**
 * What is known of how many claims match. Words of one subject come together more often than chance has it: the estimate
 * decides what is tried first, and the search is made again where it was wrong.
 */
function matchesOf(asked: AskedSearch, uses: (kind: string) => boolean): Matches {
  const { wanted, unwanted, filter, facts } = asked;
  const known = facts.facets.filter(({ kind }) => kind !== "year" && uses(kind));
  // An article has as many claims as it has sentences at most: its filter alone leaves few.
  const ofArticle = filter.article === undefined ? [] : [0];
  const claims = [...wanted.flatMap((w) => w.counts), ...known.map((f) => f.claims), ...ofArticle];
  // An excluded word leaves the others, an excluded phrase nearly all.
  const left = unwanted.flatMap(({ words: [word = "", ...others] }) =>
    others.length > 0 ? [] : [facts.live - (facts.words[word] ?? 0)],
  );
  const byChance = [...claims, ...left].reduce(
    (all, each) => (all * Math.min(each, facts.live)) / facts.live,
    facts.live,
  );
  return { fewest: Math.min(...claims), byChance, conditions: claims.length + unwanted.length };
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
