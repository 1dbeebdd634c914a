import type { QuotedPlace } from "#lib/domain/anchor/anchor.ts";
import type { CarriedAnchor } from "#lib/domain/anchor/anchor.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import type { AnchorStatus, ClaimStage } from "#lib/domain/claim/claim.ts";
import type { Handle, Tx } from "./database.ts";

/** An appearance with everything known about where it stands, earliest revision first. */
export interface AnchoredAppearance {
  readonly id: string;
  readonly claimId: string;
  readonly claimStage: ClaimStage;
  readonly articleId: string;
  readonly revisionId: string;
  /** Number of the revision it was made on. */
  readonly n: number;
  /** The words and the place where it was made. */
  readonly original: QuotedPlace;
  readonly anchors: readonly StoredAnchor[];
}

export interface StoredAnchor {
  readonly revisionId: string;
  readonly n: number;
  readonly status: AnchorStatus;
  readonly start: number | null;
  readonly end: number | null;
  readonly similarity: number;
  readonly confirmedById: string | null;
  readonly confirmedAt: Date | null;
}

/** The appearances in an article, or only those of the named ids, in a fixed order. */
export async function loadAnchoredAppearances(
  db: Handle,
  where: { readonly articleId: string } | { readonly appearanceIds: readonly string[] },
): Promise<AnchoredAppearance[]> {
  const rows = await db.appearance.findMany({
    where: "articleId" in where ? where : { id: { in: [...where.appearanceIds] } },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, claimId: true, articleId: true, revisionId: true },
      ...{ start: true, exact: true, prefix: true, suffix: true },
      claim: { select: { stage: true } },
      revision: { select: { n: true } },
      anchors: {
        orderBy: { revision: { n: "asc" } },
        select: {
          ...{ revisionId: true, status: true, start: true, end: true, similarity: true },
          ...{ confirmedById: true, confirmedAt: true },
          revision: { select: { n: true } },
        },
      },
    },
  });
  return rows.map(({ claim, revision, anchors, start, exact, prefix, suffix, ...row }) => ({
    ...row,
    claimStage: claim.stage,
    n: revision.n,
    original: { start, exact, prefix, suffix },
    anchors: anchors.map(({ revision: at, ...anchor }) => ({ ...anchor, n: at.n })),
  }));
}

