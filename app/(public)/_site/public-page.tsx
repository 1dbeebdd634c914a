import { connection, type NextRequest } from "next/server";
import { log } from "#lib/log.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { loggedPath } from "#lib/web/logged-path.ts";
import { tagsHeader } from "#lib/web/public-headers.ts";
import { publicDesk } from "#lib/web/public-reads.ts";
import { newReference } from "#lib/web/request-id.ts";
import { learnChanges } from "#lib/web/tag-clock.ts";
import type { Words } from "#lib/words/words.ts";
import { Document } from "./document.tsx";
import { failurePage } from "./failure-page.tsx";
import { nowherePage } from "./nowhere-page.tsx";
import type { PageAnswer } from "./page-answer.ts";
import { PublicFrame } from "./public-frame.tsx";
import { renderMarkup } from "./render-markup.ts";
import { toOwnAddress, wordsOfPrefix, wordsOfRequest } from "./words-of-request.ts";

/** What a public page is made from. It knows nothing of who asks: that is why its answer may be kept for everybody. */
export interface PublicRequest<Params> {
  readonly params: Params;
  /** What stands behind the address's question mark. */
  readonly query: URLSearchParams;
  readonly words: Words;
  readonly desk: PublicDesk;
  /** For forms only: the request itself. */
  readonly request: NextRequest;
}

/** A page, another answer altogether (a redirect), or null: there is nothing at this address (404). */
type Answered = PageAnswer | Response | null;

/**
 * The handler of a public address (docs/adr/0040): reads the desk and the language, lets `answer` describe the page,
 * and sends the finished document. Failures are logged with a number, which is all that the reader sees of them.
 */
export function publicPage<Params = unknown>(
  answer: (request: PublicRequest<Params>) => Promise<Answered>,
): (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    // A build has neither a request nor a database.
    await connection();
    try {
      const desk = await publicDesk();
      const words = wordsOfRequest(request, desk);
      if (words === null) return toOwnAddress(request);
      const params = await context.params;
      const answered = await answer({ params, query: request.nextUrl.searchParams, words, desk, request });
      if (answered instanceof Response) return answered;
      return documentOf(answered ?? nowherePage(words), desk, words);
    } catch (error) {
      const reference = newReference();
      const path = loggedPath(request.nextUrl.pathname);
      log.error({ err: error, reference, path }, "a public page failed");
      return failurePage({
        reference,
        status: (await learnChanges()) ? 500 : 503,
        words: wordsOfPrefix(request),
      });
    }
  };
}

function documentOf(page: PageAnswer, desk: PublicDesk, words: Words): Response {
  const markup = renderMarkup(
    <Document page={page} desk={desk} words={words}>
      <PublicFrame page={page} desk={desk} words={words}>
        {page.body}
      </PublicFrame>
    </Document>,
  );
  const links = (page.alternates ?? []).map(({ href, type }) => `<${href}>; rel="alternate"; type="${type}"`);
  return new Response(markup, {
    status: page.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": words.language,
      // Browsers and proxies may keep a public page but must ask whether it is still the same (invariant 9).
      "cache-control": page.tags === null ? "private, no-store" : "public, no-cache",
      ...(links.length === 0 ? {} : { link: links.join(", ") }),
      ...(page.tags === null ? {} : { [tagsHeader]: [publicTags.desk, ...page.tags].join(",") }),
      ...page.headers,
    },
  });
}
