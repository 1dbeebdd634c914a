import type { DirectoryKind } from "#lib/domain/publication/publication.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { itemListJsonLd } from "#lib/publishing/directory-json-ld.ts";
import { publicEntries } from "#lib/web/directory-reads.ts";
import { publicUrl } from "#lib/web/public-origin.ts";
import { publicPage } from "../_site/public-page.tsx";
import { EntryIndex } from "./entry-index.tsx";
import { entryPath, listPaths } from "./entry-paths.ts";

/** The handler of `/speakers`, `/outlets` or `/topics`. */
export function indexPage(kind: DirectoryKind) {
  return publicPage(async ({ query, words }) => {
    const letter = query.get("letter")?.trim().slice(0, 20) || undefined;
    const after = query.get("after") ?? undefined;
    const page = await publicEntries(kind, { letter, after });
    const path = listPaths[kind];
    const first = letter === undefined && after === undefined;
    const addresses = page.items.map(({ entry }) => publicUrl(entryPath(kind, entry.slug)));
    return {
      title: words.t(`directory.${kind}.title`),
      description: words.t(`directory.${kind}.lead`),
      path,
      search: first ? undefined : `?${query.toString()}`,
      index: first,
      tags: [publicTags.claims, publicTags.directory],
      current: kind === "speaker" ? "speakers" : undefined,
      jsonLd: first && addresses.length > 0 ? [itemListJsonLd(publicUrl(path), addresses)] : [],
      body: (
        <EntryIndex
          kind={kind}
          page={page}
          letter={letter?.toLowerCase()}
          isLater={after !== undefined}
          words={words}
        />
      ),
    };
  });
}
