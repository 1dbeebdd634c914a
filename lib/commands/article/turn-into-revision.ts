import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { copySnapshots } from "#lib/db/article-snapshots.ts";
import { findLatestRevision, loadMarks, lockArticle } from "#lib/db/revisions.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { TurnIntoRevisionInput } from "#lib/domain/revision/revision.schema.ts";
import { openForRevision, type AddedRevision } from "./add-revision.ts";
import { appendRevision } from "./append-revision.ts";
import { conflict } from "./edit-article.ts";
import type { FoundArticle } from "./open-article.ts";
import { readRevision } from "./read-revision.ts";

/**
 * Makes the text of an article that was just imported the next revision of the article it is a newer copy of, with its
 * blocks, sentences, the decisions taken on it so far and the bytes it was read from, and archives it. Restoring the
 * archived article takes nothing back from the other one: a revision is never removed.
 *
 * Refusals: FORBIDDEN (editors, and whoever imported it); NOT_FOUND; ILLEGAL_MOVE (either archived, the same article,
 * more than one revision, claims appear in it: they would lose their place); CONFLICT (version; the text is the other
 * article's latest already).
 */
export async function turnIntoRevision(
  deps: CommandDeps,
  actor: Actor,
  input: TurnIntoRevisionInput,
): Promise<Outcome<Done<AddedRevision>>> {
  return runCommand(deps, actor, async (scope) => {
    const { articleId, intoId, version } = input;
    if (articleId === intoId) return refuse("ILLEGAL_MOVE", "An article is no revision of itself.");
    // In one order, so that two such commands never wait for each other.
    for (const id of [articleId, intoId].sort()) await lockArticle(scope.tx, id);
    const article = await openForRevision(scope.tx, articleId);
    if (!article.ok) return article;
    const forbidden = await refusalFor(scope, actor, articleId);
    if (forbidden !== null) return forbidden;
    if (article.value.version !== version) return conflict(article.value);
    const into = await openForRevision(scope.tx, intoId);
    if (!into.ok) return into;
    const refused = await refusalToTurn(scope, article.value, into.value);
    return refused ?? ok(await write(scope, actor, article.value, into.value));
  });
}

async function refusalFor({ tx }: CommandScope, actor: Actor, articleId: string): Promise<Refused | null> {
  const row = await tx.article.findUnique({ where: { id: articleId }, select: { importedById: true } });
  return refusalOf(actor, "article.turn-into-revision", { ownerId: row?.importedById ?? null });
}

async function refusalToTurn(
  { tx }: CommandScope,
  article: FoundArticle,
  into: FoundArticle,
): Promise<Refused | null> {
  const latest = await findLatestRevision(tx, article.id);
  if (latest === null || latest.n > 1) {
    return refuse(
      "ILLEGAL_MOVE",
      "This article has revisions of its own; add the text to the other one by hand.",
    );
  }
  if ((await tx.appearance.count({ where: { articleId: article.id } })) > 0) {
    return refuse("ILLEGAL_MOVE", "Claims appear in this article; remove their appearances here first.");
  }
  if ((await findLatestRevision(tx, into.id))?.sha256 !== latest.sha256) return null;
  const { id, slug, title } = into;
  return refuse("CONFLICT", "This is word for word the latest revision of that article.", {
    existing: { id, slug, title },
  });
}

async function write(
  scope: CommandScope,
  actor: Actor,
  article: FoundArticle,
  into: FoundArticle,
): Promise<AddedRevision> {
  const { tx, now, record } = scope;
  const latest = await findLatestRevision(tx, article.id);
  if (latest === null) throw new Error(`Article ${article.id} has no revision.`);
  const { text, sha256 } = latest;
  const marks = await loadMarks(tx, latest.id);
  const appended = await appendRevision(scope, actor, into.id, { text, sha256, ...marks });
  await readRevision(scope, appended.revisionId);
  await copySnapshots(tx, article.id, { articleId: into.id, revisionId: appended.revisionId });
  const name = into.title ?? into.slug;
  await tx.article.update({
    where: { id: article.id },
    data: {
      archivedAt: now,
      archiveReason: `Its text is revision ${String(appended.n)} of “${name}”.`,
      version: article.version + 1,
    },
    select: { id: true },
  });
  record("article.turned-into-revision", "article", article.id, { intoId: into.id, n: appended.n });
  const version = into.version + 1;
  await tx.article.update({ where: { id: into.id }, data: { version }, select: { id: true } });
  return { id: into.id, slug: into.slug, version, ...appended };
}
