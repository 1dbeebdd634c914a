import type { Metadata } from "next";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import type { PublicArticleItem } from "#lib/queries/public/list-public-articles.ts";
import { publicMetadata } from "#lib/web/public-metadata.ts";
import { publicArticles, requestDesk } from "#lib/web/public-reads.ts";
import { oneText } from "../_components/one-text.ts";
import { PublicFrame } from "../_components/public-frame.tsx";

export const instant = false;

export async function generateMetadata(props: PageProps<"/articles">): Promise<Metadata> {
  const after = oneText((await props.searchParams)["after"]);
  const desk = await requestDesk();
  return publicMetadata(desk, {
    title: `Articles — ${desk.deskName}`,
    description: "Articles that we took apart into single claims.",
    path: "/articles",
    index: after === undefined,
  });
}

export default async function Page(props: PageProps<"/articles">) {
  const after = oneText((await props.searchParams)["after"]);
  const desk = await requestDesk();
  const page = await publicArticles(after);
  return (
    <PublicFrame desk={desk} current="articles">
      <PageHeader title="Articles" lead="Texts published elsewhere that we took apart into single claims." />
      {page.items.length === 0 ? (
        <EmptyState icon="article" title="No article has a published claim yet">
          An article stands here as soon as one of its claims is published.
        </EmptyState>
      ) : (
        <ul role="list" aria-label="Articles" className="max-w-form">
          {page.items.map((item) => (
            <ArticleLine key={item.slug} item={item} timeZone={desk.timeZone} />
          ))}
        </ul>
      )}
      <Pagination
        newerHref={after === undefined ? undefined : "/articles"}
        newerLabel="Back to the newest"
        olderHref={page.nextCursor === null ? undefined : `/articles?after=${page.nextCursor}`}
      />
    </PublicFrame>
  );
}

function ArticleLine({ item, timeZone }: { item: PublicArticleItem; timeZone: string }) {
  return (
    <li className="border-t border-line py-5 first:border-edge">
      <h2 className="font-serif text-xl font-semibold">
        <a href={`/articles/${item.slug}`} className="tap hover:text-accent hover:underline">
          {item.title ?? "Article without a title"}
        </a>
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>{item.outlet ?? "Outlet unknown"}</span>
        <span>{item.claims === 1 ? "1 published claim" : `${String(item.claims)} published claims`}</span>
        <span>
          Latest <DateTime value={item.latestAt} timeZone={timeZone} />
        </span>
      </p>
    </li>
  );
}
