import { systemActor } from "#lib/auth/system-actor.ts";
import { setUpAddress } from "#lib/auth/set-up-link.ts";
import { resetDesk } from "#lib/commands/settings/reset-desk.ts";
import { withDatabase } from "#lib/db/with-database.ts";
import { env } from "#lib/env.ts";
import { parseCommandLine, sayRefusal, UsageError, type Terminal } from "../command.ts";

/** `reset --yes`: puts the sample desk away and answers with the set-up link of the empty desk. */
export async function runReset(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseCommandLine(args, { yes: { type: "boolean" }, json: { type: "boolean" } });
  if (values.yes !== true)
    throw new UsageError("This puts the whole sample desk away, accounts included: say --yes.");
  const outcome = await withDatabase((db) =>
    resetDesk({ db, now: () => new Date() }, systemActor("plumbline reset")),
  );
  if (!outcome.ok) return sayRefusal(terminal, outcome.refusal);
  const link = setUpAddress(env().PUBLIC_ORIGIN, outcome.value.result.secret);
  terminal.answer(values.json === true ? JSON.stringify({ link }) : link);
  return 0;
}