/** Texts of revisions by id. */
export async function textsOfRevisions(
  db: Handle,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.articleRevision.findMany({
    where: { id: { in: [...new Set(revisionIds)] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map((row) => [row.id, row.text]));
}

/** Revisions of an article after number `n`, in order. */
export async function revisionsAfter(tx: Tx, articleId: string, n: number) {
  return tx.articleRevision.findMany({
    where: { articleId, n: { gt: n } },
    orderBy: { n: "asc" },
    select: { id: true, n: true, text: true },
  });
}

export interface NewAnchor {
  readonly appearanceId: string;
  readonly revisionId: string;
  readonly anchor: CarriedAnchor;
}

/** Writes anchors that are not there yet. */
export async function insertAnchors(tx: Tx, anchors: readonly NewAnchor[]): Promise<void> {
  await tx.appearanceAnchor.createMany({
    data: anchors.map(({ appearanceId, revisionId, anchor }) => ({
      ...{ appearanceId, revisionId },
      ...{ status: anchor.status, start: anchor.start, end: anchor.end, similarity: anchor.similarity },
      confirmedById: anchor.confirmation?.byId ?? null,
      confirmedAt: anchor.confirmation?.at ?? null,
    })),
    skipDuplicates: true,
  });
}

/** Locks one anchor until the transaction ends; null when the appearance has none in that revision. */
export async function lockAnchor(
  tx: Tx,
  appearanceId: string,
  revisionId: string,
): Promise<StoredAnchor | null> {
  const rows = await tx.$queryRaw<StoredAnchor[]>`
    SELECT k.revision_id::text AS "revisionId", r.n, k.status::text AS status, k.start, k."end", k.similarity,
           k.confirmed_by_id::text AS "confirmedById", k.confirmed_at AS "confirmedAt"
    FROM appearance_anchors k JOIN article_revisions r ON r.id = k.revision_id
    WHERE k.appearance_id = ${appearanceId}::uuid AND k.revision_id = ${revisionId}::uuid
    FOR UPDATE OF k`;
  return rows[0] ?? null;
}

/** Writes down what a person decided about a locked anchor. */
export async function writeAnchor(tx: Tx, { appearanceId, revisionId, anchor }: NewAnchor): Promise<void> {
  await tx.appearanceAnchor.update({
    where: { appearanceId_revisionId: { appearanceId, revisionId } },
    data: {
      ...{ status: anchor.status, start: anchor.start, end: anchor.end, similarity: anchor.similarity },
      confirmedById: anchor.confirmation?.byId ?? null,
      confirmedAt: anchor.confirmation?.at ?? null,
    },
    select: { appearanceId: true },
  });
}

/** Where a claim stands in a revision it may be relied on: where it was made, or where its anchor is settled. */
export interface StandingPlace extends Span {
  readonly appearanceId: string;
  readonly revisionId: string;
}

/** Every place of one appearance that is settled, in whatever revision. */
export async function standingPlaces(tx: Tx, appearanceId: string): Promise<StandingPlace[]> {
  return tx.$queryRaw<StandingPlace[]>`
    SELECT id::text AS "appearanceId", revision_id::text AS "revisionId", start, "end"
    FROM appearances WHERE id = ${appearanceId}::uuid
    UNION ALL
    SELECT appearance_id::text, revision_id::text, start, "end" FROM appearance_anchors
    WHERE appearance_id = ${appearanceId}::uuid AND start IS NOT NULL
      AND (status = 'exact' OR confirmed_at IS NOT NULL)`;
}

/** How many appearances in an article wait for somebody to settle their place in its latest revision. */
export async function countUnsettled(db: Handle, articleId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM appearance_anchors k
    JOIN appearances p ON p.id = k.appearance_id
    JOIN claims c ON c.id = p.claim_id
    WHERE k.revision_id = (
        SELECT id FROM article_revisions WHERE article_id = ${articleId}::uuid ORDER BY n DESC LIMIT 1
      )
      AND k.status <> 'exact' AND k.confirmed_at IS NULL AND c.stage NOT IN ('rejected', 'merged')`;
  return rows[0]?.count ?? 0;
}

export interface UnsettledArticle {
  readonly slug: string;
  readonly title: string | null;
  /** First words of the latest revision: they name an article without a title. */
  readonly opening: string;
  readonly n: number;
  readonly unsettled: number;
}

/** Articles with appearances to settle on their latest revision, the one revised last first. */
export async function unsettledArticles(db: Handle, limit: number): Promise<UnsettledArticle[]> {
  return db.$queryRaw<UnsettledArticle[]>`
    SELECT a.slug, a.title, left(ltrim(r.text), 240) AS opening, r.n, count(*)::int AS unsettled
    FROM appearance_anchors k
    JOIN article_revisions r ON r.id = k.revision_id
    JOIN articles a ON a.id = r.article_id
    JOIN appearances p ON p.id = k.appearance_id
    JOIN claims c ON c.id = p.claim_id
    WHERE k.status <> 'exact' AND k.confirmed_at IS NULL AND c.stage NOT IN ('rejected', 'merged')
      AND a.archived_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM article_revisions later WHERE later.article_id = a.id AND later.n > r.n)
    GROUP BY a.id, r.id
    ORDER BY r.created_at DESC, a.id
    LIMIT ${limit}`;
}

/** Where an appearance stands in the latest revision of its article, when it was made on an earlier one. */
export interface LatestAnchor {
  readonly appearanceId: string;
  /** Numbers of the revision it was made on, and of the latest. */
  readonly madeOn: number;
  readonly latest: number;
  readonly latestId: string;
  /** Null when it was made on the latest itself. */
  readonly status: AnchorStatus | null;
  readonly confirmed: boolean;
}

/** One row for each appearance of a claim. */
export async function latestAnchorsOf(db: Handle, claimId: string): Promise<LatestAnchor[]> {
  return db.$queryRaw<LatestAnchor[]>`
    SELECT p.id::text AS "appearanceId", r.n AS "madeOn", l.n AS latest, l.id::text AS "latestId",
           k.status::text AS status, coalesce(k.confirmed_at IS NOT NULL, false) AS confirmed
    FROM appearances p
    JOIN article_revisions r ON r.id = p.revision_id
    JOIN LATERAL (
      SELECT id, n FROM article_revisions WHERE article_id = p.article_id ORDER BY n DESC LIMIT 1
    ) l ON true
    LEFT JOIN appearance_anchors k ON k.appearance_id = p.id AND k.revision_id = l.id
    WHERE p.claim_id = ${claimId}::uuid
    ORDER BY p.id`;
}
