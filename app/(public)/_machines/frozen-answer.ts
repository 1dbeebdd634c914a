import type { PublicationFile } from "#lib/queries/public/get-publication-file.ts";

/**
 * One publication as the exact bytes its hash was taken of. The hash is the ETag, so that whoever has them can ask
 * whether they still stand.
 */
export function frozenAnswer(
  request: Request,
  file: PublicationFile,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.json"`,
    "Cache-Control": "public, no-cache",
    ETag: `"${file.sha256}"`,
    ...more,
  };
  if (request.headers.get("if-none-match") === headers.ETag)
    return new Response(null, { status: 304, headers });
  return new Response(file.body, { headers });
}
