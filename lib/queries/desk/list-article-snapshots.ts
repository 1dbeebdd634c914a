import { loadArticleSnapshots } from "#lib/db/article-snapshots.ts";
import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

/** The bytes that a revision of an article was read from; name and type are hostile text. */
export interface ArticleSnapshotView {
  readonly id: string;
  readonly sha256: string;
  /** Where they came from after all redirects; null for a file that somebody gave. */
  readonly url: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601 UTC. */
  readonly capturedAt: string;
  /** Number of the revision that was read from them. */
  readonly revision: number | null;
  /** True when robots.txt asked not to fetch the page; null when that is not known. */
  readonly robotsAgainst: boolean | null;
}

/** Snapshots of an article, newest first. */
export async function listArticleSnapshots(
  db: Handle,
  actor: Actor,
  articleId: string,
): Promise<ArticleSnapshotView[]> {
  if (!can(actor, "desk.read")) return [];
  const rows = await loadArticleSnapshots(db, articleId);
  return rows.map(({ file, revision, capturedAt, ...row }) => ({
    ...row,
    size: file.size,
    capturedAt: capturedAt.toISOString(),
    revision: revision?.n ?? null,
  }));
}
