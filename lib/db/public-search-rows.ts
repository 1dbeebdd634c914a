import type {
  SearchCursor,
  SearchOrder,
  SearchPageRequest,
  SearchRange,
  SearchScan,
} from "./public-search-request.ts";

/** Puts a value among the parameters and gives its place. */
export type Put = (value: unknown, type: "tsquery" | "timestamptz" | "uuid" | "int" | "text") => string;

/** `item` lies outside of the row (migration "public_search_narrow") and is fetched for the rows of the page only. */
export const listed = "claim_id, at, item";

/** A number written into the statement: a plan that must be right for any limit is right for none. */
export const count = (rows: number): string => String(Math.trunc(rows));

export const inTime = (order: SearchOrder): string =>
  order === "oldest" ? "at, claim_id" : "at DESC, claim_id DESC";

/** Rows in order of time beyond the cursor, as a condition on `at` and `claim_id`. */
export function beyond(put: Put, order: SearchOrder, after: SearchCursor | null): string {
  if (after === null) return "true";
  const sign = order === "oldest" ? ">" : "<";
  return `(at, claim_id) ${sign} (${put(after.at, "timestamptz")}, ${put(after.claimId, "uuid")})`;
}

/** The range as a condition that the index of times serves. */
export function between(put: Put, { from, until }: SearchRange): string {
  if (from === null && until === null) return "true";
  return `at >= ${put(from ?? "-infinity", "timestamptz")} AND at < ${put(until ?? "infinity", "timestamptz")}`;
}

/**
 * Claims that match, found by the index of words. OFFSET 0 keeps the planner from walking all claims in order of time in
 * the hope of meeting the words soon; for the same reason no index serves the range as it is written here.
 */
export function matching(
  put: Put,
  scan: SearchScan,
  query: string,
  columns: string,
  condition = "true",
): string {
  const { from, until } = scan.range;
  const range = from === null && until === null ? "true" : `(${between(put, scan.range)}) IS TRUE`;
  return `SELECT ${columns} FROM public_search WHERE words @@ (${query}) AND ${range} AND ${condition} OFFSET 0`;
}

/** Time divided into near months, looked at one by one, and all else. */
export interface Steps {
  /** Common table expressions that all others refer to, each with a comma after it. */
  readonly common: string;
  /** The near months as a table `m` with the lexeme of each, nearest first; null where all is asked at once. */
  readonly near: string | null;
  /** All else, as a condition on `at`. */
  readonly far: string;
  /** The months of the range, as a condition on `key`. */
  readonly bounds: string;
}

/** Divides time for a walk in this order from the cursor on. `name` tells the tables of several scans apart. */
export function stepsOf(
  put: Put,
  name: string,
  { range, months }: SearchScan,
  order: SearchOrder,
  after: SearchCursor | null,
): Steps {
  if (months === 0) return { common: "", near: null, far: "true", bounds: "" };
  const oldest = order === "oldest";
  const first = [range.from, oldest ? after?.at : null]
    .filter((at) => at != null)
    .sort()
    .at(-1);
  const last = [range.until, oldest ? null : after?.at].filter((at) => at != null).sort()[0];
  const bounds = [
    ...(first == null ? [] : [`AND key >= ${put(first.slice(0, 7), "text")}`]),
    ...(last == null ? [] : [`AND key <= ${put(last.slice(0, 7), "text")}`]),
  ].join(" ");
  const limit = put(months, "int");
  // Fewer months than were asked for are all there are.
  const far = `(SELECT count(*) FROM ${name}) = ${limit} AND ${beyondMonths(name, order)}`;
  return { common: tableOf(name, monthRows(bounds, order, limit)), near: name, far, bounds };
}

/** Months that have claims, in order: key, number of claims, and lexeme to ask the index for. */
export function monthRows(bounds: string, order: SearchOrder, limit: string): string {
  return `SELECT key, claims, ('''month=' || key || '''')::tsquery AS lexeme FROM public_facets
    WHERE kind = 'month' ${bounds} ORDER BY key ${order === "oldest" ? "" : "DESC"} LIMIT ${limit}`;
}

