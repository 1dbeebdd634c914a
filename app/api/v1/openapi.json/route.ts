import { contentTag, matchesNone } from "#lib/web/etag.ts";
import { openApiDocument } from "../_openapi/document.ts";

/** The OpenAPI document: the same for everybody until the next version of the application. */
export function GET(request: Request): Response {
  const body = JSON.stringify(openApiDocument());
  const etag = contentTag(body);
  const headers = { "Cache-Control": "public, no-cache", "Access-Control-Allow-Origin": "*", ETag: etag };
  if (matchesNone(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json" } });
}
