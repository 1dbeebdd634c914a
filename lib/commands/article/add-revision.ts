import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import type { NewArticleSnapshot } from "#lib/db/article-snapshots.ts";
import { findArticle, findArticleByDigest } from "#lib/db/articles.ts";
import { findLatestRevision, lockArticle, lockText } from "#lib/db/revisions.ts";
import type { Tx } from "#lib/db/database.ts";
import { dayOf } from "#lib/db/days.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { AddRevisionInput } from "#lib/domain/revision/revision.schema.ts";
import { normaliseText } from "#lib/language/normalise-text.ts";
import { readArticle } from "#lib/language/read-article.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { appendRevision, type AppendedRevision } from "./append-revision.ts";
import { conflict, type ChangedArticle } from "./edit-article.ts";
import { openArticle, type FoundArticle } from "./open-article.ts";
import { keepArticleSnapshot } from "./keep-article-snapshot.ts";
import { keepReading, knownSpeakers, prepareReading, type PreparedReading } from "./read-revision.ts";

export interface AddedRevision extends ChangedArticle, AppendedRevision {}

/**
 * Adds the text of an article as it reads now: revision n + 1, read anew, with the decisions of unchanged sentences
 * and an anchor for every appearance. Earlier revisions, appearances and claims stay as they are; so do public copies
 * until one of the article's claims is next published. `snapshot` are the bytes the text was read from, kept with it.
 *
 * Refusals: FORBIDDEN; INVALID on `text` (as an import); NOT_FOUND; ILLEGAL_MOVE (archived); CONFLICT when a given
 * version is stale, and with `existing` when the text is the article's latest already or another article's. Earlier
 * words of the same article are taken: outlets go back to them. Two at once follow one another.
 */
export async function addRevision(
  deps: CommandDeps,
  actor: Actor,
  input: AddRevisionInput,
  snapshot: NewArticleSnapshot | null = null,
): Promise<Outcome<Done<AddedRevision>>> {
  const forbidden = refusalOf(actor, "article.revise");
  if (forbidden !== null) return forbidden;
  const text = normaliseText(input.text);
  if (!text.ok) return refuse("INVALID", text.refusal.message, { fields: { text: [text.refusal.message] } });
  const found = await findArticle(deps.db, input.articleId);
  if (found === null) return refuse("NOT_FOUND", "There is no such article.");
  // Read outside the transaction: a long text takes longer than a lock should be held.
  const prepared = prepareReading(readArticle(text.value), {
    publishedOn: dayOf(found.publishedOn),
    outlet: found.outlet?.name ?? null,
    known: await knownSpeakers(deps.db, text.value),
  });
  return runCommand(deps, actor, (scope) => write(scope, actor, input, prepared, snapshot));
}

async function write(
  scope: CommandScope,
  actor: Actor,
  input: AddRevisionInput,
  prepared: PreparedReading,
  snapshot: NewArticleSnapshot | null,
): Promise<Outcome<AddedRevision>> {
  const { tx } = scope;
  const { text, blocks, sentences } = prepared.reading;
  const digest = sha256(text);
  const article = await openForRevision(tx, input.articleId);
  if (!article.ok) return article;
  const { id, slug, version } = article.value;
  if (typeof input.version === "number" && input.version !== version) return conflict(article.value);
  const known = await refuseKnownText(tx, article.value, digest);
  if (known !== null) return known;
  const parts = { text, sha256: digest, blocks, sentences: sentences.map(spanOf) };
  const appended = await appendRevision(scope, actor, id, parts);
  const { revisionId } = appended;
  await keepReading(scope, revisionId, prepared);
  if (snapshot !== null) await keepArticleSnapshot(scope, actor, { articleId: id, revisionId }, snapshot);
  await tx.article.update({ where: { id }, data: { version: version + 1 }, select: { id: true } });
  return ok({ id, slug, version: version + 1, ...appended });
}

const spanOf = ({ start, end, kind }: PreparedReading["reading"]["sentences"][number]) => ({
  ...{ start, end, kind },
});

/** Locks an article that is to get a revision. Refusals: NOT_FOUND; ILLEGAL_MOVE (archived). */
export async function openForRevision(tx: Tx, articleId: string): Promise<Outcome<FoundArticle>> {
  await lockArticle(tx, articleId);
  return openArticle(tx, articleId);
}

/** CONFLICT with `existing` when the text is the article's latest, or stands in another article; else null. */
async function refuseKnownText(tx: Tx, article: FoundArticle, digest: string): Promise<Refused | null> {
  const { id, slug, title } = article;
  const latest = await findLatestRevision(tx, id);
  if (latest?.sha256 === digest) {
    const message = `This is word for word revision ${String(latest.n)}, the latest; nothing was added.`;
    return refuse("CONFLICT", message, { existing: { id, slug, title } });
  }
  await lockText(tx, digest);
  const other = await findArticleByDigest(tx, digest);
  if (other === null || other.id === id) return null;
  const message = `This text is in the desk already, as another article.${other.archivedAt === null ? "" : " It is archived."}`;
  return refuse("CONFLICT", message, { existing: { id: other.id, slug: other.slug, title: other.title } });
}
