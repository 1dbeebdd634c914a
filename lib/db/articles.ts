import type { ArticleRights, BlockKind, Span } from "#lib/domain/article/article.ts";
import type { Handle, Tx } from "./database.ts";

interface MarkedSpan extends Span {
  readonly kind: BlockKind;
}

/** What an import writes: the article, its first revision, and the revision's blocks and sentences in order. */
export interface NewArticle {
  readonly slug: string;
  readonly title: string | null;
  readonly outletId: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly publishedOn: Date | null;
  readonly language: string | null;
  readonly rights: ArticleRights;
  readonly importedById: string | null;
  readonly importedAt: Date;
  readonly text: string;
  readonly sha256: string;
  readonly blocks: readonly MarkedSpan[];
  readonly sentences: readonly MarkedSpan[];
}

/**
 * Writes an article with revision 1. The unique sha256 of its text refuses a second copy, also when two arrive at
 * once: the violation is thrown and ends the transaction.
 */
export async function insertArticle(
  tx: Tx,
  article: NewArticle,
): Promise<{ readonly id: string; readonly revisionId: string }> {
  const { text, sha256, blocks, sentences, ...columns } = article;
  const { id } = await tx.article.create({ data: columns, select: { id: true } });
  const revision = await tx.articleRevision.create({
    data: {
      articleId: id,
      n: 1,
      text,
      sha256,
      createdById: article.importedById,
      createdAt: article.importedAt,
    },
    select: { id: true },
  });
  const numbered = (span: MarkedSpan, index: number) => ({
    revisionId: revision.id,
    index,
    start: span.start,
    end: span.end,
    kind: span.kind,
  });
  await tx.block.createMany({ data: blocks.map(numbered) });
  await tx.sentence.createMany({ data: sentences.map(numbered) });
  return { id, revisionId: revision.id };
}

/** The article that holds a text already, in whatever revision, by the text's sha256. */
export async function findArticleByDigest(db: Handle, sha256: string) {
  const found = await db.articleRevision.findUnique({
    where: { sha256 },
    select: { article: { select: { id: true, slug: true, title: true, archivedAt: true } } },
  });
  return found?.article ?? null;
}

/** An article's metadata as commands compare it, or null. */
export async function findArticle(db: Handle, articleId: string) {
  return db.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      slug: true,
      version: true,
      title: true,
      outlet: { select: { id: true, name: true } },
      url: true,
      byline: true,
      publishedOn: true,
      language: true,
      rights: true,
      archivedAt: true,
    },
  });
}

/** The revision spans refer to: the named one of this article, or its latest. Null when there is none. */
export async function findRevision(db: Handle, articleId: string, revisionId: string | null) {
  return db.articleRevision.findFirst({
    where: { articleId, ...(revisionId === null ? {} : { id: revisionId }) },
    orderBy: { n: "desc" },
    select: { id: true, text: true },
  });
}
