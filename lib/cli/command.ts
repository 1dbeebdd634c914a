import path from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Refusal } from "#lib/domain/outcome/outcome.ts";

/** Where a command's answers and words go, and the folder its paths are meant from. */
export interface Terminal {
  /** One line on stdout. */
  readonly answer: (line: string) => void;
  /** One line on stderr. */
  readonly say: (line: string) => void;
  readonly folder: string;
}

/** What a command does with its own arguments; resolves to the exit status. */
export type RunCommandLine = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The command was called wrongly: exit status 2, with its usage line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** `parseArgs` of Node with our own error: unknown options and missing values are wrong usage. */
export function parseCommandLine<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.split(". ")[0] ?? error.message);
    throw error;
  }
}

/** A path as the caller wrote it, from the caller's folder. */
export function pathFrom(terminal: Terminal, given: string): string {
  return path.resolve(terminal.folder, given);
}

/** A refusal as one sentence on stderr, with what is unmet and which field is wrong; the exit status that goes with it. */
export function sayRefusal(terminal: Terminal, refusal: Refusal): number {
  const fields = Object.entries(refusal.fields ?? {}).flatMap(([name, messages]) =>
    messages.filter((m) => m !== refusal.message).map((m) => `${name}: ${m}`),
  );
  terminal.say([refusal.message, ...(refusal.unmet ?? []), ...fields].join(" "));
  return 1;
}
