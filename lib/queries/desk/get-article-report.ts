import type { Handle } from "#lib/db/database.ts";
import { dayOf } from "#lib/db/days.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import {
  publicationStateLabels,
  stageLabels,
  type ClaimStage,
  type PublicationState,
} from "#lib/domain/claim/claim.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type {
  ArticlePublication,
  ClaimPublication,
  FrozenArticleRef,
  PublicNotice,
} from "#lib/domain/publication/publication.ts";
import { readNotices } from "#lib/queries/public/get-public-claim.ts";
import { getPublicArticle } from "#lib/queries/public/get-public-article.ts";
import { contentRatings } from "./claim-list/claim-row.ts";

/** A published claim with its public log. */
export interface ArticleReportClaim {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
}

/** A claim that is not live, in words. */
export interface ArticleReportWorkingLine {
  readonly text: string;
  readonly stage: string;
  readonly publication: string;
  readonly speaker: string | null;
  readonly rating: string | null;
  readonly exact: string;
}

export interface ArticleReportView {
  readonly article: FrozenArticleRef;
  readonly coverage: Pick<NonNullable<ArticlePublication["coverage"]>, "decided" | "total"> | null;
  readonly claims: readonly ArticleReportClaim[];
  /** Null unless the internal report was asked for. */
  readonly working: readonly ArticleReportWorkingLine[] | null;
}

/**
 * What an article's claim report shows: its live claims as published, in the order of the text; with `internal` also
 * the claims that are not live, without evidence. Null for an unknown article or an actor who may not export.
 */
export async function getArticleReport(
  db: Handle,
  actor: Actor,
  slug: string,
  internal: boolean,
): Promise<ArticleReportView | null> {
  if (!can(actor, "export.run")) return null;
  const article = await readArticle(db, slug);
  if (article === null) return null;
  const [frozen, claims] = await Promise.all([getPublicArticle(db, slug), liveClaims(db, slug)]);
  const { outlet, publishedOn, id, ...rest } = article;
  return {
    article: frozen?.publication.article ?? { ...rest, outlet, publishedOn: dayOf(publishedOn) },
    coverage: frozen?.publication.coverage ?? null,
    claims: claims.sort((a, b) => firstIn(a, slug) - firstIn(b, slug)),
    working: internal ? await workingLines(db, id) : null,
  };
}

function readArticle(db: Handle, slug: string) {
  return db.article.findUnique({
    where: { slug: slug.replaceAll("\0", "") },
    select: {
      id: true,
      slug: true,
      title: true,
      url: true,
      byline: true,
      publishedOn: true,
      language: true,
      outlet: { select: { slug: true, name: true } },
    },
  });
}

async function liveClaims(db: Handle, articleSlug: string): Promise<ArticleReportClaim[]> {
  const rows = await db.publicClaim.findMany({
    where: { state: "live", articleSlugs: { has: articleSlug } },
    select: { claimId: true, publicationId: true },
  });
  const claims = await Promise.all(
    rows.map(async ({ claimId, publicationId }) => {
      const [{ body }, notices] = await Promise.all([
        db.publication.findUniqueOrThrow({ where: { id: publicationId }, select: { body: true } }),
        readNotices(db, claimId),
      ]);
      return body === "" ? null : { publication: JSON.parse(body) as ClaimPublication, notices };
    }),
  );
  return claims.filter((claim) => claim !== null);
}

function firstIn({ publication }: ArticleReportClaim, articleSlug: string): number {
  const here = publication.content.appearances.filter((a) => a.article.slug === articleSlug);
  return Math.min(...here.map((a) => a.start));
}

async function workingLines(db: Handle, articleId: string): Promise<ArticleReportWorkingLine[]> {
  const [rows, ratings] = await Promise.all([
    db.appearance.findMany({
      where: { articleId, claim: { publication: { not: "live" }, stage: { notIn: ["rejected", "merged"] } } },
      orderBy: [{ start: "asc" }, { id: "asc" }],
      select: {
        exact: true,
        claim: {
          select: {
            text: true,
            stage: true,
            publication: true,
            speaker: { select: { name: true } },
            verdict: { select: { content: true, scaleVersion: true } },
          },
        },
      },
    }),
    contentRatings(db),
  ]);
  return rows.map(({ exact, claim: { text, stage, publication, speaker, verdict } }) => ({
    text,
    exact,
    stage: stageLabels[stage satisfies ClaimStage],
    publication: publicationStateLabels[publication satisfies PublicationState],
    speaker: speaker?.name ?? null,
    rating: verdict?.content
      ? (ratings.get(`${verdict.scaleVersion} ${verdict.content}`)?.label ?? null)
      : null,
  }));
}
