import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { dateIn } from "#app/_ui/base/public-date.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { PublicArticleItem } from "#lib/queries/public/list-public-articles.ts";
import { publicArticles } from "#lib/web/public-reads.ts";
import type { Words } from "#lib/words/words.ts";
import { publicPage } from "../_site/public-page.tsx";

/** The articles that have a live claim, newest first. */
export const GET = publicPage(async ({ query, desk, words }) => {
  const after = query.get("after") ?? undefined;
  const page = await publicArticles(after);
  const { t, href } = words;
  return {
    title: t("article.list.title"),
    description: t("article.list.lead"),
    path: "/articles",
    index: after === undefined,
    tags: [publicTags.articles, publicTags.claims],
    current: "articles",
    body: (
      <>
        <PageHeader title={t("article.list.title")} lead={t("article.list.lead")} />
        {page.items.length === 0 ? (
          <EmptyState icon="article" title={t("article.list.none")}>
            {t("article.list.noneLead")}
          </EmptyState>
        ) : (
          <ul role="list" aria-label={t("article.list.title")} className="max-w-form">
            {page.items.map((item) => (
              <ArticleLine key={item.slug} item={item} words={words} timeZone={desk.timeZone} />
            ))}
          </ul>
        )}
        <Pagination
          label={t("lists.pages")}
          newerHref={after === undefined ? undefined : href("/articles")}
          newerLabel={t("lists.toNewest")}
          olderHref={page.nextCursor === null ? undefined : href(`/articles?after=${page.nextCursor}`)}
          olderLabel={t("lists.older")}
        />
      </>
    ),
  };
});

interface ArticleLineProps {
  readonly item: PublicArticleItem;
  readonly words: Words;
  readonly timeZone: string;
}

function ArticleLine({ item, words, timeZone }: ArticleLineProps) {
  const { t } = words;
  return (
    <li className="border-t border-line py-5 first:border-edge">
      <h2 className="font-serif text-xl font-semibold">
        <a href={words.href(`/articles/${item.slug}`)} className="tap hover:text-accent hover:underline">
          {item.title ?? t("article.untitled")}
        </a>
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>{item.outlet ?? t("article.outletUnknown")}</span>
        <span>{t("article.claims", { count: item.claims })}</span>
        <span>{t.rich("article.latest", dateIn({ words, value: item.latestAt, timeZone }))}</span>
      </p>
    </li>
  );
}
