import { openTagChanges, type TagChanges } from "#lib/db/tag-changes.ts";
import { env, isBuilding } from "#lib/env.ts";
import { log } from "#lib/log.ts";

/*
 * No `server-only` here: the door (lib/web/door) runs outside Next's bundle. Both share the one clock of the process
 * through `globalThis`.
 *
 * Times are of this process's clock (milliseconds since the epoch, never set back), never compared with another
 * machine's. A change counts from the moment this process learned of it. Whatever began before that moment may have
 * read the old state and is not used any more; whatever began later has certainly read the new one.
 */

/** How old the knowledge may be when an entry is used: what another process publishes shows after at most this long. */
const toleranceMs = 50;

/** More tags than this are not told apart any longer: everything kept so far is dropped instead. */
const maxTags = 50_000;

interface Clock {
  readonly changes: TagChanges | null;
  readonly changedAt: Map<string, number>;
  /** Nothing is known of changes before this moment, so nothing that began before it is used. */
  knownSince: number;
  /** The latest of all these moments: what began later is current whatever it depends on. */
  newestAt: number;
  /** Start of the last question that was answered. */
  askedAt: number;
  /** Whether the last question failed. */
  isBlind: boolean;
  running: { readonly startedAt: number; readonly done: Promise<boolean> } | null;
}

/** The process's present moment. */
export function clockNow(): number {
  return performance.timeOrigin + performance.now();
}

const slot = Symbol.for("plumbline.tag-clock");
const globals = globalThis as typeof globalThis & { [slot]?: Clock };

/** A build has no database: what it caches ends with it. */
function clock(): Clock {
  if (globals[slot] === undefined) {
    const url = isBuilding() ? undefined : env().DATABASE_URL;
    globals[slot] = {
      changes: url === undefined ? null : openTagChanges(url),
      changedAt: new Map(),
      knownSince: 0,
      newestAt: 0,
      askedAt: 0,
      isBlind: false,
      running: null,
    };
  }
  return globals[slot];
}

/**
 * Makes sure that everything committed more than 50 ms ago, by whichever process, is known. Requests that come
 * together share one question to the database.
 *
 * @returns false when the database cannot be read: then nothing that was kept may be used.
 */
export async function learnChanges(): Promise<boolean> {
  const state = clock();
  if (state.changes === null) return true;
  const needed = clockNow() - toleranceMs;
  if (state.askedAt >= needed) return true;
  if (state.running !== null && state.running.startedAt >= needed) return state.running.done;
  if (state.running !== null) await state.running.done;
  state.running ??= { startedAt: clockNow(), done: ask(state, state.changes) };
  return state.running.done;
}

async function ask(state: Clock, changes: TagChanges): Promise<boolean> {
  const startedAt = clockNow();
  try {
    const tags = await changes.next();
    if (tags === null) forgetAll(state);
    else noteIn(state, tags);
    state.askedAt = startedAt;
    state.isBlind = false;
    return true;
  } catch (error) {
    // Said once an outage, not once a request.
    if (!state.isBlind)
      log.warn({ err: error }, "the tag times cannot be read: pages are made anew until they can");
    state.isBlind = true;
    return false;
  } finally {
    state.running = null;
  }
}

/**
 * Notes that these tags changed just now: called in the process that made the change, right after its commit, so that
 * whoever published something and opens the page sees it. Without the call it shows 50 ms later.
 */
export function noteChanged(tags: readonly string[]): void {
  noteIn(clock(), tags);
}

function noteIn(state: Clock, tags: readonly string[]): void {
  if (state.changedAt.size + tags.length > maxTags) forgetAll(state);
  const now = clockNow();
  for (const tag of tags) state.changedAt.set(tag, now);
  if (tags.length > 0) state.newestAt = now;
}

function forgetAll(state: Clock): void {
  state.knownSince = state.newestAt = clockNow();
  state.changedAt.clear();
}

/** Whether something that began at `startedAt` and depends on `tags` still shows the present state. */
export function isCurrent(tags: readonly string[], startedAt: number): boolean {
  const { knownSince, newestAt, changedAt } = clock();
  // Needs no look at the tags, which lie all over the memory for 20,000 kept pages.
  if (startedAt > newestAt) return true;
  return startedAt > knownSince && tags.every((tag) => startedAt > (changedAt.get(tag) ?? 0));
}
