import type { SearchBounds, SearchScan } from "./public-search-request.ts";
import {
  between,
  beyondMonths,
  count,
  inTime,
  matching,
  monthRows,
  stepsOf,
  tableOf,
  type Put,
} from "./public-search-rows.ts";

/** A scan known to find few claims by words or filters. */
export type FewScan = SearchScan & { readonly query: string };

/** A set of claims to be counted, as parts of a statement. */
export interface CountedSet {
  /** Common table expressions, each with a comma after it. */
  readonly common: string;
  /** The filters of those that are counted, joined. */
  readonly facets: string;
  /** Whether there are more than are counted. */
  readonly more: string;
}

/** Few claims, which need no bounds, in a table of their own for who reads them again. */
export interface FewSet extends CountedSet {
  /** How many there are, not looking at places. */
  readonly size: string;
  /** The claims with the columns kept. */
  readonly rows: string;
}

/** Few claims to be counted. */
export function fewSet(put: Put, scan: FewScan): CountedSet {
  // Written so that the index is not asked for the words of the phrase as well.
  const fits = scan.places === null ? "true" : `(words @@ ${put(scan.places, "tsquery")}) IS TRUE`;
  const rows = matching(put, scan, put(scan.query, "tsquery"), "facets", fits);
  return { common: "", facets: joined(rows), more: "false" };
}

/** Few claims for more than counting. `keep` are columns beside `facets`, `words` among them where there are places. */
export function keptSet(put: Put, name: string, scan: FewScan, keep: readonly string[]): FewSet {
  const rows = matching(put, scan, put(scan.query, "tsquery"), ["facets", ...keep].join(", "));
  const fits = scan.places === null ? "" : ` WHERE words @@ ${put(scan.places, "tsquery")}`;
  const chosen = `SELECT * FROM ${name} AS s${fits}`;
  return {
    ...{ common: tableOf(name, rows), facets: joined(chosen), more: "false" },
    ...{ size: `(SELECT count(*) FROM ${name})`, rows: chosen },
  };
}

/** All claims of a scan up to the bounds, the newest where there are more. */
export function boundedSet(put: Put, name: string, scan: SearchScan, bounds: SearchBounds): CountedSet {
  const fits = scan.places === null ? "" : `words @@ ${put(scan.places, "tsquery")}`;
  const some = count(scan.places === null ? bounds.maxCounted : bounds.maxRead);
  const most = scan.query === null || fits !== "" ? some : count(bounds.maxExact);
  const columns = fits === "" ? "facets" : "facets, words";
  const { common, rows, isFull } =
    scan.query === null
      ? newest(put, scan, columns, some)
      : inSteps(put, name, { ...scan, query: scan.query }, columns, { some, most });
  const more = `((SELECT count(*) FROM ${name}) > ${most}${isFull})`;
  const cut = `LIMIT CASE WHEN ${more} THEN ${some} END`;
  return {
    common: common + tableOf(name, rows),
    facets: joined(
      `SELECT facets FROM (SELECT * FROM ${name} ${cut}) AS s${fits === "" ? "" : ` WHERE ${fits}`}`,
    ),
    more,
  };
}

const joined = (rows: string): string => `(SELECT string_agg(facets, '') FROM (${rows}) AS c)`;

interface Rows {
  readonly common: string;
  readonly rows: string;
  /** Other conditions that say that there are more. */
  readonly isFull: string;
}

/** The newest of all claims of a time. */
function newest(put: Put, scan: SearchScan, columns: string, some: string): Rows {
  const rows = `SELECT ${columns} FROM public_search WHERE ${between(put, scan.range)}
    ORDER BY ${inTime("newest")} LIMIT ${some} + 1`;
  return { common: "", rows, isFull: "" };
}

/**
 * The claims of the near months; where those have so many that a fifth of all months should have
 * `some`, also those of the next fifth; and where there are not `some` yet, all others at once.
 */
function inSteps(
  put: Put,
  name: string,
  scan: SearchScan & { readonly query: string },
  columns: string,
  { some, most }: { readonly some: string; readonly most: string },
): Rows {
  const query = put(scan.query, "tsquery");
  const { common, near, far, bounds } = stepsOf(put, `near_${name}`, scan, "newest", null);
  const rest = (condition: string) => `SELECT ${columns} FROM (
    ${matching(put, scan, query, `${columns}, at`, condition)}) AS f ORDER BY at DESC LIMIT ${most} + 1`;
  if (near === null) return { common, rows: rest(far), isFull: "" };
  const found = (months: string) => `SELECT s.* FROM ${months} AS m,
    LATERAL (${matching(put, scan, `m.lexeme && ${query}`, columns)}) AS s LIMIT ${some} + 1`;
  const of = (table: string) => `(SELECT count(*) FROM ${table}_${name})`;
  const claims = (table: string) => `(SELECT sum(claims) FROM ${table})`;
  const isDense = `${of("first")} <= ${some}
    AND ${of("first")} * ${claims("public_facets WHERE kind = 'month'")} > 6 * ${some} * ${claims(`near_${name}`)}`;
  const fifth = "(SELECT count(*) / 5 + 1 FROM public_facets WHERE kind = 'month')";
  const next = monthRows(
    `${bounds} AND key < (SELECT min(key) FROM near_${name})`,
    "newest",
    `CASE WHEN ${isDense} THEN ${fifth} ELSE 0 END`,
  );
  const isEnough = `${of("first")} + ${of("second")} > ${some}`;
  const beyond = `(${beyondMonths(`next_${name}`, "newest")} OR NOT EXISTS (SELECT FROM next_${name}))`;
  const isLeft = `${far} AND ${beyond} AND NOT (${isEnough})`;
  return {
    common: [
      common,
      tableOf(`first_${name}`, found(`near_${name}`)),
      tableOf(`next_${name}`, next),
      tableOf(`second_${name}`, found(`next_${name}`)),
    ].join(""),
    rows: `SELECT * FROM first_${name} UNION ALL SELECT * FROM second_${name} UNION ALL (${rest(isLeft)})`,
    isFull: ` OR ${isEnough}`,
  };
}
