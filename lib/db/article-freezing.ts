import type { FrozenArticleRef } from "#lib/domain/publication/publication.ts";
import { isSettled } from "#lib/domain/anchor/anchor.ts";
import type { ArticleRights, BlockKind, SentenceDecision, Span } from "#lib/domain/article/article.ts";
import type { Tx } from "./database.ts";
import { dayOf } from "./days.ts";

/** What an article's frozen copy is made of. */
export interface ArticleToFreeze {
  readonly ref: FrozenArticleRef;
  readonly rights: ArticleRights;
  readonly revision: { readonly text: string; readonly sha256: string };
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: BlockKind;
    readonly decision: SentenceDecision | null;
    readonly publicReason: string | null;
  }[];
  /** Number of the article's last publication, 0 before the first. */
  readonly lastN: number;
  /** Bodies of the live publications of claims that appear here. */
  readonly liveBodies: readonly string[];
  /** Where appearances made on earlier revisions stand in this one. */
  readonly anchors: readonly AnchorToFreeze[];
}

/** The anchor of an appearance, which is known by its claim, its revision's text and the place it was made at. */
export interface AnchorToFreeze extends Span {
  readonly claimId: string;
  readonly revisionSha256: string;
  /** Its place in the revision to freeze; null while it is not settled, or when the words are gone. */
  readonly place: Span | null;
}

/** Locks articles in id order until the transaction ends, so that two publishing claims never freeze one at once. */
export async function lockArticles(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM articles WHERE slug = ANY(${[...new Set(slugs)]}::text[]) ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}

/** Reads one locked article with its latest revision and the live publications of its claims. */
export async function loadArticleToFreeze(tx: Tx, articleId: string): Promise<ArticleToFreeze> {
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      slug: true,
      title: true,
      outlet: { select: { slug: true, name: true } },
      url: true,
      byline: true,
      publishedOn: true,
      language: true,
      rights: true,
      revisions: {
        orderBy: { n: "desc" },
        take: 1,
        select: {
          id: true,
          text: true,
          sha256: true,
          sentences: {
            orderBy: { index: "asc" },
            select: { start: true, end: true, kind: true, decision: true, publicReason: true },
          },
        },
      },
    },
  });
  const { rights, revisions, ...ref } = article;
  const revision = revisions[0];
  if (revision === undefined) throw new Error(`Article ${articleId} has no revision.`);
  const last = await tx.publication.findFirst({
    where: { kind: "article", subjectId: articleId },
    orderBy: { n: "desc" },
    select: { n: true },
  });
  return {
    ref: { ...ref, publishedOn: dayOf(ref.publishedOn) },
    rights,
    revision,
    sentences: revision.sentences,
    lastN: last?.n ?? 0,
    liveBodies: await liveBodiesIn(tx, article.slug),
    anchors: await anchorsIn(tx, revision.id),
  };
}

async function anchorsIn(tx: Tx, revisionId: string): Promise<AnchorToFreeze[]> {
  const rows = await tx.appearanceAnchor.findMany({
    where: { revisionId },
    select: {
      ...{ status: true, start: true, end: true, confirmedAt: true },
      appearance: {
        select: { claimId: true, start: true, end: true, revision: { select: { sha256: true } } },
      },
    },
  });
  return rows.map(({ appearance, status, start, end, confirmedAt }) => {
    const { revision, ...made } = appearance;
    const settled = isSettled({ status, confirmed: confirmedAt !== null });
    const place = settled && start !== null && end !== null ? { start, end } : null;
    return { ...made, revisionSha256: revision.sha256, place };
  });
}

async function liveBodiesIn(tx: Tx, articleSlug: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ body: string }[]>`
    SELECT p.body FROM public_claims c JOIN publications p ON p.id = c.publication_id
    WHERE c.state = 'live' AND c.article_slugs @> ARRAY[${articleSlug}]::text[]
    ORDER BY c.first_published_at, c.claim_id`;
  return rows.map((row) => row.body);
}
