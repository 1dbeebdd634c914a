import type { Handle } from "#lib/db/database.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ClaimStage, PublicationState } from "#lib/domain/claim/claim.ts";
import { ratingTones, type RatingTone } from "#lib/domain/rating/rating.ts";

export interface ClaimListRow {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly text: string;
  readonly statement: string | null;
  readonly stage: ClaimStage;
  readonly publication: PublicationState;
  readonly speaker: { readonly slug: string; readonly name: string } | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly rating: { readonly label: string; readonly tone: RatingTone } | null;
  readonly appearances: number;
  readonly openComments: number;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly publishAt: string | null;
  readonly updatedAt: string;
}

/** What a line of a claim list shows; evidence is counted nowhere and read nowhere here. */
export const claimRowSelect = {
  id: true,
  slug: true,
  version: true,
  text: true,
  statement: true,
  stage: true,
  publication: true,
  speaker: { select: { slug: true, name: true } },
  assignee: { select: { id: true, name: true } },
  verdict: { select: { content: true, scaleVersion: true } },
  _count: { select: { appearances: true, comments: { where: { resolvedAt: null } } } },
  dueAt: true,
  publishAt: true,
  updatedAt: true,
} satisfies Prisma.ClaimSelect;

export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimRowSelect }>;

/** Stages in which a due date still asks for something. */
const openStages: readonly ClaimStage[] = ["candidate", "queued", "researching", "in_review", "approved"];

type Ratings = ReadonlyMap<string, { readonly label: string; readonly tone: string }>;

/** Labels and tones of the content ratings of every scale, keyed by scale version and rating key. */
export async function contentRatings(db: Handle): Promise<Ratings> {
  const rows = await db.rating.findMany({
    where: { axis: "content" },
    select: { scaleVersion: true, key: true, label: true, tone: true },
  });
  return new Map(rows.map((r) => [`${r.scaleVersion} ${r.key}`, { label: r.label, tone: r.tone }]));
}

/** A row as lists show it. */
export function claimRowOf(row: ClaimRow, ratings: Ratings, now: Date): ClaimListRow {
  const rating = row.verdict?.content
    ? ratings.get(`${row.verdict.scaleVersion} ${row.verdict.content}`)
    : undefined;
  return {
    id: row.id,
    slug: row.slug,
    version: row.version,
    text: row.text,
    statement: row.statement,
    stage: row.stage,
    publication: row.publication,
    speaker: row.speaker,
    assignee: row.assignee,
    rating:
      rating === undefined
        ? null
        : { label: rating.label, tone: ratingTones.find((t) => t === rating.tone) ?? "open" },
    appearances: row._count.appearances,
    openComments: row._count.comments,
    dueAt: row.dueAt?.toISOString() ?? null,
    overdue: row.dueAt !== null && row.dueAt < now && openStages.includes(row.stage),
    publishAt: row.publishAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}
