import type { DirectoryKind } from "#lib/domain/publication/publication.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { entryFile } from "#lib/web/directory-reads.ts";
import { tagsHeader } from "#lib/web/public-headers.ts";
import { frozenAnswer } from "../_machines/frozen-answer.ts";

/** The handler of an entry's record: the copy that its page shows. */
export function recordFile(kind: DirectoryKind) {
  return async (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> => {
    const { slug } = await context.params;
    const file = await entryFile(kind, slug);
    if (file === null) return new Response("There is no such entry.\n", { status: 404 });
    const tags = { [tagsHeader]: publicTags.entry(kind, slug) };
    return frozenAnswer(request, file, `${kind}-${slug}-${String(file.n)}`, tags);
  };
}
