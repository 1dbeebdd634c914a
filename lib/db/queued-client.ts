import pg from "pg";

/**
 * A connection that sends one query at a time and lets the others wait their turn.
 *
 * Prisma loads the relations of a result side by side, in a transaction too, where all share one connection. pg 8
 * queues them itself but announces on stderr, at every start, that pg 9 will refuse it (traced to `PgTransaction` of
 * adapter-pg 7.10; our own code awaits each query). Here they wait before pg sees them: the same order and the
 * same speed, and nothing to silence. A query with a callback is the pool's own, which holds the connection alone.
 */
export class QueuedClient extends pg.Client {
  #last: Promise<unknown> = Promise.resolve();

  override query(...args: unknown[]): never {
    const send = super.query.bind(this) as (...all: unknown[]) => unknown;
    if (typeof args.at(-1) === "function" || isSubmittable(args[0])) return send(...args) as never;
    const result = this.#last.then(() => send(...args));
    // Whoever asked gets the failure; the next in line only waits for the end.
    this.#last = result.catch(() => undefined);
    return result as never;
  }
}

/** Cursors and streams run by themselves and are not awaited. */
function isSubmittable(query: unknown): boolean {
  return typeof query === "object" && query !== null && "submit" in query;
}
