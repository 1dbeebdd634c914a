import { systemActor } from "#lib/auth/system-actor.ts";
import { withDatabase } from "#lib/db/with-database.ts";
import { verifyChain, type ChainReport } from "#lib/queries/desk/verify-chain.ts";
import { parseCommandLine, UsageError, type Terminal } from "../command.ts";

/** `verify [--json]`: status 0 when the record is whole, 1 when something is wrong. */
export async function runVerify(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommandLine(args, { json: { type: "boolean" } });
  if (positionals.length > 0) throw new UsageError("verify takes no arguments.");
  const report = await withDatabase((db) => verifyChain(db, systemActor("plumbline verify")));
  if (values.json === true) terminal.answer(JSON.stringify(report));
  else for (const line of linesOf(report)) terminal.answer(line);
  if (report.findingCount === 0) return 0;
  terminal.say(`The record is not whole; findings: ${String(report.findingCount)}.`);
  return 1;
}

function linesOf(report: ChainReport): string[] {
  const { events, publications, redacted, head, vouchedSeq, findings, findingCount } = report;
  const beyond = findingCount - findings.length;
  return [
    `${String(events)} events and ${String(publications)} publications read; ${String(redacted)} redacted.`,
    `The history ends at event ${head.seq}, ${head.hash}.`,
    ...findings.map(({ kind, what }) => `${kind}: ${what}`),
    ...(beyond > 0 ? [`… and ${String(beyond)} more.`] : []),
    ...(findingCount === 0 ? ["Nothing was edited, nothing is missing."] : []),
    vouchedSeq === "0"
      ? "No publication vouches for the history yet: events cut off its end could not be seen."
      : `The last publication vouches for the history up to event ${vouchedSeq}; events cut off behind it could not be seen.`,
  ];
}
