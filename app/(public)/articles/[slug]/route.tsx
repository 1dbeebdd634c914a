import { PublicArticleView } from "#app/_ui/public-article/article-view.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { publicArticle } from "#lib/web/public-reads.ts";
import { publicPage } from "../../_site/public-page.tsx";

/** An article that the desk took apart, with its published claims. */
export const GET = publicPage<{ slug: string }>(async ({ params, desk, words }) => {
  const view = await publicArticle(params.slug);
  if (view === null) return null;
  const { article, highlights } = view.publication;
  const claims = new Set(highlights.map((highlight) => highlight.claimSlug)).size;
  return {
    title: article.title ?? words.t("article.untitled"),
    description: words.t("article.description", { count: claims }),
    path: `/articles/${article.slug}`,
    kind: "article",
    tags: [publicTags.article(article.slug)],
    current: "articles",
    body: <PublicArticleView publication={view.publication} timeZone={desk.timeZone} />,
  };
});
