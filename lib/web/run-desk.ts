import "server-only";

import { requireActor } from "#lib/auth/session.ts";
import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import { database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";

/**
 * The door of desk route handlers to a command that changes no public page: hands over the database, the clock and
 * whoever is signed in. Forms go through `defineAction`.
 */
export async function runDesk<Input, T>(
  command: (deps: CommandDeps, actor: Actor, input: Input) => Promise<Outcome<Done<T>>>,
  input: Input,
): Promise<Outcome<T>> {
  const outcome = await command({ db: database(), now: () => new Date() }, await requireActor(), input);
  return outcome.ok ? { ok: true, value: outcome.value.result } : outcome;
}
