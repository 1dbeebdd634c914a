import type { Actor } from "#lib/domain/actor/actor.ts";
import type { EventKind, EventPayloads, EventSubjectType, NewEvent } from "#lib/domain/event/event.ts";
import { ok, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import type { Database, Tx } from "#lib/db/database.ts";
import { appendEvents } from "#lib/db/event-chain.ts";
import { isRetryable } from "#lib/db/failures.ts";
import { touchTags } from "#lib/db/tag-times.ts";

/** What every command needs besides its actor and its input. */
export interface CommandDeps {
  readonly db: Database;
  readonly now: () => Date;
}

/** What a command hands to its door: its result, and the cache tags of the public pages it changed. */
export interface Done<T> {
  readonly result: T;
  readonly changedTags: readonly string[];
}

/** Inside a command's transaction: the handle, the instant of the change, and where to note what happened. */
export interface CommandScope {
  readonly tx: Tx;
  readonly now: Date;
  readonly record: <K extends EventKind>(
    kind: K,
    subjectType: EventSubjectType,
    subjectId: string,
    payload: EventPayloads[K],
  ) => void;
  /** Names public pages that this change makes stale. */
  readonly touch: (...tags: string[]) => void;
}

/** Ends the transaction of a refused command; never leaves this file. */
class RefusedInTransaction extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.refusal.message);
    this.refused = refused;
  }
}

const maxTries = 4;

/**
 * Runs one command in one transaction. Events and tag times are written at its end, the chain's head locked after all rows of the desk itself
 * (invariant 4). A refusal rolls everything back. Deadlocks and serialisation failures are tried again, which is safe
 * because nothing outside the transaction has happened yet.
 */
export async function runCommand<T>(
  deps: CommandDeps,
  actor: Actor,
  work: (scope: CommandScope) => Promise<Outcome<T>>,
): Promise<Outcome<Done<T>>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return ok(await runOnce(deps, actor, work));
    } catch (error) {
      if (error instanceof RefusedInTransaction) return error.refused;
      if (attempt >= maxTries || !isRetryable(error)) throw error;
    }
  }
}

async function runOnce<T>(
  deps: CommandDeps,
  actor: Actor,
  work: (scope: CommandScope) => Promise<Outcome<T>>,
): Promise<Done<T>> {
  const events: NewEvent[] = [];
  const tags: string[] = [];
  const now = deps.now();
  const result = await deps.db.$transaction(
    async (tx) => {
      const outcome = await work({
        tx,
        now,
        record: (kind, subjectType, subjectId, payload) =>
          events.push({ kind, subjectType, subjectId, payload }),
        touch: (...touched) => tags.push(...touched),
      });
      if (!outcome.ok) throw new RefusedInTransaction(outcome);
      await appendEvents(tx, { canonicalJson, sha256 }, actor, events, now);
      // Under the chain's head, which a publication has locked before: the other way round two commands would wait for
      // each other, one with the head and one with a tag.
      await touchTags(tx, tags, now);
      return outcome.value;
    },
    // Twenty editors may press the same button: they wait for the row, not for an error (milliseconds).
    { maxWait: 15_000, timeout: 30_000 },
  );
  return { result, changedTags: [...new Set(tags)] };
}
