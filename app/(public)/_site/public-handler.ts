import { connection, type NextRequest } from "next/server";
import { log } from "#lib/log.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { loggedPath } from "#lib/web/logged-path.ts";
import { publicDesk } from "#lib/web/public-reads.ts";
import { newReference } from "#lib/web/request-id.ts";
import { learnChanges } from "#lib/web/tag-clock.ts";
import type { Words } from "#lib/words/words.ts";
import { toOwnAddress, wordsOfRequest } from "./words-of-request.ts";

/** What a public address is answered from. It knows nothing of who asks: that is why answers may be kept for everybody. */
export interface PublicRequest<Params> {
  readonly params: Params;
  /** What stands behind the address's question mark. */
  readonly query: URLSearchParams;
  readonly words: Words;
  readonly desk: PublicDesk;
  /** For forms, and for files that compare tags themselves. */
  readonly request: NextRequest;
}

/** What a reader may learn of a failure: its number in the log, and whether the database is away (503). */
export interface Failure {
  readonly reference: string;
  readonly status: 500 | 503;
}

type Handler<Params> = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>;

/**
 * The handler of a public address: reads the desk and the language, and lets `answer` answer. Failures are logged with a
 * number and told by `tell`.
 */
export function publicHandler<Params>(
  answer: (asked: PublicRequest<Params>) => Promise<Response>,
  tell: (failure: Failure, request: NextRequest) => Response,
): Handler<Params> {
  return async (request, context) => {
    // A build has neither a request nor a database.
    await connection();
    try {
      const desk = await publicDesk();
      const words = wordsOfRequest(request, desk);
      if (words === null) return toOwnAddress(request);
      const params = await context.params;
      return await answer({ params, query: request.nextUrl.searchParams, words, desk, request });
    } catch (error) {
      const reference = newReference();
      log.error(
        { err: error, reference, path: loggedPath(request.nextUrl.pathname) },
        "a public address failed",
      );
      return tell({ reference, status: (await learnChanges()) ? 500 : 503 }, request);
    }
  };
}
