import { Section } from "#app/_ui/base/section.tsx";
import type { RevisedArticle } from "#lib/queries/desk/inbox/inbox-view.ts";
import { passagesToConfirm } from "../articles/[slug]/revisions/_components/anchor-list.tsx";
import { titleOf } from "../articles/_components/article-title.ts";

/** Articles whose newer text left claims without a settled place; nothing at all when there is none. */
export function RevisedArticles({ articles }: { readonly articles: readonly RevisedArticle[] }) {
  if (articles.length === 0) return null;
  return (
    <Section title="Changed articles">
      <ul className="flex flex-col gap-4">
        {articles.map((article) => (
          <li key={article.slug} className="min-w-0">
            <a
              href={`/desk/articles/${article.slug}/revisions#places`}
              className="font-serif hover:text-accent hover:underline"
            >
              {titleOf(article)}
            </a>
            <p className="text-sm">
              <span className="font-medium text-warn">{passagesToConfirm(article.unsettled)}</span>{" "}
              <span className="text-muted">in revision {article.n}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
