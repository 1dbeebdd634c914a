import type { ArticlePublication } from "#lib/domain/publication/publication.ts";
import type { Words } from "#lib/words/words.ts";
import { Columns } from "../base/layout.tsx";
import { PublicDate } from "../base/public-date.tsx";
import { Section } from "../base/section.tsx";
import { isolated } from "../public-claim/isolated.ts";
import { ArticleClaims } from "./article-claims.tsx";
import { ArticleCoverage } from "./article-coverage.tsx";
import { ArticlePassages } from "./article-passages.tsx";
import { numberClaims } from "./number-claims.ts";
import { RatingFilter } from "./rating-filter.tsx";

interface PublicArticleViewProps {
  readonly publication: ArticlePublication;
  /** Key of the content rating that is shown alone; null for all. */
  readonly rating: string | null;
  readonly words: Words;
  readonly timeZone: string;
}

/** An article as readers see it: the text its rights allow, every published claim marked in its place. */
export function PublicArticleView({ publication, rating, words, timeZone }: PublicArticleViewProps) {
  const { t } = words;
  const { rights, coverage } = publication;
  const all = numberClaims(publication.highlights);
  const shown = rating === null ? all : new Map([...all].filter(([, claim]) => claim.rating.key === rating));
  return (
    <article className="min-w-0">
      <ArticleHead publication={publication} words={words} timeZone={timeZone} />
      <RatingFilter
        path={`/articles/${publication.article.slug}`}
        claims={[...all.values()]}
        chosen={rating}
        words={words}
      />
      <Columns
        main={
          <div className="flex flex-col gap-10">
            <Section title={t(rights === "full" ? "article.text" : "article.passages")}>
              {publication.passages.length === 0 ? (
                <p className="text-muted">{t("article.gone")}</p>
              ) : (
                <ArticlePassages publication={publication} claims={shown} words={words} />
              )}
              {rights === "full" ? null : (
                <p className="mt-4 max-w-prose text-sm text-muted">{t("article.excerpt")}</p>
              )}
            </Section>
            {coverage === null ? null : (
              <ArticleCoverage coverage={coverage} passages={publication.passages} words={words} />
            )}
          </div>
        }
        aside={<ArticleClaims claims={shown} unplaced={publication.unplaced ?? []} words={words} />}
        asideLabel={t("article.claim.title")}
      />
    </article>
  );
}

function ArticleHead({ publication, words, timeZone }: Omit<PublicArticleViewProps, "rating">) {
  const { t } = words;
  const { article } = publication;
  return (
    <header className="mb-6 max-w-form">
      <p className="mb-1 text-sm font-medium text-accent">{t("article.eyebrow")}</p>
      <h1
        lang={article.title === null ? undefined : (article.language ?? undefined)}
        dir="auto"
        className="font-serif text-3xl font-semibold text-balance"
      >
        {article.title ?? t("article.untitled")}
      </h1>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-muted">
        {article.outlet === null ? (
          <span>{t("article.outletUnknown")}</span>
        ) : (
          <a href={words.href(`/outlets/${article.outlet.slug}`)} dir="auto" className="link">
            {article.outlet.name}
          </a>
        )}
        {article.byline ? <span>{t("article.by", { name: isolated(article.byline, words) })}</span> : null}
        {article.publishedOn ? (
          <PublicDate words={words} value={article.publishedOn} timeZone={timeZone} />
        ) : (
          <span>{t("article.dateUnknown")}</span>
        )}
        {article.url ? (
          <a href={article.url} rel="noopener" className="link">
            {t("article.original")}
          </a>
        ) : null}
      </p>
    </header>
  );
}
