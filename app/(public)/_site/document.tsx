import { jsonLdScript } from "#lib/publishing/json-ld.ts";
import { shareImageSize } from "#lib/publishing/share-image.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { publicUrl } from "#lib/web/public-origin.ts";
import { siteFiles } from "#lib/web/site-files.ts";
import type { Words } from "#lib/words/words.ts";
import type { PageAnswer } from "./page-answer.ts";

interface DocumentProps {
  readonly page: PageAnswer;
  readonly desk: PublicDesk;
  readonly words: Words;
  /** Markup of our own components: rendered first, since the head announces the fonts of the letters in it. */
  readonly body: string;
}

/**
 * A complete public document: what a browser, a search engine and a preview of a link need, and nothing else. The style is
 * asked for first, on the connection that is open already, since all painting waits for it; the script last, since
 * nothing does: after all that it looks for, and not even the end of the document waits for it.
 */
export function Document({ page, desk, words, body }: DocumentProps) {
  const files = siteFiles();
  return (
    <html lang={words.language} dir={words.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title === desk.deskName ? page.title : `${page.title} — ${desk.deskName}`}</title>
        {/* With a precedence React writes it before the fonts; without, after everything that it may move. */}
        <link rel="stylesheet" href={files.style} precedence="site" />
        {files.fontsFor(mainOf(body)).map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#faf8f3" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141719" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no, address=no, email=no" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Description page={page} desk={desk} words={words} />
        <Machines page={page} words={words} />
      </head>
      <body dangerouslySetInnerHTML={{ __html: `${body}<script src="${files.script}" async></script>` }} />
    </html>
  );
}

/** The page's own part. The frame around it names languages in their own letters, in the system's font. */
function mainOf(body: string): string {
  return body.slice(Math.max(0, body.indexOf("<main")), body.lastIndexOf("</main>"));
}

function Description({ page, desk, words }: Omit<DocumentProps, "body">) {
  const { description, kind = "website" } = page;
  const image = page.image ?? siteImage(desk, words);
  const url = publicUrl(page.path);
  const isIndexed = (page.index ?? true) && !desk.isSample && (page.status ?? 200) === 200;
  return (
    <>
      {description ? <meta name="description" content={description} /> : null}
      <meta
        name="robots"
        content={isIndexed ? "index, follow, max-image-preview:large" : "noindex, follow"}
      />
      <link rel="canonical" href={url} />
      <meta property="og:title" content={page.title} />
      {description ? <meta property="og:description" content={description} /> : null}
      <meta property="og:url" content={url} />
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={desk.deskName} />
      <meta property="og:locale" content={words.language} />
      <meta property="og:image" content={publicUrl(image.path)} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      <meta property="og:image:alt" content={image.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** The picture of pages that have none of their own. */
function siteImage(desk: PublicDesk, words: Words): NonNullable<PageAnswer["image"]> {
  return { path: words.href("/image.png"), alt: desk.deskName, ...shareImageSize };
}

/** Other forms of the page, and documents for machines: those stand in the desk's own language only. */
function Machines({ page, words }: Pick<DocumentProps, "page" | "words">) {
  const isPrefixed = words.href("/") !== "/";
  return (
    <>
      {(page.alternates ?? []).map(({ href, type, title }) => (
        <link key={href} rel="alternate" href={href} type={type} title={title} />
      ))}
      {(isPrefixed ? [] : (page.jsonLd ?? [])).map((document, i) => (
        <script
          key={i}
          type="application/ld+json"
          // The value is escaped for the inside of a script.
          dangerouslySetInnerHTML={{ __html: jsonLdScript(document) }}
        />
      ))}
    </>
  );
}
