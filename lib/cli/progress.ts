/** What a command says while it works, on stderr: stdout belongs to answers. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs one step and says how it went: "  Database … embedded PostgreSQL on port 5433 (0.4 s)". */
export async function step<T>(
  title: string,
  fn: () => Promise<T>,
  describe: (value: T) => string,
): Promise<T> {
  const startedAt = performance.now();
  process.stderr.write(`  ${title} … `);
  try {
    const value = await fn();
    say(`${describe(value)} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    return value;
  } catch (error) {
    say("failed");
    throw error;
  }
}

/**
 * Runs a command's main function. A failure ends the process with status 1 and its message, which our own errors
 * write as one sentence for the person at the terminal; the trace is added at LOG_LEVEL=debug.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isError = error instanceof Error;
    say(isError ? error.message : String(error));
    if (isError && /^(debug|trace)$/.test(process.env["LOG_LEVEL"] ?? "")) say(error.stack ?? "");
    process.exitCode = 1;
  }
}
