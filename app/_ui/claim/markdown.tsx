interface MarkdownProps {
  /** Sanitised HTML from `lib/publishing/markdown.ts`; never anything else. */
  readonly html: string;
  readonly size?: "normal" | "small" | undefined;
}

/** Reading text that was written as Markdown. It trusts its input: the sanitiser is the one place that decides. */
export function Markdown({ html, size = "normal" }: MarkdownProps) {
  return (
    <div
      className={size === "small" ? "prose prose-small" : "prose"}
      dir="auto"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
