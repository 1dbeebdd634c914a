import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { entryJsonLd } from "#lib/publishing/directory-json-ld.ts";
import { feedLinksOf } from "#lib/publishing/feeds/feed-address.ts";
import type { PublicEntryAnswer } from "#lib/queries/public/get-public-entry.ts";
import { publicOrigin, publicUrl } from "#lib/web/public-origin.ts";
import { movedTo } from "../_site/moved-to.ts";
import type { PageAnswer } from "../_site/page-answer.ts";
import type { PublicRequest } from "../_site/public-handler.ts";
import { entryPath } from "./entry-paths.ts";
import { EntryView } from "./entry-view.tsx";

/** The page of a speaker, outlet or topic, the way to where a merged speaker went, or nothing. */
export function entryAnswer(
  answer: PublicEntryAnswer | null,
  { desk, words }: Pick<PublicRequest<unknown>, "desk" | "words">,
): PageAnswer | Response | null {
  if (answer === null) return null;
  if ("redirect" in answer) return movedTo(words.href(entryPath("speaker", answer.redirect)));
  const { entry, claims, page } = answer;
  const { kind, slug, name } = entry;
  const path = entryPath(kind, slug);
  return {
    title: name,
    description: words.t(`directory.${kind}.description`, { name, count: claims }),
    path,
    tags: [publicTags.entry(kind, slug)],
    current: kind === "speaker" ? "speakers" : undefined,
    jsonLd: [
      entryJsonLd(
        entry,
        publicUrl(path),
        page.items.map((item) => publicUrl(`/claims/${item.slug}`)),
      ),
    ],
    alternates: feedLinksOf(publicOrigin() + words.href(""), "/claims", { [kind]: slug }, name),
    body: (
      <EntryView
        entry={answer}
        words={words}
        timeZone={desk.timeZone}
        contentLang={words.language === desk.language ? undefined : desk.language}
      />
    ),
  };
}
