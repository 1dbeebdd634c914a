import type { PublicReader } from "./public-pool.ts";

/**
 * Where more claims than `maxExact` may be found, counting stops at `maxCounted`: a reader learns "more than 5,000", the
 * database does not walk the whole index. Reading a claim's filters costs 0.3 µs, looking for a month's claims among
 * others 0.2 µs for each claim of the month: so many of a million are read sooner at once than the newest month by month.
 */
export const maxExact = 30_000;
export const maxCounted = 5_000;

export type SearchOrder = "relevance" | "newest" | "oldest";

/** Last row of the page before; `tier` only where the order is relevance. */
export interface SearchCursor {
  /** `firstPublishedAt` of that row, ISO 8601 UTC. */
  readonly at: string;
  readonly claimId: string;
  readonly tier?: number | undefined;
}

/** From (included) and until (excluded) as ISO 8601 instants; null is open. */
export interface SearchRange {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * What live claims are looked for. Queries are texts of `tsquery` over the lexemes of
 * lib/publishing/search-document.ts; null is "any".
 */
export interface SearchScan {
  readonly query: string | null;
  readonly range: SearchRange;
  /**
   * `few`: at most `maxExact` claims match, so the index is asked once. `perhaps`: so it is tried, and nothing answered
   * where there are more. `many`: the index is asked month by month, until enough are found. All give the same rows.
   */
  readonly size: "few" | "perhaps" | "many";
}

/** One rank of relevance. Those of a search exclude each other, the best comes first, the last one takes whatever is left. */
export interface SearchTier {
  /** What its claims have, and those of better tiers: enough to rank a claim that is known to match. */
  readonly level: string;
  /** What exactly its claims match: the level, not the one before, and all else that is asked. */
  readonly query: string;
}

/** One page of claims: by tiers where the order is relevance, each in order of time. */
export interface SearchPageRequest {
  readonly scan: SearchScan;
  readonly order: SearchOrder;
  readonly tiers: readonly SearchTier[];
  /** Up to so many matching claims are ranked one by one, which costs less than asking the index for each tier. */
  readonly maxRanked: number;
  readonly after: SearchCursor | null;
  readonly take: number;
}

/** Rows of the page as JSON, and for each scan that is counted the filters of its claims, joined (`public_search`). */
export interface SearchAnswer {
  /** `{ tier, item }` each; null where the first counted scan was `perhaps` few and is not. */
  readonly items: string | null;
  readonly facets: readonly string[];
}

/**
 * Finds a page and what is counted beside it in one statement. `counted` are the scans to count over, up to `maxCounted`
 * + 1 claims each where they are many, the newest ones.
 */
export async function searchPublicClaims(
  reader: PublicReader,
  page: SearchPageRequest,
  counted: readonly SearchScan[],
): Promise<SearchAnswer> {
  const values: unknown[] = [];
  const put: Put = (value, type) => `$${String(values.push(value))}::${type}`;
  const { found, fits, rows } = sourceOf(put, page, counted[0]);
  const sets = counted.map((scan, i) => {
    const ofScan = found !== null && i === 0 ? "SELECT facets FROM found" : countedRows(put, scan, "facets");
    return `(SELECT string_agg(facets, '') FROM (${ofScan}) AS f)`;
  });
  const columns = sets.map((set, i) => `, ${set} AS facets_${String(i)}`).join("");
  const text = `WITH ${found ?? ""}page AS MATERIALIZED (${rows})
    SELECT CASE WHEN ${fits} THEN (${itemsOf(page.order)}) END AS items${columns}`;
  const [row] = await reader.ask<Record<string, string | null>>(text, values);
  return {
    items: row?.["items"] ?? null,
    facets: sets.map((_, i) => row?.[`facets_${String(i)}`] ?? ""),
  };
}

/**
 * Where the page comes from. Few claims that are counted anyway are found once, for both; claims that are perhaps few are
 * counted first, and the page is looked for only where it `fits`, that is where they are.
 */
function sourceOf(
  put: Put,
  page: SearchPageRequest,
  first: SearchScan | undefined,
): { found: string | null; fits: string; rows: string } {
  const isShared =
    first !== undefined && first.query !== null && first.size !== "many" && isSame(first, page.scan);
  if (first?.size !== "perhaps" && !isShared) return { found: null, fits: "true", rows: pageRows(put, page) };
  const columns = isShared ? `facets, ${listed}${page.tiers.length > 0 ? ", words" : ""}` : "facets";
  const found = `found AS MATERIALIZED (${countedRows(put, first, columns)}), `;
  const fits = `(SELECT count(*) FROM found) <= ${count(maxExact)}`;
  if (isShared && page.tiers.length === 0) return { found, fits, rows: foundRows(put, page) };
  if (!isShared) return { found, fits, rows: `SELECT * FROM (${pageRows(put, page)}) AS rows WHERE ${fits}` };
  const soFew = `(SELECT count(*) FROM found) <= ${put(page.maxRanked, "int")}`;
  const rows = `SELECT * FROM (${foundRows(put, page)}) AS ranked WHERE ${soFew}
    UNION ALL SELECT * FROM (${pageRows(put, page)}) AS rows WHERE NOT ${soFew} AND ${fits}`;
  return { found, fits, rows };
}

const isSame = (a: SearchScan, b: SearchScan): boolean =>
  a.query === b.query &&
  a.size === b.size &&
  a.range.from === b.range.from &&
  a.range.until === b.range.until;

/** The page out of what was found, ranked claim by claim. Without their places the words are a third as long. */
function foundRows(put: Put, { tiers, order, after, take }: SearchPageRequest): string {
  const cut = `LIMIT ${count(take)}`;
  const start = beyond(put, order, after);
  if (tiers.length === 0)
    return `SELECT ${listed}, 0 AS tier FROM found WHERE ${start} ORDER BY ${inTime(order)} ${cut}`;
  const whens = tiers
    .slice(0, -1)
    .map(({ level }, i) => `WHEN bare @@ ${put(level, "tsquery")} THEN ${String(i + 1)}`);
  const tier = `CASE ${whens.join(" ")} ELSE ${String(tiers.length)} END`;
  const of = after === null ? null : put(after.tier ?? 0, "int");
  return `SELECT * FROM (SELECT ${listed}, ${tier} AS tier FROM (
      SELECT ${listed}, strip(words) AS bare FROM found OFFSET 0) AS f) AS judged
    WHERE ${of === null ? "true" : `(tier > ${of} OR tier = ${of} AND ${start})`}
    ORDER BY tier, ${inTime(order)} ${cut}`;
}

/** Puts a value among the parameters and gives its place. */
type Put = (value: unknown, type: "tsquery" | "timestamptz" | "uuid" | "int" | "text") => string;

/** A number written into the statement: a plan that must be right for any limit is right for none. */
const count = (rows: number): string => String(Math.trunc(rows));

/** Rows in order of time beyond the cursor. `alias` has `at` and `claim_id`. */
function beyond(put: Put, order: SearchOrder, after: SearchCursor | null): string {
  if (after === null) return "true";
  const sign = order === "oldest" ? ">" : "<";
  return `(at, claim_id) ${sign} (${put(after.at, "timestamptz")}, ${put(after.claimId, "uuid")})`;
}

const inTime = (order: SearchOrder) => (order === "oldest" ? "at, claim_id" : "at DESC, claim_id DESC");

/** The range as a condition that no index serves: beside words it is checked on the rows the words have found. */
function within(put: Put, { from, until }: SearchRange): string {
  if (from === null && until === null) return "true";
  return `(at >= ${put(from ?? "-infinity", "timestamptz")} AND at < ${put(until ?? "infinity", "timestamptz")}) IS TRUE`;
}

/** The months that have claims, in order, from the cursor's on, as lexemes to ask the index for. */
function months(put: Put, order: SearchOrder, range: SearchRange, after: SearchCursor | null): string {
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
  return `(SELECT ('''month=' || key || '''')::tsquery AS lexeme FROM public_facets
    WHERE kind = 'month' ${bounds} ORDER BY key ${oldest ? "" : "DESC"})`;
}

/** `item` lies outside of the row (migration "public_search_narrow") and is fetched for the rows of the page only. */
const listed = "claim_id, at, item";

/** Claims of one scan in order of time, from the cursor on: at most `take`. */
function inOrder(
  put: Put,
  page: SearchPageRequest,
  query: string | null,
  after: SearchCursor | null,
): string {
  const { scan, order } = page;
  const limit = `ORDER BY ${inTime(order)} LIMIT ${count(page.take)}`;
  if (query === null) {
    const { from, until } = scan.range;
    const open = from === null && until === null;
    const range = open
      ? "true"
      : `at >= ${put(from ?? "-infinity", "timestamptz")} AND at < ${put(until ?? "infinity", "timestamptz")}`;
    return `SELECT ${listed} FROM public_search WHERE ${range} AND ${beyond(put, order, after)} ${limit}`;
  }
  // OFFSET 0 keeps the planner from walking all claims in order of time in the hope of meeting the words soon.
  const matching = (condition: string) =>
    `SELECT ${listed} FROM (SELECT ${listed} FROM public_search
      WHERE words @@ ${condition} AND ${within(put, scan.range)} OFFSET 0) AS found
     WHERE ${beyond(put, order, after)} ${limit}`;
  if (scan.size !== "many") return matching(put(query, "tsquery"));
  return `SELECT s.* FROM ${months(put, order, scan.range, after)} AS m,
    LATERAL (${matching(`(m.lexeme && ${put(query, "tsquery")})`)}) AS s LIMIT ${count(page.take)}`;
}

/** The page, tier after tier: a later one is not looked at when those before it fill the page. */
function pageRows(put: Put, page: SearchPageRequest): string {
  const { after, tiers } = page;
  if (tiers.length === 0)
    return `SELECT ${listed}, 0 AS tier FROM (${inOrder(put, page, page.scan.query, after)}) AS t`;
  const parts = tiers.flatMap(({ query }, i) => {
    const tier = i + 1;
    if (tier < (after?.tier ?? 0)) return [];
    const rows = inOrder(put, page, query, tier === after?.tier ? after : null);
    return [`(SELECT ${listed}, ${String(tier)} AS tier FROM (${rows}) AS t${String(tier)})`];
  });
  return `SELECT * FROM (${parts.join(" UNION ALL ")}) AS tiers LIMIT ${count(page.take)}`;
}

/** Claims of a scan to be counted, of the newest months first where they are many. */
function countedRows(put: Put, scan: SearchScan, columns: string): string {
  if (scan.query === null) {
    const { from, until } = scan.range;
    return `SELECT ${columns} FROM public_search
      WHERE at >= ${put(from ?? "-infinity", "timestamptz")} AND at < ${put(until ?? "infinity", "timestamptz")}
      ORDER BY ${inTime("newest")} LIMIT ${count(maxCounted + 1)}`;
  }
  const query = put(scan.query, "tsquery");
  if (scan.size !== "many")
    return `SELECT ${columns} FROM public_search WHERE words @@ ${query} AND ${within(put, scan.range)}
      LIMIT ${count(maxExact + 1)}`;
  return `SELECT s.* FROM ${months(put, "newest", scan.range, null)} AS m,
    LATERAL (SELECT ${columns} FROM public_search WHERE words @@ (m.lexeme && ${query})
      AND ${within(put, scan.range)} OFFSET 0) AS s LIMIT ${count(maxCounted + 1)}`;
}

/** The claims of the page as lists show them (`PublicClaimItem`), each with its tier. */
function itemsOf(order: SearchOrder): string {
  const sort = `${order === "relevance" ? "tier, " : ""}${inTime(order)}`;
  return `SELECT coalesce('[' || string_agg('{"tier":' || tier || ',"item":' || item || '}', ',' ORDER BY ${sort}) || ']', '[]')
    FROM page`;
}
