import { z } from "zod";
import type { RatingTone } from "#lib/domain/rating/rating.ts";
import { ratingTones } from "#lib/domain/rating/rating.ts";
import type { Handle } from "#lib/db/database.ts";
import { dayOf } from "#lib/db/days.ts";
import { countPublicClaims, findPublicClaimIds, maxCounted, type WordMatch } from "#lib/db/public-claims.ts";
import { readFilter, sealCursor, type PublicClaimQuery, type ReadFilter } from "./public-claim-filter.ts";

/** One live claim in a list. Instants are ISO 8601 UTC, days `YYYY-MM-DD`. */
export interface PublicClaimItem {
  readonly claimId: string;
  readonly slug: string;
  readonly n: number;
  readonly text: string;
  readonly statement: string | null;
  readonly summary: string;
  readonly rating: {
    readonly key: string;
    readonly label: string;
    readonly value: number | null;
    readonly tone: RatingTone;
  };
  readonly attribution: { readonly key: string; readonly label: string; readonly tone: RatingTone } | null;
  readonly speaker: { readonly slug: string; readonly name: string } | null;
  readonly topicSlugs: readonly string[];
  readonly articles: readonly PublicClaimArticle[];
  readonly claimedOn: string | null;
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  readonly correctedAt: string | null;
  readonly secondReviewed: boolean;
}

export interface PublicClaimArticle {
  readonly slug: string;
  readonly title: string | null;
  readonly outlet: string | null;
}

export interface PublicClaimPage {
  readonly items: readonly PublicClaimItem[];
  /** Opaque `after` of the next page; null at the end. */
  readonly nextCursor: string | null;
  /** Exact up to 10,000; `more` says that there are more than that. */
  readonly total: { readonly count: number; readonly more: boolean };
  /** True when no claim has the words and similar ones are shown instead. */
  readonly similar: boolean;
}

export const publicPageSize = 20;

const rowSelect = {
  claimId: true,
  slug: true,
  n: true,
  text: true,
  statement: true,
  summary: true,
  content: true,
  contentLabel: true,
  contentValue: true,
  contentTone: true,
  attribution: true,
  attributionLabel: true,
  speakerSlug: true,
  speakerName: true,
  topicSlugs: true,
  articles: true,
  claimedOn: true,
  firstPublishedAt: true,
  publishedAt: true,
  correctedAt: true,
  secondReviewed: true,
} as const;

type Row = Awaited<ReturnType<typeof readRows>>[number];

/** Suspended and retracted claims are in no list, whatever the ids say. */
function readRows(db: Handle, ids: readonly string[]) {
  return db.publicClaim.findMany({ where: { claimId: { in: [...ids] }, state: "live" }, select: rowSelect });
}

const articlesSchema = z.array(
  z.object({ slug: z.string(), title: z.string().nullable(), outlet: z.string().nullable() }),
);
const toneSchema = z.enum(ratingTones).catch("open");

/**
 * A page of live claims, for readers, feeds, the API and exports alike: newest first unless `sort` says "oldest",
 * 20 a page unless `take` says otherwise, paged by the opaque `after`. Words are compared as whole words; when no claim
 * has them all, claims with similar words are shown and `similar` says so.
 */
export async function listPublicClaims(
  db: Handle,
  query: PublicClaimQuery,
  take: number = publicPageSize,
): Promise<PublicClaimPage> {
  const read = readFilter(query);
  if (read.filter.words === undefined && query.q !== undefined) {
    return { items: [], nextCursor: null, total: { count: 0, more: false }, similar: false };
  }
  const exact = await pageOf(db, read, take, "words");
  if (exact.total.count > 0 || read.filter.words === undefined) return exact;
  return pageOf(db, read, take, "similar");
}

async function pageOf(
  db: Handle,
  read: ReadFilter,
  take: number,
  match: WordMatch,
): Promise<PublicClaimPage> {
  const { filter, order, after } = read;
  const [ids, counted] = await Promise.all([
    findPublicClaimIds(db, filter, { order, after, take: take + 1, match }),
    countPublicClaims(db, filter, match),
  ]);
  const items = await readPublicClaimItems(db, ids.slice(0, take));
  const last = items.at(-1);
  const hasMore = ids.length > take && last !== undefined;
  return {
    items,
    nextCursor: hasMore ? sealCursor({ at: last.firstPublishedAt, claimId: last.claimId }) : null,
    total: { count: Math.min(counted, maxCounted), more: counted > maxCounted },
    similar: match === "similar",
  };
}

/** The live claims with these ids, in the order of the ids. */
export async function readPublicClaimItems(db: Handle, ids: readonly string[]): Promise<PublicClaimItem[]> {
  const [rows, tones] = await Promise.all([readRows(db, ids), attributionTones(db)]);
  const byId = new Map(rows.map((row) => [row.claimId, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [itemOf(row, tones)];
  });
}

/** Tone of each attribution rating; a later version of the scale wins. */
async function attributionTones(db: Handle): Promise<ReadonlyMap<string, string>> {
  const ratings = await db.rating.findMany({
    where: { axis: "attribution" },
    select: { key: true, tone: true },
    orderBy: { scaleVersion: "asc" },
  });
  return new Map(ratings.map((rating) => [rating.key, rating.tone]));
}

function itemOf(row: Row, tones: ReadonlyMap<string, string>): PublicClaimItem {
  const { attribution, attributionLabel, speakerSlug, speakerName } = row;
  return {
    claimId: row.claimId,
    slug: row.slug,
    n: row.n,
    text: row.text,
    statement: row.statement,
    summary: row.summary,
    rating: {
      key: row.content,
      label: row.contentLabel,
      value: row.contentValue,
      tone: toneSchema.parse(row.contentTone),
    },
    attribution:
      attribution === null || attributionLabel === null
        ? null
        : { key: attribution, label: attributionLabel, tone: toneSchema.parse(tones.get(attribution)) },
    speaker: speakerSlug === null || speakerName === null ? null : { slug: speakerSlug, name: speakerName },
    topicSlugs: row.topicSlugs,
    articles: articlesSchema.parse(row.articles),
    claimedOn: dayOf(row.claimedOn),
    firstPublishedAt: row.firstPublishedAt.toISOString(),
    publishedAt: row.publishedAt.toISOString(),
    correctedAt: row.correctedAt?.toISOString() ?? null,
    secondReviewed: row.secondReviewed,
  };
}
