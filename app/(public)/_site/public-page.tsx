import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { linkHeaderOf } from "#lib/publishing/link-header.ts";
import { tagsHeader } from "#lib/web/public-headers.ts";
import { publicUrl } from "#lib/web/public-origin.ts";
import type { Words } from "#lib/words/words.ts";
import { Document } from "./document.tsx";
import { failurePage } from "./failure-page.tsx";
import { nowherePage } from "./nowhere-page.tsx";
import type { PageAnswer } from "./page-answer.ts";
import { PublicFrame } from "./public-frame.tsx";
import { publicHandler, type PublicRequest } from "./public-handler.ts";
import { renderMarkup, renderPart } from "./render-markup.ts";
import { wordsOfPrefix } from "./words-of-request.ts";

/** A page, another answer altogether (a redirect), or null: there is nothing at this address (404). */
type Answered = PageAnswer | Response | null;

/** The handler of a public page (docs/adr/0040): lets `answer` describe the page, and sends the finished document. */
export function publicPage<Params = unknown>(answer: (asked: PublicRequest<Params>) => Promise<Answered>) {
  return publicHandler<Params>(
    async (asked) => {
      const answered = await answer(asked);
      if (answered instanceof Response) return answered;
      return documentOf(answered ?? nowherePage(asked.words), asked.desk, asked.words);
    },
    (failure, request) => failurePage({ ...failure, words: wordsOfPrefix(request) }),
  );
}

function documentOf(page: PageAnswer, desk: PublicDesk, words: Words): Response {
  const body = renderPart(
    <PublicFrame page={page} desk={desk} words={words}>
      {page.body}
    </PublicFrame>,
  );
  const markup = renderMarkup(<Document page={page} desk={desk} words={words} body={body} />);
  const { alternates = [] } = page;
  return new Response(markup, {
    status: page.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": words.language,
      // Browsers and proxies may keep a public page but must ask whether it is still the same (invariant 9).
      "cache-control": page.tags === null ? "private, no-store" : "public, no-cache",
      ...(alternates.length === 0 ? {} : { link: linkHeaderOf(publicUrl(page.path), alternates) }),
      ...(page.tags === null ? {} : { [tagsHeader]: [publicTags.desk, ...page.tags].join(",") }),
      ...page.headers,
    },
  });
}
