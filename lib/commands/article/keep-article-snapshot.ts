import type { CommandScope } from "#lib/commands/run-command.ts";
import { insertArticleSnapshot, type NewArticleSnapshot } from "#lib/db/article-snapshots.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";

/**
 * Keeps the bytes that a revision was read from, with its event, in the caller's transaction: the one way a snapshot
 * of an article is written. The same bytes a second time add nothing.
 */
export async function keepArticleSnapshot(
  { tx, now, record }: CommandScope,
  actor: Actor,
  revision: { readonly articleId: string; readonly revisionId: string },
  snapshot: NewArticleSnapshot,
): Promise<void> {
  const kept = await insertArticleSnapshot(tx, snapshot, { ...revision, capturedById: actor.userId, now });
  if (kept === null) return;
  const { fileName, url } = snapshot;
  record("article.snapshot-added", "article", revision.articleId, { ...kept, fileName, url });
}
