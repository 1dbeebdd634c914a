import type { DirectoryKind } from "#lib/domain/publication/publication.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { entryFile } from "#lib/web/directory-reads.ts";
import { tagsHeader } from "#lib/web/public-headers.ts";

/** The handler of an entry's record: the exact bytes that its hash was taken of. The hash is the ETag. */
export function recordFile(kind: DirectoryKind) {
  return async (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> => {
    const { slug } = await context.params;
    const file = await entryFile(kind, slug);
    if (file === null) return new Response("There is no such entry.\n", { status: 404 });
    const headers = {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${kind}-${slug}-${String(file.n)}.json"`,
      "Cache-Control": "public, no-cache",
      ETag: `"${file.sha256}"`,
      [tagsHeader]: publicTags.entry(kind, slug),
    };
    if (request.headers.get("if-none-match") === headers.ETag)
      return new Response(null, { status: 304, headers });
    return new Response(file.body, { headers });
  };
}