/** What lies beyond all months of a table, as a condition on `at`. */
export function beyondMonths(name: string, order: SearchOrder): string {
  const edge =
    order === "oldest"
      ? `at >= (SELECT ((max(key) || '-01')::timestamp + interval '1 month') AT TIME ZONE 'UTC' FROM ${name})`
      : `at < (SELECT (min(key) || '-01')::timestamp AT TIME ZONE 'UTC' FROM ${name})`;
  return `(${edge}) IS TRUE`;
}

export const tableOf = (name: string, rows: string): string => `${name} AS MATERIALIZED (${rows}), `;

/** A table of claims with the common table expressions it refers to, each of those with a comma after it. */
export interface Rows {
  readonly common: string;
  readonly rows: string;
}

/** The page, tier after tier: a later one is not looked at when those before it fill the page. */
export function pageRows(put: Put, page: SearchPageRequest): Rows {
  const { after, tiers, scan, take, order } = page;
  if (scan.query === null) return { common: "", rows: allInOrder(put, page) };
  const from = stepsOf(put, "near_page", scan, order, after);
  const cut = `LIMIT ${count(take)}`;
  if (tiers.length === 0) {
    const rows = inOrder(put, page, scan.query, { tier: 0, after, steps: from });
    return { common: from.common, rows: `${rows} ${cut}` };
  }
  const own = after?.tier ?? 0;
  const later = tiers.flatMap(({ query }, i) => (i + 1 > own ? [{ query, tier: i + 1 }] : []));
  // The cursor is a place in its own tier; those after it begin anew.
  const anew = after === null || later.length === 0 ? from : stepsOf(put, "near_later", scan, order, null);
  const cursors = tiers
    .slice(own - 1, own)
    .map(({ query }) => inOrder(put, page, query, { tier: own, after, steps: from }));
  const others = later.map(({ query, tier }) =>
    inOrder(put, page, query, { tier, after: null, steps: anew }),
  );
  return {
    common: from.common + (anew === from ? "" : anew.common),
    rows: `${[...cursors, ...others].join(" UNION ALL ")} ${cut}`,
  };
}

/** A page of all claims of a time, which the index of times has in order. */
function allInOrder(put: Put, { scan, order, after, take }: SearchPageRequest): string {
  return `SELECT ${listed}, 0 AS tier FROM public_search
    WHERE ${between(put, scan.range)} AND ${beyond(put, order, after)} ORDER BY ${inTime(order)} LIMIT ${count(take)}`;
}

/** Claims of one query in order of time, from the cursor on: near months first, then the others, each as far as needed. */
function inOrder(
  put: Put,
  { scan, order, take }: SearchPageRequest,
  text: string,
  {
    tier,
    after,
    steps,
  }: { readonly tier: number; readonly after: SearchCursor | null; readonly steps: Steps },
): string {
  const { near, far } = steps;
  const query = put(text, "tsquery");
  const places = scan.places === null ? null : put(scan.places, "tsquery");
  const columns = places === null ? listed : `${listed}, words`;
  // Places are looked at in order of time, until the page is full; other claims are not even sorted beyond it.
  const cut = places === null ? `LIMIT ${count(take)}` : "OFFSET 0";
  const sorted = (rows: string) =>
    `(SELECT ${columns} FROM (${rows}) AS f WHERE ${beyond(put, order, after)} ORDER BY ${inTime(order)} ${cut})`;
  const fits = places === null ? "" : `WHERE words @@ ${places}`;
  const chosen = `SELECT ${listed}, ${String(tier)} AS tier FROM`;
  const rest = `${chosen} ${sorted(matching(put, scan, query, columns, far))} AS s ${fits}`;
  if (near === null) return rest;
  const months = sorted(matching(put, scan, `m.lexeme && ${query}`, columns));
  return `${chosen} (SELECT s.* FROM ${near} AS m, LATERAL ${months} AS s) AS n ${fits} UNION ALL ${rest}`;
}
