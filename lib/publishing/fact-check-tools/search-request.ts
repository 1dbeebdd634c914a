import { languageWithoutRegion } from "#lib/domain/text/language-tag.ts";
import { googleError, type GoogleError } from "./google-error.ts";

/** A request for `claims:search`, read and with Google's defaults. */
export interface SearchRequest {
  /** Null where only the publisher's site was given. */
  readonly query: string | null;
  /** Without region, which Google does not consider either; null for any. */
  readonly language: string | null;
  readonly site: string | null;
  /** Null for any age; 0 is what Google's interface takes for "not given". */
  readonly maxAgeDays: number | null;
  readonly pageSize: number;
  readonly pageToken: string | null;
  /** How many results to pass over; 0 with a page token. */
  readonly offset: number;
}

const defaultPageSize = 10;
/** Larger requests get pages of this size: "up to that many results" is what the interface promises. */
const maxPageSize = 100;
/** Results are read one after another up to here; who wants later ones follows the page tokens. */
const maxOffset = 1000;
const maxInt32 = 2_147_483_647;

/** Parameters that every Google API takes; they change nothing here, and their clients send them. */
const systemParameters = new Set([
  ...["$.xgafv", "$alt", "$callback", "$fields", "$key", "$prettyPrint"],
  ...["access_token", "alt", "callback", "fields", "key", "oauth_token"],
  ...["prettyPrint", "quotaUser", "userIp", "upload_protocol", "uploadType"],
]);

/** Names with their second spelling: Google's interface takes both. */
const names = {
  query: "query",
  language_code: "languageCode",
  review_publisher_site_filter: "reviewPublisherSiteFilter",
  max_age_days: "maxAgeDays",
  page_size: "pageSize",
  page_token: "pageToken",
  offset: "offset",
} as const;

type Name = (typeof names)[keyof typeof names];

/** Reads a request; whatever Google refuses is refused in Google's words and shape. */
export function readSearchRequest(parameters: URLSearchParams): SearchRequest | GoogleError {
  const given = new Map<Name, string>();
  for (const [key, value] of parameters) {
    const name = nameOf(key);
    if (name === null && !systemParameters.has(key)) return unknownName(key);
    if (name !== null && value !== "") given.set(name, value);
  }
  const query = given.get("query") ?? null;
  const site = given.get("reviewPublisherSiteFilter") ?? null;
  if (query === null && site === null)
    return googleError(400, "Either query or review_publisher_site_filter must be set.");
  const numbers = readNumbers(given);
  if ("error" in numbers) return numbers;
  const language = given.get("languageCode") ?? null;
  const known = language === null ? null : languageWithoutRegion(language);
  if (language !== null && known === null)
    return googleError(400, `Request contains an invalid argument: language_code "${language}".`);
  const pageToken = given.get("pageToken") ?? null;
  return {
    query,
    language: known,
    site: site === null ? null : bareSite(site),
    maxAgeDays: numbers.maxAgeDays || null,
    pageSize: Math.min(numbers.pageSize || defaultPageSize, maxPageSize),
    pageToken,
    offset: pageToken === null ? (numbers.offset ?? 0) : 0,
  };
}

function nameOf(key: string): Name | null {
  if (Object.hasOwn(names, key)) return names[key as keyof typeof names];
  return Object.values(names).find((name) => name === key) ?? null;
}

function unknownName(key: string): GoogleError {
  const what = `Invalid JSON payload received. Unknown name "${key}": Cannot bind query parameter. Field '${key}' could not be found in request message.`;
  return googleError(400, what, [{ description: what }]);
}

interface Numbers {
  readonly maxAgeDays: number | undefined;
  readonly pageSize: number | undefined;
  readonly offset: number | undefined;
}

const numbered = [
  ["maxAgeDays", "max_age_days", maxInt32],
  ["pageSize", "page_size", maxInt32],
  ["offset", "offset", maxOffset],
] as const;

function readNumbers(given: ReadonlyMap<Name, string>): Numbers | GoogleError {
  const read: Record<string, number> = {};
  for (const [name, field, most] of numbered) {
    const text = given.get(name);
    if (text === undefined) continue;
    if (!/^-?\d{1,10}$/.test(text) || Number(text) > maxInt32) return noNumber(field, text);
    const number = Number(text);
    if (number < 0 || number > most)
      return googleError(
        400,
        `Request contains an invalid argument: ${field} must be from 0 to ${String(most)}.`,
      );
    read[name] = number;
  }
  return { maxAgeDays: read["maxAgeDays"], pageSize: read["pageSize"], offset: read["offset"] };
}

function noNumber(field: string, text: string): GoogleError {
  const what = `Invalid value at '${field}' (TYPE_INT32), "${text}"`;
  return googleError(400, what, [{ field, description: what }]);
}

/** A site as people write it: with or without protocol, `www.` and closing slash. */
function bareSite(site: string): string {
  return site
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/:].*$/, "");
}

/** Whether a publisher's site is the one that was asked for. */
export function isSite(asked: string, own: string): boolean {
  return asked === own.toLowerCase();
}
