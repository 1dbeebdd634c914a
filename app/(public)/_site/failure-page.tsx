import { siteFiles } from "#lib/web/site-files.ts";
import { deskWords } from "#lib/words/words.ts";
import { renderMarkup } from "./render-markup.ts";

/**
 * What a reader sees when something broke on our side: a sentence and a number to quote. It needs neither database nor
 * the desk's settings, so it is in English whatever the page's language.
 */
export function failurePage(reference: string): Response {
  const { t } = deskWords();
  const markup = renderMarkup(
    <html lang="en">
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
    status: 500,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
