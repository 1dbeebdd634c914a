import type { Tx } from "./database.ts";

/**
 * Keeps what an article's last frozen copy says of its coverage; null takes the article out of the desk's figures (no
 * live claim is left in it, or its coverage is not published). The caller has locked the article.
 */
export async function writeCoverage(
  tx: Tx,
  articleId: string,
  figures: Readonly<Record<string, number>> | null,
): Promise<void> {
  if (figures === null) {
    await tx.publicCoverage.deleteMany({ where: { articleId } });
    return;
  }
  await tx.publicCoverage.upsert({
    where: { articleId },
    create: { articleId, figures },
    update: { figures },
    select: { articleId: true },
  });
}
