import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Meter } from "#app/_ui/base/meter.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { OpenArticle } from "#lib/queries/desk/inbox/inbox-view.ts";
import { titleOf } from "../articles/_components/article-title.ts";

/** Recent articles whose sentences still ask for decisions, least decided first. */
export function OpenArticles({ articles, timeZone }: { articles: readonly OpenArticle[]; timeZone: string }) {
  return (
    <Section title="Articles to finish">
      {articles.length === 0 ? (
        <p className="text-sm text-muted">Every sentence of the recent articles carries a decision.</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {articles.map((article) => (
            <li key={article.slug} className="min-w-0">
              <a
                href={`/desk/articles/${article.slug}`}
                className="font-serif hover:text-accent hover:underline"
              >
                {titleOf(article)}
              </a>
              <p className="mb-1.5 text-xs text-muted">
                {article.outlet ?? "unknown outlet"}, imported{" "}
                <DateTime value={article.importedAt} timeZone={timeZone} />
              </p>
              <Meter
                label={`Coverage of ${titleOf(article)}`}
                hideLabel
                value={article.decided}
                max={article.total}
                unit="sentences"
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
