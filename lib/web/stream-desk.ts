import "server-only";

import { randomUUID } from "node:crypto";
import { currentActor } from "#lib/auth/session.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { log } from "#lib/log.ts";

/** Media type of lines that each hold one JSON value. */
export const jsonLines = "application/x-ndjson";

interface StreamSpec<Line> {
  /** Name in the log, e.g. `article.import-files`. */
  readonly name: string;
  readonly lines: (deps: CommandDeps, actor: Actor) => AsyncGenerator<Line>;
  /** The line said instead of whatever else was to come, with a sentence for the person. */
  readonly failed: (message: string) => Line;
}

/**
 * The door of a desk route handler to a command that says what it does line by line, as soon as each is known. Signed
 * out is 401 with one line, so that a script sees it where a page would be sent to the sign-in form. A surprise is
 * logged and ends the stream with a line that names its reference; a client that goes away ends the command after the
 * line it is at.
 */
export async function streamDesk<Line>({ name, lines, failed }: StreamSpec<Line>): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) {
    const line = failed("You are signed out. Sign in in another tab, then try again.");
    return answer(JSON.stringify(line) + "\n", 401);
  }
  const source = lines({ db: database(), now: () => new Date() }, actor);
  const encode = (line: Line) => new TextEncoder().encode(`${JSON.stringify(line)}\n`);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await source.next();
        if (next.done) controller.close();
        else controller.enqueue(encode(next.value));
      } catch (error) {
        const reference = randomUUID().slice(0, 8);
        log.error({ err: error, action: name, reference }, "a stream failed");
        controller.enqueue(
          encode(failed(`Something went wrong on our side. The reference is ${reference}.`)),
        );
        controller.close();
      }
    },
    async cancel() {
      await source.return(undefined);
    },
  });
  return answer(body, 200);
}

function answer(body: BodyInit, status: number): Response {
  const headers = {
    "Content-Type": `${jsonLines}; charset=utf-8`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    // A proxy that collects the answer would hold back the progress it reports.
    "X-Accel-Buffering": "no",
  };
  return new Response(body, { status, headers });
}
