import type { ArticleRights } from "#lib/domain/article/article.ts";
import type { Handle, Tx } from "./database.ts";
import { insertRevision, type MarkedSpan } from "./revisions.ts";

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

/** Writes an article with revision 1. Callers hold the lock on its text (`lockText`) and know that it is new. */
export async function insertArticle(
  tx: Tx,
  article: NewArticle,
): Promise<{ readonly id: string; readonly revisionId: string }> {
  const { text, sha256, blocks, sentences, ...columns } = article;
  const { id } = await tx.article.create({ data: columns, select: { id: true } });
  const revisionId = await insertRevision(tx, {
    articleId: id,
    n: 1,
    ...{ text, sha256, blocks, sentences },
    createdById: article.importedById,
    createdAt: article.importedAt,
  });
  return { id, revisionId };
}

/**
 * The article that holds a text already, in whatever revision, by the text's sha256; one that is in use before one
 * that is archived.
 */
export async function findArticleByDigest(db: Handle, sha256: string) {
  const found = await db.articleRevision.findFirst({
    where: { sha256 },
    orderBy: [{ article: { archivedAt: { sort: "asc", nulls: "first" } } }, { createdAt: "asc" }],
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
