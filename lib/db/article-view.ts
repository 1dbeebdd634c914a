import type { ClaimStage, PublicationState } from "#lib/domain/claim/claim.ts";
import type { Handle } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const articleSelect = {
  id: true,
  slug: true,
  version: true,
  title: true,
  outlet: { select: { name: true } },
  url: true,
  byline: true,
  publishedOn: true,
  language: true,
  rights: true,
  archivedAt: true,
  archiveReason: true,
  importedAt: true,
  importedById: true,
  _count: { select: { revisions: true } },
  revisions: {
    orderBy: { n: "desc" },
    take: 1,
    select: {
      id: true,
      n: true,
      text: true,
      sha256: true,
      createdById: true,
      createdAt: true,
      redactedAt: true,
      blocks: { orderBy: { index: "asc" }, select: { start: true, end: true, kind: true } },
      sentences: {
        orderBy: { index: "asc" },
        select: {
          id: true,
          index: true,
          start: true,
          end: true,
          kind: true,
          decision: true,
          reason: true,
          publicReason: true,
          version: true,
          suggested: true,
          worthiness: true,
          reasons: true,
          speakerName: true,
        },
      },
      reading: { select: { readAt: true, assistantError: true } },
      quotations: {
        orderBy: { index: "asc" },
        select: {
          start: true,
          end: true,
          mode: true,
          cueStart: true,
          cueEnd: true,
          mentionStart: true,
          mentionEnd: true,
          speakerName: true,
          within: true,
        },
      },
      suggestions: {
        orderBy: [{ start: "asc" }, { end: "asc" }, { id: "asc" }],
        select: {
          id: true,
          start: true,
          end: true,
          text: true,
          statement: true,
          speakerName: true,
          type: true,
          speechMode: true,
          steps: true,
          origin: true,
          model: true,
          promptHash: true,
          state: true,
          finalText: true,
          claim: { select: { id: true, slug: true } },
          version: true,
        },
      },
    },
  },
} satisfies Prisma.ArticleSelect;

export type LoadedArticle = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An article with one revision, the latest unless a number is named, with its blocks and sentences in order; null when
 * neither slug nor id names one. `revisions` is empty when the article has no revision of that number.
 */
export async function loadArticle(
  db: Handle,
  slugOrId: string,
  n: number | null = null,
): Promise<LoadedArticle | null> {
  const revisions = { ...articleSelect.revisions, ...(n === null ? {} : { where: { n } }) };
  const select = { ...articleSelect, revisions };
  const bySlug = await db.article.findUnique({ where: { slug: slugOrId }, select });
  if (bySlug !== null || !uuid.test(slugOrId)) return bySlug;
  return db.article.findUnique({ where: { id: slugOrId }, select });
}

export interface ArticleClaimRow {
  readonly id: string;
  readonly slug: string;
  readonly text: string;
  readonly stage: ClaimStage;
  readonly publication: PublicationState;
  readonly appearanceId: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly label: string | null;
  readonly tone: string | null;
}

/**
 * The claims that stand in one revision with their working content ratings, in the order of the text: where they were
 * made there, or where their anchor is settled. A place that is only proposed is not among them (invariant 10).
 */
export async function loadArticleClaims(db: Handle, revisionId: string): Promise<ArticleClaimRow[]> {
  return db.$queryRaw<ArticleClaimRow[]>`
    WITH places AS (
      SELECT id, claim_id, start, "end" FROM appearances WHERE revision_id = ${revisionId}::uuid
      UNION ALL
      SELECT p.id, p.claim_id, k.start, k."end"
      FROM appearance_anchors k JOIN appearances p ON p.id = k.appearance_id
      WHERE k.revision_id = ${revisionId}::uuid AND k.start IS NOT NULL
        AND (k.status = 'exact' OR k.confirmed_at IS NOT NULL)
    )
    SELECT c.id, c.slug, c.text, c.stage::text AS stage, c.publication::text AS publication,
           p.id AS "appearanceId", p.start, p."end", s.name AS speaker, r.label, r.tone
    FROM places p
    JOIN claims c ON c.id = p.claim_id
    LEFT JOIN speakers s ON s.id = c.speaker_id
    LEFT JOIN verdicts v ON v.claim_id = c.id
    LEFT JOIN ratings r ON r.scale_version = v.scale_version AND r.axis = 'content' AND r.key = v.content
    WHERE c.stage NOT IN ('rejected', 'merged')
    ORDER BY p.start, p."end", p.id`;
}
