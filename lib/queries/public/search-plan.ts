import {
  maxCounted,
  maxExact,
  maxRead,
  type SearchOrder,
  type SearchRange,
  type SearchScan,
  type SearchTier,
} from "#lib/db/public-search-request.ts";
import type { FacetRow, SearchFacts } from "#lib/db/public-search-facts.ts";
import { facetLexeme, quotedLexeme, type SearchFacetKind } from "#lib/publishing/search-document.ts";
import type { PublicClaimFilter } from "./public-claim-filter.ts";
import { allOf, anywhere, inOneRun, noneOf, tiersOf, type WantedTerm } from "./search-query.ts";
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
  readonly take: number;
  readonly scan: SearchScan;
  readonly isAtHand: boolean;
  readonly tiers: readonly SearchTier[];
  readonly maxRanked: number;
  readonly counted: readonly CountedScan[];
  /** Filters left out of the one counted scan: each claim of it is judged by them when it is counted. */
  readonly judged: readonly FacetRow[];
}

/** Up to so many claims are found and sorted for a page sooner than a month is looked at. */
const maxSorted = 2500;

/** What a reader asks for, with what is known of it. */
export interface AskedSearch {
  readonly wanted: readonly WantedTerm[];
  readonly unwanted: readonly SearchTerm[];
  readonly filter: PublicClaimFilter;
  readonly facts: SearchFacts;
}

/** What is wanted of a search beside its order. */
export interface PlannedAnswer {
  readonly order: SearchOrder;
  /** Claims of the page. */
  readonly take: number;
  /** What is counted: how many claims are found, or that for every value of the filters. */
  readonly counts: "nothing" | "total" | "filters";
}

/**
 * Plans a search whose words and filters all have live claims. Each filter's own values are counted without it. Where the
 * words alone leave few claims for sure, those are read once and judged by the filters one by one; else each chosen filter
 * has a scan of its own.
 */
export function planSearch(asked: AskedSearch, { order, take, counts }: PlannedAnswer): SearchPlan {
  const chosen = counts === "filters" ? filterValues(asked.filter).map(([kind]) => kind) : [];
  const counted = countedKinds.filter((kind) => chosen.includes(kind));
  const scan = (uses: (kind: string) => boolean) => countedScanOf(asked, uses);
  const all = scan(() => true);
  const fixed = scan((kind) => !counted.includes(kind as CountedKind));
  const judging = counted.length > 0 && fixed.isFew;
  const judged = judging ? asked.facts.facets.filter((f) => counted.includes(f.kind as CountedKind)) : [];
  const rest = allOf([noneOf(asked.unwanted), lexemesOf(asked.filter, () => true), yearLexeme(asked.filter)]);
  const each: CountedScan[] = judging
    ? [{ without: null, scan: fixed }]
    : [
        { without: null, scan: all },
        ...counted.map((without) => ({ without, scan: scan((kind) => kind !== without) })),
      ];
  const scans = counts === "nothing" ? [] : each;
  return {
    ...{ order, take, judged },
    scan: scanOf(asked, () => true, take),
    isAtHand: all.isFew && matchesOf(asked, () => true).byChance <= maxSorted,
    tiers: order === "relevance" ? tiersOf(asked.wanted, rest) : [],
    maxRanked: maxRankedOf(asked),
    counted: scans.map(({ without, scan: one }) => ({
      without,
      scan: one !== null && isEverything(one) ? null : one,
    })),
  };
}

/** Ranking one claim costs as much as looking at fifty places of a word in the index, which each tier does again. */
function maxRankedOf({ wanted }: AskedSearch): number {
  const places = wanted.flatMap((w) => w.counts).reduce((sum, each) => sum + each, 0);
  return Math.min(500, Math.max(50, Math.round(places / 50)));
}

const isEverything = ({ query, range }: SearchScan) =>
  query === null && range.from === null && range.until === null;

/**
 * Claims to be counted. How many a single word or filter has is known; of several together a month is counted before it is
 * decided how the others are (lib/db/public-search-counted.ts).
 */
function countedScanOf(asked: AskedSearch, uses: (kind: string) => boolean): SearchScan {
  const scan = scanOf(asked, uses, maxCounted + 1);
  const { conditions, fewest } = matchesOf(asked, uses);
  if (scan.isFew) return { ...scan, months: 0 };
  return conditions === 1 || fewest === Infinity ? scan : { ...scan, months: 1 };
}

