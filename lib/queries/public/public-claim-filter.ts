import { z } from "zod";
import { languageWithoutRegion } from "#lib/domain/text/language-tag.ts";
import { isoDay } from "#lib/domain/text/text.schema.ts";
import type { SearchCursor, SearchOrder } from "#lib/db/public-search-request.ts";
import { parseSearchWords, type SearchWords } from "./search-words.ts";

/** Names of the filters of `/claims`, the same in pages, feeds, API and exports (interfaces.md, "HTTP"). */
export const publicFilterNames = [
  ...["q", "rating", "attribution", "speaker", "topic", "article", "outlet"],
  ...["from", "to", "year", "corrected", "language", "sort", "verbatim", "after"],
] as const;

/** A filter as it came in an address: every value is text, absent ones are missing. */
export interface PublicClaimQuery {
  readonly q?: string | undefined;
  readonly rating?: string | undefined;
  readonly attribution?: string | undefined;
  readonly speaker?: string | undefined;
  readonly topic?: string | undefined;
  readonly article?: string | undefined;
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Year of the first publication, in UTC like `from` and `to`. */
  readonly year?: string | undefined;
  readonly corrected?: string | undefined;
  /** BCP 47 tag without a region: `en`, `sr-Latn`. */
  readonly language?: string | undefined;
  /** `relevance` (the default of a search), `newest` (the default of a list) or `oldest`. */
  readonly sort?: string | undefined;
  /** "1": the words as typed, also where none of them stands in a claim. */
  readonly verbatim?: string | undefined;
  readonly after?: string | undefined;
}

/** What narrows a list of live claims; absent means "any". Days are `YYYY-MM-DD`, both ends included, in UTC. */
export interface PublicClaimFilter {
  readonly rating?: string | undefined;
  readonly attribution?: string | undefined;
  readonly speaker?: string | undefined;
  readonly topic?: string | undefined;
  readonly article?: string | undefined;
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly year?: string | undefined;
  readonly corrected?: boolean | undefined;
  readonly language?: string | undefined;
}

/** The query, understood. */
export interface ReadFilter {
  readonly words: SearchWords;
  /** Something was typed that asks for nothing: no letter and no digit. */
  readonly asksForNothing: boolean;
  readonly filter: PublicClaimFilter;
  readonly order: SearchOrder;
  readonly after: SearchCursor | null;
}

const maxQueryChars = 200;
const maxKeyChars = 200;

/** A text from an address that PostgreSQL can hold; anything else counts as absent. */
const text = (max: number) =>
  z
    .string()
    .refine((s) => s.isWellFormed() && !s.includes("\0"))
    .transform((s) => s.trim().slice(0, max))
    .transform((s) => (s === "" ? undefined : s))
    .optional()
    .catch(undefined);

const day = isoDay.optional().catch(undefined);

const flag = z
  .string()
  .transform((s) => (["1", "true", "yes", "on"].includes(s) ? "1" : undefined))
  .optional()
  .catch(undefined);

const querySchema = z.object({
  q: text(maxQueryChars),
  rating: text(maxKeyChars),
  attribution: text(maxKeyChars),
  speaker: text(maxKeyChars),
  topic: text(maxKeyChars),
  article: text(maxKeyChars),
  outlet: text(maxKeyChars),
  from: day,
  to: day,
  year: z
    .string()
    .regex(/^[12]\d{3}$/)
    .optional()
    .catch(undefined),
  corrected: flag,
  language: z
    .string()
    .transform((tag) => languageWithoutRegion(tag.trim()) ?? undefined)
    .optional()
    .catch(undefined),
  sort: z.enum(["relevance", "newest", "oldest"]).optional().catch(undefined),
  verbatim: flag,
  after: text(maxKeyChars),
});

/**
 * Takes the filter out of an address. Repeated parameters count once (the first), unknown ones and values that make no
 * sense are dropped: an address that somebody shortened or mistyped still shows a list.
 */
export function parsePublicQuery(
  params: Readonly<Record<string, string | readonly string[] | undefined>> | URLSearchParams,
): PublicClaimQuery {
  const value = (name: string): string | undefined => {
    if (params instanceof URLSearchParams) return params.get(name) ?? undefined;
    const given = params[name];
    return typeof given === "string" ? given : given?.[0];
  };
  return querySchema.parse(Object.fromEntries(publicFilterNames.map((name) => [name, value(name)])));
}

/** Makes the query ready: words told apart, order settled, cursor opened. A cursor that is none starts at the top. */
export function readFilter(query: PublicClaimQuery): ReadFilter {
  const { rating, attribution, speaker, topic, article, outlet, from, to, year, language } = query;
  const words = parseSearchWords(query.q ?? "");
  const hasWords = words.wanted.length > 0;
  const order = orderOf(query.sort, hasWords);
  return {
    words,
    asksForNothing: query.q !== undefined && !hasWords && words.unwanted.length === 0,
    filter: {
      ...{ rating, attribution, speaker, topic, article, outlet, from, to, year, language },
      corrected: query.corrected === "1",
    },
    order,
    after: openCursor(query.after, order),
  };
}

function orderOf(sort: string | undefined, hasWords: boolean): SearchOrder {
  if (sort === "oldest" || sort === "newest") return sort;
  // Nothing is more relevant than the rest where no word is asked for.
  return hasWords ? "relevance" : "newest";
}

/** True when the query narrows the list at all (order, page and spelling do not). */
export function isFiltered({ sort: _s, after: _a, verbatim: _v, ...rest }: PublicClaimQuery): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}

/** An opaque cursor for the row that ends a page. */
export function sealCursor({ at, claimId, tier }: SearchCursor): string {
  const parts = tier === undefined ? [at, claimId] : [at, claimId, String(tier)];
  return Buffer.from(parts.join(" "), "utf8").toString("base64url");
}

const cursorSchema = z.object({
  at: z.iso.datetime(),
  claimId: z.guid(),
  tier: z.enum(["1", "2", "3", "4"]).transform(Number).optional(),
});

/** A cursor belongs to the kind of order it was made in. */
function openCursor(sealed: string | undefined, order: SearchOrder): SearchCursor | null {
  if (sealed === undefined) return null;
  const [at, claimId, tier] = Buffer.from(sealed, "base64url").toString("utf8").split(" ");
  const known = cursorSchema.safeParse({ at, claimId, tier });
  if (!known.success) return null;
  return (known.data.tier !== undefined) === (order === "relevance") ? known.data : null;
}
