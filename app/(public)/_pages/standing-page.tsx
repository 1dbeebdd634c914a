import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { pageExcerpt } from "#lib/publishing/page-html.ts";
import { newsOrganizationOf, publisherOf } from "#lib/publishing/json-ld/publisher.ts";
import type { PublicPage } from "#lib/queries/public/get-public-page.ts";
import { publicOrigin, publicUrl } from "#lib/web/public-origin.ts";
import { publicStandingPage } from "#lib/web/public-page-reads.ts";
import type { PageAnswer } from "../_site/page-answer.ts";
import type { PublicRequest } from "../_site/public-handler.ts";
import { askedNumber } from "./asked-number.ts";
import { PageWords } from "./page-words.tsx";

/**
 * A standing page of the desk, or with `?version=n` one of its versions. A page that was taken out of force answers 410
 * with the reason; its versions stay readable. Null where the desk never published such a page.
 */
export async function standingPage(
  slug: string,
  { query, desk, words }: Pick<PublicRequest<unknown>, "query" | "desk" | "words">,
): Promise<PageAnswer | null> {
  const asked = askedNumber(query.get("version"));
  if (asked === null) return null;
  const page = await publicStandingPage(slug, asked === "none" ? null : asked);
  if (page === null) return null;
  const isCurrent = page.state === "current";
  const hasWords = isCurrent || page.state === "earlier";
  return {
    ...(hasWords ? {} : { status: 410 }),
    title:
      page.state !== "earlier"
        ? page.title
        : words.t("pages.earlier.title", { title: page.title, n: page.n }),
    ...(hasWords ? { description: pageExcerpt(page.text) } : {}),
    path: page.path,
    search: asked === "none" ? undefined : `?version=${String(asked)}`,
    index: isCurrent && asked === "none",
    tags: [publicTags.page(slug)],
    ...(slug === "about" && isCurrent
      ? { jsonLd: [newsOrganizationOf(publisherOf(desk, publicOrigin()), publicOrigin())] }
      : {}),
    ...(hasWords ? { alternates: [fileOf(page, words.t("pages.versions.file", { n: page.n }))] } : {}),
    body: <PageWords {...{ page, desk, words }} />,
  };
}

/** The page as it was frozen, for machines. */
function fileOf({ path, n }: Pick<PublicPage, "path" | "n">, title: string) {
  return { href: publicUrl(`${path}/publications/${String(n)}`), type: "application/json", title };
}
