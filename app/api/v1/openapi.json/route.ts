import { openApiDocument } from "../_openapi/document.ts";

/** The OpenAPI document: the same for everybody until the next version of the application. */
export function GET(): Response {
  return Response.json(openApiDocument(), {
    headers: { "Cache-Control": "public, no-cache", "Access-Control-Allow-Origin": "*" },
  });
}
