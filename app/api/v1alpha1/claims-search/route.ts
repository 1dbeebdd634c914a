import { connection, type NextRequest } from "next/server";
import { log } from "#lib/log.ts";
import {
  claimsSearchAnswer,
  siteOf,
  type ClaimsSearchAnswer,
} from "#lib/publishing/fact-check-tools/claims-search.ts";
import { googleError, type GoogleError } from "#lib/publishing/fact-check-tools/google-error.ts";
import { isSite, readSearchRequest } from "#lib/publishing/fact-check-tools/search-request.ts";
import { clientAddress } from "#lib/web/client-address.ts";
import { contentTag, matchesNone } from "#lib/web/etag.ts";
import { countRequest } from "#lib/web/limits.ts";
import { factChecks } from "#lib/web/machine-reads.ts";
import { publicOrigin } from "#lib/web/public-origin.ts";
import { publicDesk } from "#lib/web/public-reads.ts";
import { awaySeconds } from "#lib/web/problem.ts";
import { newReference } from "#lib/web/request-id.ts";
import { learnChanges } from "#lib/web/tag-clock.ts";

/*
 * `GET /v1alpha1/claims:search` (next.config.js leads it here): Google's Fact Check Tools API over this desk's claims,
 * so that its clients can be pointed at this origin. No key is asked for.
 */

const crossOrigin = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, OPTIONS",
  "access-control-allow-headers": "*",
};

/** Clients of Google's API send headers of their own, about which a browser asks first. */
export function OPTIONS(): Response {
  return new Response(null, { status: 204, headers: { ...crossOrigin, "access-control-max-age": "86400" } });
}

export async function GET(request: NextRequest): Promise<Response> {
  // A build has neither a request nor a database.
  await connection();
  try {
    const tooMany = await countRequest("api.read", clientAddress(request.headers));
    if (tooMany !== null) {
      const { message, retryAfterSeconds = 60 } = tooMany.refusal;
      return refused(googleError(429, message), { "retry-after": String(retryAfterSeconds) });
    }
    const answer = await search(request.nextUrl.searchParams);
    return "error" in answer ? refused(answer) : found(request, answer);
  } catch (error) {
    const reference = newReference();
    log.error({ err: error, reference }, "claims:search failed");
    if (await learnChanges())
      return refused(googleError(500, `Internal error encountered. Reference: ${reference}`));
    const unavailable = googleError(503, `The service is currently unavailable. Reference: ${reference}`);
    return refused(unavailable, { "retry-after": String(awaySeconds) });
  }
}

async function search(parameters: URLSearchParams): Promise<ClaimsSearchAnswer | GoogleError> {
  const asked = readSearchRequest(parameters);
  if ("error" in asked) return asked;
  const origin = publicOrigin();
  // Another publisher's site: there is nothing of theirs here.
  if (asked.site !== null && !isSite(asked.site, siteOf(origin))) return {};
  const [desk, page] = await Promise.all([publicDesk(), factChecks(asked, new Date())]);
  if (page === null) return googleError(400, "Request contains an invalid argument: page_token.");
  return claimsSearchAnswer(page.items, page.nextCursor, desk.organisationName || desk.deskName, origin);
}

function found(request: NextRequest, answer: ClaimsSearchAnswer): Response {
  // Google's own spacing, which people read in a browser.
  const body = `${JSON.stringify(answer, null, 2)}\n`;
  const etag = contentTag(body);
  const headers = { ...headersOf("public, no-cache"), etag };
  if (matchesNone(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

function refused(error: GoogleError, more: Readonly<Record<string, string>> = {}): Response {
  const headers = { ...headersOf("no-store"), ...more };
  return new Response(`${JSON.stringify(error, null, 2)}\n`, { status: error.error.code, headers });
}

function headersOf(caching: string): Record<string, string> {
  return { ...crossOrigin, "content-type": "application/json; charset=utf-8", "cache-control": caching };
}
