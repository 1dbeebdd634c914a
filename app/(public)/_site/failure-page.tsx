import { siteFiles } from "#lib/web/site-files.ts";
import { deskWords, type Words } from "#lib/words/words.ts";
import type { Failure } from "./public-handler.ts";
import { renderMarkup } from "./render-markup.ts";

/** After how many seconds a reader, or a search engine, may try again. */
const retryAfterSeconds = 30;

interface FailurePage extends Failure {
  /** Of the address's prefix; the desk's own language may be unknown now. */
  readonly words?: Words | undefined;
}

/**
 * What a reader sees when something broke on our side: a sentence and a number to quote. It needs neither database nor
 * the desk's settings. Search engines keep a page that answers 503 for a while.
 */
export function failurePage({ reference, status, words = deskWords() }: FailurePage): Response {
  const { t } = words;
  const markup = renderMarkup(
    <html lang={words.language} dir={words.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t("site.failure.title")}</title>
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={siteFiles().style} />
      </head>
      <body>
        <main className="mx-auto max-w-form px-4 py-16">
          <h1 className="font-serif text-3xl font-semibold">{t("site.failure.title")}</h1>
          <p className="mt-3 text-lg text-muted">{t("site.failure.lead")}</p>
          <p className="mt-3 text-muted">{t("site.failure.reference", { reference })}</p>
        </main>
      </body>
    </html>,
  );
  return new Response(markup, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": words.language,
      "cache-control": "no-store",
      ...(status === 503 ? { "retry-after": String(retryAfterSeconds) } : {}),
    },
  });
}