/** Claims that answer to some filters, of which `rows` are wanted. */
function scanOf(asked: AskedSearch, uses: (kind: string) => boolean, rows: number): SearchScan {
  const { wanted, unwanted, filter, facts } = asked;
  const matches = matchesOf(asked, uses);
  const places = inOneRun(wanted);
  const range = rangeOf(filter, uses("year") ? filter.year : undefined);
  const isFew = matches.fewest <= (places === null ? maxExact : maxRead);
  return {
    query: ofYear(allOf([...wanted.map(anywhere), noneOf(unwanted), lexemesOf(filter, uses)]), filter, uses),
    places,
    ...{ range, isFew },
    months: monthsFor(rows, matches, facts, range),
  };
}

/**
 * What PostgreSQL takes, in µs: for a claim that has the rarest word, for one that matches, which may lie on a page of its
 * own, and for a month and each of its claims.
 */
const cost = { looked: 0.15, read: 1, month: 50, passed: 0.2 };

/**
 * How many months are looked at one by one, newest first, before the rest at once. A month costs the same whether many of
 * its claims match or none: it is worth it where so few months have the rows, or are asked for, that all claims at once
 * would cost more. Words are more frequent in some years, so twice as many are tried; and words of one name come together
 * far more often than chance has it, so of several one month is always tried that costs less than all at once.
 */
function monthsFor(
  rows: number,
  { fewest, byChance, conditions }: Matches,
  { live, months }: SearchFacts,
  range: SearchRange,
): number {
  // Nothing that claims must have: at once all of the index would be read, so there is no rest.
  if (fewest === Infinity) return months + 1;
  const month = cost.month + (cost.passed * live) / months;
  const atOnce = cost.looked * fewest + cost.read * byChance;
  const needed = Math.min(Math.ceil((rows * months) / byChance) + 1, monthsOf(range));
  if (needed * month < atOnce) return 2 * needed;
  return conditions > 1 && month < atOnce ? 1 : 0;
}

/** At most so many months are touched by a range. */
function monthsOf({ from, until }: SearchRange): number {
  if (from === null || until === null) return Infinity;
  return Math.max(0, Math.ceil((Date.parse(until) - Date.parse(from)) / (28 * dayMs))) + 1;
}

interface Matches {
  /** Those of the rarest word or filter: at most so many. Infinite where there is none, or one nobody counts. */
  readonly fewest: number;
  /** As many as there would be if words and filters came together by chance. */
  readonly byChance: number;
  readonly conditions: number;
}

/**
 * What is known of how many claims match. Words of one subject come together more often than chance has it, and nobody
 * counts phrases: the estimate decides in which steps claims are looked for, not which are found.
 */
function matchesOf(asked: AskedSearch, uses: (kind: string) => boolean): Matches {
  const { wanted, unwanted, filter, facts } = asked;
  const known = facts.facets.filter(({ kind }) => kind !== "year" && uses(kind));
  // An article has as many claims as it has sentences at most: its filter alone leaves few.
  const ofArticle = filter.article === undefined ? [] : [0];
  const claims = [...wanted.flatMap((w) => w.counts), ...known.map((f) => f.claims), ...ofArticle];
  // An excluded word leaves the others, an excluded phrase nearly all.
  const left = unwanted.flatMap(({ words: [word = "", ...others] }) =>
    others.length > 0 ? [] : [facts.live - (facts.words.get(word) ?? 0)],
  );
  const byChance = [...claims, ...left].reduce(
    (all, each) => (all * Math.min(each, facts.live)) / facts.live,
    facts.live,
  );
  return { fewest: Math.min(...claims), byChance, conditions: claims.length + unwanted.length };
}

/** The filters that are lexemes of the index whatever else is asked. Year, from and to are a range of time. */
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

/** The year beside words and filters: reading the claims of other years takes longer. Alone it is a range of time. */
function ofYear(
  query: string | null,
  filter: PublicClaimFilter,
  uses: (kind: string) => boolean,
): string | null {
  return query === null || !uses("year") ? query : allOf([query, yearLexeme(filter)]);
}

const yearLexeme = ({ year }: PublicClaimFilter): string | null =>
  year === undefined ? null : quotedLexeme(facetLexeme("year", year));

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
