import "server-only";

import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireActor } from "#lib/auth/session.ts";
import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import { database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { failedState } from "./define-action.ts";
import { noteChanged } from "./tag-clock.ts";

/** The answer to a call: the command's result, or one sentence for the person. */
export type CallAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

interface CallSpec<Schema extends z.ZodType, T> {
  /** Name in the log, e.g. `sentence.decide`. */
  readonly name: string;
  readonly input: Schema;
  readonly run: (deps: CommandDeps, actor: Actor, input: z.output<Schema>) => Promise<Outcome<Done<T>>>;
  /** The page is drawn again after a success: for changes whose result the screen cannot work out itself. */
  readonly redraw?: true;
}

/**
 * A server action for changes that a screen shows before the server has answered, such as a decision by one key. Same
 * steps as `defineAction`, but it takes a plain object, answers with plain data and, unless asked to, does not draw the
 * page again: the screen keeps the state itself and takes it back when the answer is a refusal.
 */
export function defineCall<Schema extends z.ZodType, T>(
  spec: CallSpec<Schema, T>,
): (input: z.input<Schema>) => Promise<CallAnswer<T>> {
  return async (input) => {
    try {
      const actor = await requireActor();
      const parsed = spec.input.safeParse(input);
      if (!parsed.success)
        return { ok: false, message: parsed.error.issues[0]?.message ?? "This cannot be read." };
      const outcome = await spec.run({ db: database(), now: () => new Date() }, actor, parsed.data);
      if (!outcome.ok) return { ok: false, message: outcome.refusal.message };
      noteChanged(outcome.value.changedTags);
      if (spec.redraw) refresh();
      return { ok: true, value: outcome.value.result };
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, message: failedState(spec.name, error, {}).message ?? "Something went wrong." };
    }
  };
}
