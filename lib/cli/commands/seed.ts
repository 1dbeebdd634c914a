import { mkdir } from "node:fs/promises";
import { withDatabase } from "#lib/db/with-database.ts";
import { env } from "#lib/env.ts";
import { parseCommandLine, UsageError, type Terminal } from "../command.ts";
import { describeAccess, prepareDesk } from "../first-desk.ts";
import { seedClaims } from "../seed-claims.ts";

const maxClaims = 1_000_000;

/** `seed sample` loads the sample desk into an empty one; `seed --claims N` adds synthetic published claims. */
export async function runSeed(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommandLine(args, { claims: { type: "string" } });
  if (values.claims !== undefined) return seedSynthetic(Number(values.claims), terminal);
  if (positionals.length !== 1 || positionals[0] !== "sample") throw new UsageError("Say what to seed.");
  return seedSample(terminal);
}

async function seedSample(terminal: Terminal): Promise<number> {
  const settings = { ...env(), PLUMBLINE_SAMPLE: true };
  // The password of the sample accounts is kept there, also beside a database of its own.
  await mkdir(settings.PLUMBLINE_DATA, { recursive: true });
  return withDatabase(async (db) => {
    const words = await prepareDesk(db, settings);
    if (words !== "sample loaded") {
      terminal.say("The sample is loaded into an empty desk only, and this one is in use.");
      return 1;
    }
    for (const line of await describeAccess(db, settings)) terminal.answer(line);
    return 0;
  });
}

async function seedSynthetic(count: number, terminal: Terminal): Promise<number> {
  if (!Number.isInteger(count) || count < 1 || count > maxClaims) {
    throw new UsageError(`--claims takes a whole number from 1 to ${String(maxClaims)}.`);
  }
  await withDatabase((db) => seedClaims(db, { count, now: new Date() }));
  terminal.answer(`${String(count)} synthetic claims were published.`);
  return 0;
}
