interface MarkdownProps {
  /** Sanitised HTML from `lib/publishing/markdown.ts`; never anything else. */
  readonly html: string;
  readonly size?: "normal" | "small" | undefined;
  /** BCP-47, where the text is not in the page's language. */
  readonly lang?: string | undefined;
}

/** Reading text that was written as Markdown. It trusts its input: the sanitiser is the one place that decides. */
export function Markdown({ html, size = "normal", lang }: MarkdownProps) {
  return (
    <div
      className={size === "small" ? "prose prose-small" : "prose"}
      lang={lang}
      dir="auto"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
