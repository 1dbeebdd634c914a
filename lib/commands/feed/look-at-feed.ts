import type { FetchingDeps } from "#lib/commands/fetching-deps.ts";
import { runCommand, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { findFeed, noteFeedLook } from "#lib/db/feeds.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { nextLook } from "#lib/domain/feed/feed.rules.ts";
import { ok, refuse, type Outcome, type Refusal } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { fetchFeed, type FetchedFeed } from "./fetch-feed.ts";
import { keepFeedItems, type KeptItems } from "./keep-feed-items.ts";

/** What a look at a feed brought; `error` is its sentence when it brought nothing for a reason. */
export interface LookedAtFeed extends KeptItems {
  readonly error: string | null;
}

const nothing: KeptItems = { waiting: 0, passedOver: 0, known: 0 };

/**
 * Looks at a watched feed now: asks whether it changed, keeps what is new, and says when it is looked at next. A feed
 * that cannot be had keeps its items and gets the reason in words; that is no refusal of this command.
 *
 * An event is written when something new came; a look that brought nothing changes only when and how it was looked at.
 * Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE while it is paused. Network before the transaction.
 */
export async function lookAtFeed(
  deps: FetchingDeps,
  actor: Actor,
  input: { readonly feedId: string },
): Promise<Outcome<Done<LookedAtFeed>>> {
  const forbidden = refusalOf(actor, "feed.edit");
  if (forbidden !== null) return forbidden;
  const feed = await findFeed(deps.db, input.feedId);
  if (feed === null) return refuse("NOT_FOUND", "There is no such feed.");
  if (feed.pausedAt !== null) return refuse("ILLEGAL_MOVE", "The feed is paused: resume it first.");
  const { url, etag, lastModified } = feed;
  const fetched = await fetchFeed(deps, { url, etag, lastModified });
  return runCommand(deps, actor, async (scope) => {
    // Somebody may have stopped watching it while the server was asked.
    const present = await findFeed(scope.tx, feed.id);
    if (present === null) return refuse("NOT_FOUND", "There is no such feed.");
    if (!fetched.ok) return ok(await noteFailure(scope, present, fetched.refusal));
    return ok(await noteSuccess(scope, present, fetched.value));
  });
}

async function noteFailure(
  { tx, now }: CommandScope,
  feed: { readonly id: string; readonly failures: number },
  { message, retryAfterSeconds }: Refusal,
): Promise<LookedAtFeed> {
  const failures = feed.failures + 1;
  const dueAt = nextLook(now, failures, retryAfterSeconds);
  await noteFeedLook(tx, feed.id, { failures, lastError: message, dueAt });
  return { ...nothing, error: message };
}

async function noteSuccess(
  scope: CommandScope,
  feed: { readonly id: string; readonly etag: string | null; readonly lastModified: string | null },
  fetched: FetchedFeed | null,
): Promise<LookedAtFeed> {
  const { tx, now } = scope;
  const kept = fetched === null ? nothing : await keepFeedItems(scope, feed.id, fetched.entries);
  // An answer 304 may leave the validators out: those that led to it stay.
  const { etag, lastModified } = fetched ?? feed;
  const success = { fetchedAt: now, etag, lastModified };
  await noteFeedLook(tx, feed.id, { failures: 0, lastError: null, dueAt: nextLook(now, 0), success });
  if (kept.waiting + kept.known + kept.passedOver > 0) {
    scope.record("feed.items-arrived", "feed", feed.id, { ...kept });
  }
  return { ...kept, error: null };
}
