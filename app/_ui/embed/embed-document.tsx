import type { ReactNode } from "react";
import type { Words } from "#lib/words/words.ts";
import { embedStyle } from "./embed-style.ts";

interface EmbedDocumentProps {
  readonly title: string;
  /** Absolute address of the page that the embed speaks of. */
  readonly canonical: string | null;
  readonly words: Words;
  readonly children: ReactNode;
}

/** The complete document of an embed: one request, no script. */
export function EmbedDocument({ title, canonical, words, children }: EmbedDocumentProps) {
  return (
    <html lang={words.language} dir={words.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {canonical === null ? null : <link rel="canonical" href={canonical} />}
        {/* Written by us alone: nothing typed by anybody reaches this string. */}
        <style dangerouslySetInnerHTML={{ __html: embedStyle }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
