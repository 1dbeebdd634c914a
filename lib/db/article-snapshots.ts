import type { Handle, Tx } from "./database.ts";
import { storeFile } from "./stored-files.ts";

/** The bytes a revision was read from, as they came, and where from. */
export interface NewArticleSnapshot {
  readonly bytes: Uint8Array;
  /** After all redirects; null for an upload. */
  readonly url: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  /** Whether robots.txt asked not to fetch it; null when nobody asked or it could not be read. */
  readonly robotsAgainst: boolean | null;
}

interface KeptFor {
  readonly articleId: string;
  readonly revisionId: string;
  readonly capturedById: string | null;
  readonly now: Date;
}

/**
 * Keeps the bytes behind a revision in the caller's transaction. Null when the article has these very bytes already:
 * the first capture stays, with its time.
 */
export async function insertArticleSnapshot(
  tx: Tx,
  snapshot: NewArticleSnapshot,
  { articleId, revisionId, capturedById, now }: KeptFor,
): Promise<{ readonly sha256: string; readonly size: number } | null> {
  const { bytes, ...columns } = snapshot;
  const file = await storeFile(tx, bytes, now);
  const { count } = await tx.articleSnapshot.createMany({
    data: [{ ...columns, articleId, revisionId, capturedById, sha256: file.sha256, capturedAt: now }],
    skipDuplicates: true,
  });
  return count === 0 ? null : file;
}

/** Snapshots of an article with their sizes, newest first. */
export async function loadArticleSnapshots(db: Handle, articleId: string) {
  return db.articleSnapshot.findMany({
    where: { articleId },
    orderBy: [{ capturedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      sha256: true,
      url: true,
      fileName: true,
      mediaType: true,
      capturedAt: true,
      robotsAgainst: true,
      revision: { select: { n: true } },
      file: { select: { size: true } },
    },
  });
}

/** Lists the stored bytes of one article with another one too, which took its text as a revision. */
export async function copySnapshots(
  tx: Tx,
  fromArticleId: string,
  to: { readonly articleId: string; readonly revisionId: string },
): Promise<void> {
  const rows = await tx.articleSnapshot.findMany({
    where: { articleId: fromArticleId },
    orderBy: { id: "asc" },
    omit: { id: true },
  });
  await tx.articleSnapshot.createMany({ data: rows.map((row) => ({ ...row, ...to })), skipDuplicates: true });
}
