import type { PublicReader } from "./public-pool.ts";

/**
 * Where more claims than `maxExact` may be found, counting stops at `maxCounted`: a reader learns "more than 5,000", the
 * database does not walk the whole index. Reading all of four times as many in one go costs no more than finding the newest
 * month by month.
 */
export const maxExact = 20_000;
export const maxCounted = 5_000;

/** Of the claims that have every word of a phrase, this many are looked through for the words in their order. */
const maxPhraseCandidates = 15_000;

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
   * `few`: at most `maxExact` claims can match, so the index is asked once. `many`: it is asked month by month,
   * until enough are found. Both give the same rows, newest first.
   */
  readonly size: "few" | "many";
}

/** One page of claims: by tiers (queries that exclude each other, the best first), each in order of time. */
export interface SearchPageRequest {
  readonly scan: SearchScan;
  readonly order: SearchOrder;
  readonly tiers: readonly string[];
  readonly after: SearchCursor | null;
  readonly take: number;
  /** The words of a phrase must stand in their order: checked row by row among those that have them all. */
  readonly phrase: { readonly query: string; readonly fits: string | null } | null;
}

/** Rows of the page as JSON, and for each scan that is counted the filters of its claims, joined (`public_search`). */
export interface SearchAnswer {
  readonly items: string;
  readonly facets: readonly string[];
}

/**
 * Finds a page and what is counted beside it in one statement. `counted` are the scans to count over, up to `maxCounted`
 * + 1 claims each where they are many; with a phrase, the page's own rows are counted and `counted` is only looked at for being empty.
 */
export async function searchPublicClaims(
  reader: PublicReader,
  page: SearchPageRequest,
  counted: readonly SearchScan[],
): Promise<SearchAnswer> {
  const values: unknown[] = [];
  const put: Put = (value, type) => `$${String(values.push(value))}::${type}`;
  const rows = page.phrase === null ? null : phraseRows(put, page, page.phrase);
  const found = rows === null ? pageRows(put, page) : rowsInOrder(put, page);
  const sets =
    rows === null
      ? counted.map((scan) => `(${facetsOf(put, scan)})`)
      : counted.slice(0, 1).map(() => "(SELECT string_agg(facets, '') FROM matching)");
  const columns = sets.map((set, i) => `, ${set} AS facets_${String(i)}`).join("");
  const text = `WITH ${rows === null ? "" : `matching AS MATERIALIZED (${rows}), `}page AS MATERIALIZED (${found})
    SELECT (${itemsOf(page.order)}) AS items${columns}`;
  const [row] = await reader.ask<Record<string, string | null>>(text, values);
  return {
    items: row?.["items"] ?? "[]",
    facets: sets.map((_, i) => row?.[`facets_${String(i)}`] ?? ""),
  };
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
    return `SELECT claim_id, at FROM public_search WHERE ${range} AND ${beyond(put, order, after)} ${limit}`;
  }
  // OFFSET 0 keeps the planner from walking all claims in order of time in the hope of meeting the words soon.
  const matching = (condition: string) =>
    `SELECT claim_id, at FROM (SELECT claim_id, at FROM public_search
      WHERE words @@ ${condition} AND ${within(put, scan.range)} OFFSET 0) AS found
     WHERE ${beyond(put, order, after)} ${limit}`;
  if (scan.size === "few") return matching(put(query, "tsquery"));
  return `SELECT s.claim_id, s.at FROM ${months(put, order, scan.range, after)} AS m,
    LATERAL (${matching(`(m.lexeme && ${put(query, "tsquery")})`)}) AS s LIMIT ${count(page.take)}`;
}

/** The page, tier after tier: a later one is not looked at when those before it fill the page. */
function pageRows(put: Put, page: SearchPageRequest): string {
  const { after, tiers } = page;
  if (tiers.length === 0)
    return `SELECT claim_id, at, 0 AS tier FROM (${inOrder(put, page, page.scan.query, after)}) AS t`;
  const parts = tiers.flatMap((query, i) => {
    const tier = i + 1;
    if (tier < (after?.tier ?? 0)) return [];
    const rows = inOrder(put, page, query, tier === after?.tier ? after : null);
    return [`(SELECT claim_id, at, ${String(tier)} AS tier FROM (${rows}) AS t${String(tier)})`];
  });
  return `SELECT * FROM (${parts.join(" UNION ALL ")}) AS tiers LIMIT ${count(page.take)}`;
}

