import { DateTime } from "#app/_ui/base/date-time.tsx";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";

/** What an article may be asked about, in the order in which it is shown. */
export function unknownFields(article: ArticleView): string[] {
  const fields = [
    ["title", article.title],
    ["outlet", article.outlet],
    ["address", article.url],
    ["byline", article.byline],
    ["day of publication", article.publishedOn],
    ["language", article.language],
  ] as const;
  return fields.filter(([, value]) => value === null).map(([name]) => name);
}

/** Outlet, byline, date and address below the title; what is unknown says so. */
export function ArticleFacts({
  article,
  timeZone,
}: {
  readonly article: ArticleView;
  readonly timeZone: string;
}) {
  return (
    <>
      <span>{article.outlet ?? <Unknown what="Outlet" />}</span>
      <span>{article.byline ?? <Unknown what="Byline" />}</span>
      <span>
        {article.publishedOn === null ? (
          <Unknown what="Date" />
        ) : (
          <DateTime value={article.publishedOn} timeZone={timeZone} />
        )}
      </span>
      {article.url === null ? (
        <Unknown what="Address" />
      ) : (
        <a className="link min-w-0 break-words" href={article.url} rel="noreferrer">
          Original
        </a>
      )}
      <span>
        Imported <DateTime value={article.importedAt} timeZone={timeZone} />
        {article.importedBy === null ? "" : ` by ${article.importedBy}`}
      </span>
      <a className="link" href={`/desk/articles/${article.slug}/revisions`}>
        Revision {article.revision.n} of {article.revision.count}
        {article.revision.count === 1 ? null : (
          <>
            , <DateTime value={article.revision.addedAt} timeZone={timeZone} />
          </>
        )}
      </a>
    </>
  );
}

function Unknown({ what }: { readonly what: string }) {
  return <span className="italic">{what} unknown</span>;
}
