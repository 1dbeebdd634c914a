/** How an article without a title is called: by its first words, cut at a word. */
export function titleOf(article: {
  readonly title: string | null;
  readonly opening?: string;
  readonly revision?: { readonly text: string };
  readonly sentences?: readonly { readonly kind: string; readonly text: string }[];
}): string {
  if (article.title !== null) return article.title;
  const first = article.sentences?.find((sentence) => sentence.kind === "paragraph")?.text;
  const words = (first ?? article.opening ?? article.revision?.text ?? "").replace(/\s+/g, " ").trim();
  if (words === "") return "Untitled article";
  if (words.length <= 80) return words;
  return `${words.slice(0, words.lastIndexOf(" ", 78)).replace(/[\s,;:–-]+$/, "")} …`;
}
