import type { PublicReader } from "./public-pool.ts";
import { boundedSet, fewSet, keptSet, type FewScan, type FewSet } from "./public-search-counted.ts";
import {
  maxCounted,
  maxExact,
  maxRead,
  type SearchBounds,
  type SearchOrder,
  type SearchPageRequest,
  type SearchScan,
} from "./public-search-request.ts";
import { beyond, count, inTime, listed, pageRows, type Put, type Rows } from "./public-search-rows.ts";

/** What is counted of one scan. */
export interface CountedClaims {
  /** The filters of its claims, joined (`public_search`). */
  readonly facets: string;
  /** These are the newest `maxCounted` only; with `places`, those of the newest `maxRead` that have the words in one run. */
  readonly more: boolean;
}

export interface SearchAnswer {
  /** Rows of the page as JSON: `{ tier, item }` each. */
  readonly items: string;
  readonly counted: readonly CountedClaims[];
}

/** Finds a page and what is counted beside it in one statement. `counted` are the scans to count over. */
export async function searchPublicClaims(
  reader: PublicReader,
  page: SearchPageRequest,
  counted: readonly SearchScan[],
  bounds: SearchBounds = { maxExact, maxCounted, maxRead },
): Promise<SearchAnswer> {
  const values: unknown[] = [];
  const put: Put = (value, type) => `$${String(values.push(value))}::${type}`;
  const few = page.isAtHand ? asFew(page.scan) : null;
  const atHand = few === null ? null : keptSet(put, "at_hand", few, keptColumns(page));
  const sets = counted.map((scan, i) => {
    if (atHand !== null && isSame(scan, page.scan)) return atHand;
    const own = asFew(scan);
    return own === null ? boundedSet(put, `set_${String(i)}`, scan, bounds) : fewSet(put, own);
  });
  const { common, rows } = atHand === null ? pageRows(put, page) : rowsAtHand(put, page, atHand);
  const tables = [...new Set([...(atHand === null ? [] : [atHand]), ...sets])].map((set) => set.common);
  const columns = sets.map(
    ({ facets, more }, i) => `, ${facets} AS facets_${String(i)}, ${more} AS more_${String(i)}`,
  );
  const text = `WITH ${tables.join("")}${common}page AS MATERIALIZED (${rows})
    SELECT (${itemsOf(page.order)}) AS items${columns.join("")}`;
  const [row] = await reader.ask<Record<string, string | boolean | null>>(text, values);
  if (row === undefined) throw new Error("A SELECT without FROM has one row.");
  return {
    items: String(row["items"]),
    counted: sets.map((_, i) => ({
      facets: String(row[`facets_${String(i)}`] ?? ""),
      more: row[`more_${String(i)}`] === true,
    })),
  };
}

const asFew = (scan: SearchScan): FewScan | null =>
  scan.isFew && scan.query !== null ? { ...scan, query: scan.query } : null;

const isSame = (a: SearchScan, b: SearchScan): boolean =>
  a.query === b.query && a.range.from === b.range.from && a.range.until === b.range.until;

/** Whether the words of claims at hand are looked at, which takes the longer the more there are. */
const needsWords = ({ tiers, scan }: SearchPageRequest): boolean => tiers.length > 0 || scan.places !== null;

const keptColumns = (page: SearchPageRequest): string[] => [listed, ...(needsWords(page) ? ["words"] : [])];

/** The page out of the claims at hand; where words are looked at, only if these are not too many to do so in each. */
function rowsAtHand(put: Put, page: SearchPageRequest, { rows: found, size }: FewSet): Rows {
  const rows = sortedRows(put, page, found);
  if (!needsWords(page)) return { common: "", rows };
  const isRanked = `${size} <= ${put(page.maxRanked, "int")}`;
  const own = pageRows(put, page);
  return {
    common: own.common,
    rows: `SELECT * FROM (${rows}) AS ranked WHERE ${isRanked}
      UNION ALL SELECT * FROM (${own.rows}) AS own WHERE NOT ${isRanked}`,
  };
}

/** The page out of the claims at hand, ranked one by one. Without their places the words are a third as long. */
function sortedRows(put: Put, { tiers, order, after, take }: SearchPageRequest, counted: string): string {
  const cut = `LIMIT ${count(take)}`;
  const start = beyond(put, order, after);
  if (tiers.length === 0)
    return `SELECT ${listed}, 0 AS tier FROM (${counted}) AS f WHERE ${start} ORDER BY ${inTime(order)} ${cut}`;
  const whens = tiers
    .slice(0, -1)
    .map(({ level }, i) => `WHEN bare @@ ${put(level, "tsquery")} THEN ${String(i + 1)}`);
  const tier = `CASE ${whens.join(" ")} ELSE ${String(tiers.length)} END`;
  const of = after === null ? null : put(after.tier ?? 0, "int");
  return `SELECT * FROM (SELECT ${listed}, ${tier} AS tier FROM (
      SELECT ${listed}, strip(words) AS bare FROM (${counted}) AS c OFFSET 0) AS f) AS judged
    WHERE ${of === null ? "true" : `(tier > ${of} OR tier = ${of} AND ${start})`}
    ORDER BY tier, ${inTime(order)} ${cut}`;
}

/** The claims of the page as lists show them (`PublicClaimItem`), each with its tier. */
function itemsOf(order: SearchOrder): string {
  const sort = `${order === "relevance" ? "tier, " : ""}${inTime(order)}`;
  return `SELECT coalesce('[' || string_agg('{"tier":' || tier || ',"item":' || item || '}', ',' ORDER BY ${sort}) || ']', '[]')
    FROM page`;
}
