import type { ArticlePublication } from "#lib/domain/publication/publication.ts";
import { DateTime } from "../base/date-time.tsx";
import { Columns } from "../base/layout.tsx";
import { Section } from "../base/section.tsx";
import { ArticleCoverage } from "./article-coverage.tsx";
import { ArticlePassages } from "./article-passages.tsx";
import { ArticleClaims, numberClaims } from "./article-claims.tsx";

interface PublicArticleViewProps {
  readonly publication: ArticlePublication;
  readonly timeZone: string;
}

/** An article as readers see it: the text its rights allow, every published claim marked in its place. */
export function PublicArticleView({ publication, timeZone }: PublicArticleViewProps) {
  const { article, rights, coverage } = publication;
  const claims = numberClaims(publication.highlights);
  return (
    <article className="min-w-0">
      <header className="mb-8 max-w-form">
        <p className="mb-1 text-sm font-medium text-accent">Article we checked</p>
        <h1 className="font-serif text-3xl font-semibold text-balance">
          {article.title ?? "Article without a title"}
        </h1>
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-muted">
          <span>{article.outlet?.name ?? "Outlet unknown"}</span>
          {article.byline ? <span>by {article.byline}</span> : null}
          {article.publishedOn ? (
            <DateTime value={article.publishedOn} timeZone={timeZone} />
          ) : (
            <span>Date unknown</span>
          )}
          {article.url ? (
            <a href={article.url} rel="noopener" className="link">
              Read the original
            </a>
          ) : null}
        </p>
      </header>
      <Columns
        main={
          <div className="flex flex-col gap-10">
            <Section title={rights === "full" ? "Text" : "Passages with claims"}>
              {publication.passages.length === 0 ? (
                <p className="text-muted">
                  None of the words we checked stand in the article as it reads now.
                </p>
              ) : (
                <ArticlePassages publication={publication} claims={claims} />
              )}
              {rights === "full" ? null : (
                <p className="mt-4 max-w-prose text-sm text-muted">
                  The article belongs to its outlet: only the passages around published claims are shown.
                </p>
              )}
            </Section>
            {coverage === null ? null : (
              <ArticleCoverage coverage={coverage} passages={publication.passages} />
            )}
          </div>
        }
        aside={<ArticleClaims claims={claims} unplaced={publication.unplaced ?? []} />}
        asideLabel="Claims in this article"
      />
    </article>
  );
}
