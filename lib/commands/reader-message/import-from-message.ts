import { importFromAddress } from "#lib/commands/article/import-from-address.ts";
import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { runCommand, type Done } from "#lib/commands/run-command.ts";
import { knownArticles } from "#lib/db/known-articles.ts";
import { findReaderMessage } from "#lib/db/reader-messages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { addressIn } from "#lib/domain/reader-message/reader-message.rules.ts";
import type { ReaderMessageRef } from "#lib/domain/reader-message/reader-message.schema.ts";

export interface ImportedFromMessage {
  readonly articleId: string;
  readonly slug: string;
  /** False when the desk had the article already: nothing was added then. */
  readonly added: boolean;
}

/**
 * Imports the article where a reader saw a claim, so that the claim can be spotted in it, and keeps it beside the
 * message. The address is a stranger's: it goes through the same guarded fetch as any other.
 *
 * Refusals: FORBIDDEN; NOT_FOUND; INVALID without a web address; those of `importFromAddress`. Network before the
 * transaction; an article the desk has already, by address or text, is linked.
 */
export async function importFromMessage(
  deps: FetchingDeps,
  actor: Actor,
  { messageId }: ReaderMessageRef,
): Promise<Outcome<Done<ImportedFromMessage>>> {
  const forbidden = refusalOf(actor, "reader-message.handle") ?? refusalOf(actor, "article.import");
  if (forbidden !== null) return forbidden;
  const message = await findReaderMessage(deps.db, messageId);
  if (message === null) return refuse("NOT_FOUND", "There is no such message any more.");
  const url = addressIn(message.place);
  if (url === null) return refuse("INVALID", "The message names no web address.");
  const article = await articleAt(deps, actor, url);
  if (!article.ok) return article;
  const { result, changedTags } = article.value;
  const noted = await runCommand(deps, actor, async ({ tx, now, record }) => {
    const { count } = await tx.readerMessage.updateMany({
      where: { id: messageId, OR: [{ articleId: null }, { articleId: { not: result.articleId } }] },
      data: { articleId: result.articleId, version: { increment: 1 } },
    });
    await tx.readerMessage.updateMany({
      where: { id: messageId, state: "received" },
      data: { state: "looked_at", seenAt: now },
    });
    const { articleId } = result;
    if (count === 1) record("reader-message.article-imported", "reader-message", messageId, { articleId });
    return ok(result);
  });
  return noted.ok ? ok({ result, changedTags: [...changedTags, ...noted.value.changedTags] }) : noted;
}

async function articleAt(
  deps: FetchingDeps,
  actor: Actor,
  url: string,
): Promise<Outcome<Done<ImportedFromMessage>>> {
  const there = (await knownArticles(deps.db, [url])).get(url);
  if (there !== undefined) return ok(known(there));
  const imported = await importFromAddress(deps, actor, { url });
  if (imported.ok) {
    const { result, changedTags } = imported.value;
    return ok({ result: { articleId: result.id, slug: result.slug, added: true }, changedTags });
  }
  const { existing } = imported.refusal;
  return existing === undefined ? imported : ok(known(existing));
}

function known({ id, slug }: { readonly id: string; readonly slug: string }): Done<ImportedFromMessage> {
  return { result: { articleId: id, slug, added: false }, changedTags: [] };
}
