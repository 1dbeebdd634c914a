import { z } from "zod";
import { isoDay } from "#lib/domain/text/text.schema.ts";
import { foldSearchText } from "#lib/publishing/fold-search-text.ts";
import type { PublicClaimCursor, PublicClaimFilter, PublicClaimOrder } from "#lib/db/public-claims.ts";

/** Names of the filters of `/claims`, the same in pages, feeds, API and exports (interfaces.md, "HTTP"). */
export const publicFilterNames = [
  ...["q", "rating", "attribution", "speaker", "topic", "article", "outlet"],
  ...["from", "to", "corrected", "sort", "after"],
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
  readonly corrected?: string | undefined;
  readonly sort?: string | undefined;
  readonly after?: string | undefined;
}

/** The query as the database understands it. */
export interface ReadFilter {
  readonly filter: PublicClaimFilter;
  readonly order: PublicClaimOrder;
  readonly after: PublicClaimCursor | null;
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
  corrected: z
    .string()
    .transform((s) => (["1", "true", "yes", "on"].includes(s) ? "1" : undefined))
    .optional()
    .catch(undefined),
  sort: z.enum(["newest", "oldest"]).optional().catch(undefined),
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

/** Makes the query ready for the database: words folded, cursor opened. A cursor that is none starts at the top. */
export function readFilter(query: PublicClaimQuery): ReadFilter {
  const words = query.q === undefined ? undefined : foldSearchText(query.q);
  return {
    filter: {
      words: words === "" ? undefined : words,
      rating: query.rating,
      attribution: query.attribution,
      speaker: query.speaker,
      topic: query.topic,
      article: query.article,
      outlet: query.outlet,
      from: query.from,
      to: query.to,
      corrected: query.corrected === "1",
    },
    order: query.sort === "oldest" ? "oldest" : "newest",
    after: openCursor(query.after),
  };
}

/** True when the query narrows the list at all (order and page do not). */
export function isFiltered({ sort: _sort, after: _after, ...rest }: PublicClaimQuery): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}

/** An opaque cursor for the row that ends a page. */
export function sealCursor({ at, claimId }: PublicClaimCursor): string {
  return Buffer.from(`${at} ${claimId}`, "utf8").toString("base64url");
}

function openCursor(sealed: string | undefined): PublicClaimCursor | null {
  if (sealed === undefined) return null;
  const [at = "", claimId = ""] = Buffer.from(sealed, "base64url").toString("utf8").split(" ");
  const known = z.object({ at: z.iso.datetime(), claimId: z.guid() }).safeParse({ at, claimId });
  return known.success ? known.data : null;
}