/** Claims whose words stand in the order of the phrase, with the tier of each. */
function phraseRows(
  put: Put,
  page: SearchPageRequest,
  phrase: NonNullable<SearchPageRequest["phrase"]>,
): string {
  const { scan, tiers, order } = page;
  const whens = tiers.map((query, i) => `WHEN words @@ ${put(query, "tsquery")} THEN ${String(i + 1)}`);
  const tier = whens.length === 0 ? "0" : `CASE ${whens.join(" ")} ELSE ${String(whens.length)} END`;
  const fits = phrase.fits === null ? "true" : `words @@ ${put(phrase.fits, "tsquery")}`;
  return `SELECT claim_id, at, facets, ${fits} AS fits, ${tier} AS tier
    FROM (${candidates(put, scan, order, "claim_id, at, facets, words", maxPhraseCandidates)}) AS c
    WHERE words @@ ${put(phrase.query, "tsquery")} LIMIT ${count(maxExact)}`;
}

function rowsInOrder(put: Put, { order, after, take }: SearchPageRequest): string {
  const byTier = order === "relevance";
  const start =
    byTier && after !== null
      ? `(tier > ${put(after.tier ?? 0, "int")} OR tier = ${put(after.tier ?? 0, "int")} AND ${beyond(put, order, after)})`
      : beyond(put, order, after);
  return `SELECT claim_id, at, tier FROM matching WHERE fits AND ${start}
    ORDER BY ${byTier ? "tier, " : ""}${inTime(order)} LIMIT ${count(take)}`;
}

/** Up to `limit` claims of a scan, the newest (or oldest) months first where they are many. */
function candidates(put: Put, scan: SearchScan, order: SearchOrder, columns: string, limit: number): string {
  const cut = `LIMIT ${count(limit)}`; // In the order of time; few are taken whole.
  if (scan.query === null) {
    const { from, until } = scan.range;
    return `SELECT ${columns} FROM public_search
      WHERE at >= ${put(from ?? "-infinity", "timestamptz")} AND at < ${put(until ?? "infinity", "timestamptz")}
      ORDER BY ${inTime(order)} ${cut}`;
  }
  const query = put(scan.query, "tsquery");
  if (scan.size === "few")
    return `SELECT ${columns} FROM public_search WHERE words @@ ${query} AND ${within(put, scan.range)}
      LIMIT ${count(maxExact + 1)}`;
  const listed = columns.replace(/\w+/g, "s.$&");
  return `SELECT ${listed} FROM ${months(put, order, scan.range, null)} AS m,
    LATERAL (SELECT ${columns} FROM public_search WHERE words @@ (m.lexeme && ${query})
      AND ${within(put, scan.range)} OFFSET 0) AS s ${cut}`;
}

function facetsOf(put: Put, scan: SearchScan): string {
  return `SELECT string_agg(facets, '') FROM (${candidates(put, scan, "newest", "facets", maxCounted + 1)}) AS f`;
}

const instant = (column: string) =>
  `to_char(c.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The claims of the page as lists show them (`PublicClaimItem`), each with its tier. */
function itemsOf(order: SearchOrder): string {
  const sort = `${order === "relevance" ? "page.tier, " : ""}${order === "oldest" ? "page.at, page.claim_id" : "page.at DESC, page.claim_id DESC"}`;
  return `SELECT coalesce(json_agg(json_build_object(
    'tier', page.tier, 'claimId', c.claim_id, 'slug', c.slug, 'n', c.n, 'text', c.text, 'statement', c.statement,
    'summary', c.summary, 'language', c.language,
    'rating', json_build_object('key', c.content, 'label', c.content_label, 'value', c.content_value, 'tone', c.content_tone),
    'attribution', CASE WHEN c.attribution IS NOT NULL THEN
      json_build_object('key', c.attribution, 'label', c.attribution_label, 'tone', c.attribution_tone) END,
    'speaker', CASE WHEN c.speaker_slug IS NOT NULL THEN
      json_build_object('slug', c.speaker_slug, 'name', c.speaker_name) END,
    'topicSlugs', c.topic_slugs, 'articles', c.articles, 'claimedOn', c.claimed_on,
    'firstPublishedAt', ${instant("first_published_at")}, 'publishedAt', ${instant("published_at")},
    'correctedAt', ${instant("corrected_at")}, 'secondReviewed', c.second_reviewed) ORDER BY ${sort}), '[]')::text
    FROM page JOIN public_claims c ON c.claim_id = page.claim_id AND c.state = 'live'`;
}
