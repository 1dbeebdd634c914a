import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { transparency } from "#lib/web/directory-reads.ts";
import { publicPage } from "../_site/public-page.tsx";
import { TransparencyView } from "./_components/transparency-view.tsx";

/** Pages that say who pays and who works here, where the desk has written them. */
const moneyPages = ["funding", "ownership", "team", "about"];

/** The desk's own figures, each with its definition. */
export const GET = publicPage(async ({ desk, words }) => {
  const figures = await transparency();
  return {
    title: words.t("transparency.title"),
    description: words.t("transparency.description"),
    path: "/transparency",
    tags: [publicTags.claims, publicTags.corrections, publicTags.articles, publicTags.directory],
    body: (
      <TransparencyView
        figures={figures}
        pages={desk.pages.filter((page) => moneyPages.includes(page.slug))}
        words={words}
      />
    ),
  };
});
