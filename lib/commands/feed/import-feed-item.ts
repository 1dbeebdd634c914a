import { importFromAddress } from "#lib/commands/article/import-from-address.ts";
import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { runCommand, type Done } from "#lib/commands/run-command.ts";
import { dayOf } from "#lib/db/days.ts";
import { findFeedItem } from "#lib/db/feeds.ts";
import { knownArticles } from "#lib/db/known-articles.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { DecideFeedItemInput } from "#lib/domain/feed/feed.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

export interface ImportedFeedItem {
  readonly articleId: string;
  readonly slug: string;
  /** False when the desk had the article already: nothing was added then. */
  readonly added: boolean;
}

type Item = NonNullable<Awaited<ReturnType<typeof findFeedItem>>>;

/**
 * Imports the article that a feed's item points to. One that the desk has already, by its address or by its very
 * text, is recognised and linked. What the feed says (title, day) is taken where the page says nothing; the feed's
 * outlet, which an editor gave, goes before what the page says.
 *
 * Refusals: FORBIDDEN; NOT_FOUND; those of `importFromAddress`, after which the item goes on waiting. Network before
 * the transaction; of two people who import at once the second is given the article of the first.
 */
export async function importFeedItem(
  deps: FetchingDeps,
  actor: Actor,
  { itemId }: DecideFeedItemInput,
): Promise<Outcome<Done<ImportedFeedItem>>> {
  const forbidden = refusalOf(actor, "feed.decide");
  if (forbidden !== null) return forbidden;
  const item = await findFeedItem(deps.db, itemId);
  if (item === null) return refuse("NOT_FOUND", "There is no such item any more.");
  const article = await articleOf(deps, actor, item);
  if (!article.ok) return article;
  const { result, changedTags } = article.value;
  const noted = await runCommand(deps, actor, async ({ tx, now, record }) => {
    const { count } = await tx.feedItem.updateMany({
      where: { id: item.id, state: { not: "imported" } },
      data: { state: "imported", articleId: result.articleId, decidedById: actor.userId, decidedAt: now },
    });
    const { id, title, feed } = item;
    if (count === 1) {
      record("feed.item-imported", "feed", feed.id, { itemId: id, title, articleId: result.articleId });
    }
    return ok(result);
  });
  return noted.ok ? ok({ result, changedTags: [...changedTags, ...noted.value.changedTags] }) : noted;
}

async function articleOf(
  deps: FetchingDeps,
  actor: Actor,
  item: Item,
): Promise<Outcome<Done<ImportedFeedItem>>> {
  const there = item.article ?? (await knownArticles(deps.db, [item.url])).get(item.url);
  if (there !== undefined) return ok(known(there));
  const fallback = { title: item.title, publishedAt: dayOf(item.publishedAt) };
  const input = { url: item.url, outlet: item.feed.outletName };
  const imported = await importFromAddress(deps, actor, input, fallback);
  if (imported.ok) {
    const { result, changedTags } = imported.value;
    return ok({ result: { articleId: result.id, slug: result.slug, added: true }, changedTags });
  }
  const { existing } = imported.refusal;
  return existing === undefined ? imported : ok(known(existing));
}

function known({ id, slug }: { readonly id: string; readonly slug: string }): Done<ImportedFeedItem> {
  return { result: { articleId: id, slug, added: false }, changedTags: [] };
}
