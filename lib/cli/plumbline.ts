import { enableCompileCache } from "node:module";
import path from "node:path";
import { findCommand, helpText, type Command } from "./command-list.ts";
import { UsageError, type Terminal } from "./command.ts";
import { say } from "./progress.ts";

/**
 * `npm run -s plumbline -- COMMAND [--json]`. Answers go to stdout, what is said meanwhile to stderr. Exit status:
 * 0 done, 1 refused or failed with one sentence on stderr, 2 wrong usage (interfaces.md, "CLI").
 */
async function main(argv: readonly string[]): Promise<number> {
  const [name = "help", ...args] = argv;
  if (["help", "--help", "-h"].includes(name)) {
    terminal.answer(helpText());
    return 0;
  }
  const command = findCommand(name);
  if (command === null) {
    say(`There is no command “${name}”: npm run plumbline -- help lists them.`);
    return 2;
  }
  return run(command, args);
}

/** A failure of our own is one sentence already; the trace of a bug is added at LOG_LEVEL=debug. */
async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await (
      await command.load()
    )(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\nUsage: npm run -s plumbline -- ${command.usage}`);
      return 2;
    }
    const isError = error instanceof Error;
    say(isError && error.message !== "" ? error.message : String(error));
    const isDebugging = /^(debug|trace)$/.test(process.env["LOG_LEVEL"] ?? "");
    // By name: loading lib/env.ts and its schemas would make every short command a tenth of a second slower.
    if (isError && isDebugging && error.name !== "EnvironmentError") say(error.stack ?? "");
    return 1;
  }
}

const terminal: Terminal = {
  answer: (line) => {
    process.stdout.write(`${line}\n`);
  },
  say,
  // npm runs scripts in the project's folder and names the caller's in INIT_CWD.
  folder: process.env["INIT_CWD"] ?? process.cwd(),
};

// A reader that closes the pipe early (`| head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

// What a command loads is compiled once: a short one answers in half the time. A folder that cannot be written is skipped.
enableCompileCache(path.join(import.meta.dirname, "../../node_modules/.cache/plumbline"));

process.exitCode = await main(process.argv.slice(2));
