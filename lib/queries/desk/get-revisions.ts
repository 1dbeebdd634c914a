import { loadArticle } from "#lib/db/article-view.ts";
import type { Database } from "#lib/db/database.ts";
import { loadAnchors, loadRevisions, namesOf } from "#lib/db/revision-list.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { sizeOfChanges, textChanges } from "#lib/domain/revision/text-changes.rules.ts";
import { anchorViewOf } from "./revisions/anchor-view-of.ts";
import type { RevisionDiff, RevisionRow, RevisionsView } from "./revisions/revisions-view.ts";

/** An article that is revised more often shows its latest revisions here; every one can be read by its number. */
const shownRevisions = 30;

type LoadedRevision = Awaited<ReturnType<typeof loadRevisions>>[number];

/**
 * The revisions of an article, newest first, what changed between two of them, and where each appearance made on an
 * earlier one stands in the latest; null when there is no such article.
 *
 * @param compare numbers of the two revisions to compare; absent ones are the latest and the one before it.
 */
export async function getRevisions(
  db: Database,
  actor: Actor,
  slugOrId: string,
  compare: { readonly from?: number | undefined; readonly to?: number | undefined } = {},
): Promise<RevisionsView | null> {
  if (!can(actor, "desk.read")) throw new Error("The actor of this query may not read the desk.");
  const article = await loadArticle(db, slugOrId);
  if (article === null) return null;
  const revisions = await loadRevisions(db, article.id, shownRevisions);
  const latest = revisions[0];
  if (latest === undefined) return null;
  const rows = await loadAnchors(db, latest.id);
  const names = await namesOf(db, [
    ...revisions.map((revision) => revision.createdById),
    ...rows.map((row) => row.confirmedById),
  ]);
  const anchors = rows
    .map((row) => anchorViewOf(row, latest.text, actor, names))
    .toSorted((a, b) => Number(a.settled) - Number(b.settled));
  const { id, slug, version, title } = article;
  const archived = article.archivedAt !== null;
  return {
    article: { ...{ id, slug, version, title, archived }, opening: latest.text.slice(0, 240) },
    revisions: revisions.map((revision, at) => rowOf(revision, revisions[at + 1], names)),
    latest: { id: latest.id, n: latest.n, text: latest.text },
    diff: diffOf(revisions, compare.from ?? latest.n - 1, compare.to ?? latest.n),
    anchors,
    unsettled: anchors.filter((anchor) => !anchor.settled).length,
    abilities: { revise: !archived && can(actor, "article.revise") },
  };
}

function rowOf(
  revision: LoadedRevision,
  before: LoadedRevision | undefined,
  names: ReadonlyMap<string, string>,
): RevisionRow {
  const redacted = revision.redactedAt !== null;
  const comparable = before !== undefined && !redacted && before.redactedAt === null;
  return {
    n: revision.n,
    addedAt: revision.createdAt.toISOString(),
    addedBy: names.get(revision.createdById ?? "") ?? null,
    words: revision.text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0,
    change: comparable ? sizeOfChanges(textChanges(before.text, revision.text)) : null,
    redacted,
  };
}

function diffOf(revisions: readonly LoadedRevision[], from: number, to: number): RevisionDiff | null {
  const before = revisions.find((revision) => revision.n === from);
  const after = revisions.find((revision) => revision.n === to);
  if (before === undefined || after === undefined || from === to) return null;
  if (before.redactedAt !== null || after.redactedAt !== null) return null;
  const changes = textChanges(before.text, after.text);
  return { from, to, changes, size: sizeOfChanges(changes) };
}
