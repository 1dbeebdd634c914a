import { publicationFile } from "#lib/web/public-reads.ts";

/**
 * One publication as the exact bytes its hash was taken of. The hash is the ETag, so that whoever has them can ask
 * whether they still stand.
 */
export async function GET(
  request: Request,
  context: RouteContext<"/claims/[slug]/publications/[n]">,
): Promise<Response> {
  const { slug, n } = await context.params;
  const number = /^[1-9]\d{0,8}$/.test(n) ? Number(n) : null;
  const file = number === null ? null : await publicationFile(slug, number);
  if (file === null) return new Response("There is no such publication.\n", { status: 404 });
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Disposition": `attachment; filename="${slug}-${n}.json"`,
    "Cache-Control": "public, no-cache",
    ETag: `"${file.sha256}"`,
  };
  if (request.headers.get("if-none-match") === headers.ETag)
    return new Response(null, { status: 304, headers });
  return new Response(file.body, { headers });
}
