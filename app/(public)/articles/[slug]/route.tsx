import { PublicArticleView } from "#app/_ui/public-article/article-view.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { articlePageOf } from "#lib/publishing/json-ld/article-page.ts";
import { breadcrumbsOf } from "#lib/publishing/json-ld/lists.ts";
import { publisherOf } from "#lib/publishing/json-ld/publisher.ts";
import { publicOrigin, publicUrl } from "#lib/web/public-origin.ts";
import { publicArticle } from "#lib/web/public-reads.ts";
import { publicPage } from "../../_site/public-page.tsx";

/** An article that the desk took apart, with its published claims. `?rating=` shows those of one rating alone. */
export const GET = publicPage<{ slug: string }>(async ({ params, query, desk, words }) => {
  const view = await publicArticle(params.slug);
  if (view === null) return null;
  const { publication } = view;
  const { article, highlights } = publication;
  const asked = query.get("rating");
  const rating = highlights.some((each) => each.rating.key === asked) ? asked : null;
  const count = new Set(highlights.map((each) => each.claimSlug)).size;
  const title = words.t("article.pageTitle", { title: article.title ?? words.t("article.untitled") });
  const origin = publicOrigin();
  const path = `/articles/${article.slug}`;
  const facts = { headline: title, language: words.language, firstPublishedAt: view.firstPublishedAt };
  return {
    title,
    description: words.t("article.description", { count }),
    path,
    search: rating === null ? "" : `?rating=${rating}`,
    kind: "article",
    index: rating === null,
    tags: [publicTags.article(article.slug)],
    current: "articles",
    jsonLd: [
      articlePageOf(publication, facts, publisherOf(desk, origin), origin),
      breadcrumbsOf([
        { name: words.t("site.main.articles"), url: publicUrl("/articles") },
        { name: title, url: publicUrl(path) },
      ]),
    ],
    alternates: [{ type: "application/json", href: publicUrl(`${path}/markup.json`), title }],
    body: (
      <PublicArticleView publication={publication} rating={rating} words={words} timeZone={desk.timeZone} />
    ),
  };
});
