import type { NextRequest } from "next/server";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { languageHeader } from "#lib/web/public-headers.ts";
import { isLanguage } from "#lib/words/languages.ts";
import { wordsFor, type Words } from "#lib/words/words.ts";

/** The words of the address's language; null for the desk's own under a prefix, which has no page of its own. */
export function wordsOfRequest(request: NextRequest, desk: Pick<PublicDesk, "language">): Words | null {
  const prefix = request.headers.get(languageHeader) ?? "";
  if (prefix === desk.language) return null;
  return isLanguage(prefix) ? wordsFor(prefix, true) : wordsFor(desk.language, false);
}

/** The words of the prefix alone: for the page that says that the desk's own settings cannot be read. */
export function wordsOfPrefix(request: NextRequest): Words | undefined {
  const prefix = request.headers.get(languageHeader) ?? "";
  return isLanguage(prefix) ? wordsFor(prefix, true) : undefined;
}

/** To the same page without the prefix: one address a page. */
export function toOwnAddress(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl;
  return new Response(null, { status: 308, headers: { location: pathname + search } });
}
