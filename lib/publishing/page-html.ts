import { renderMarkdown } from "./markdown.ts";

/** The level typed headings begin at: below the page's title, or below a section's. */
export type FirstHeading = 2 | 3;

/**
 * A standing page's Markdown → HTML that is safe to insert, its highest typed heading at `first` and the others below
 * it: whoever writes "##" and whoever writes "#" for a section gets the same outline without a gap (WCAG 1.3.1).
 */
export function renderPageText(text: string, first: FirstHeading): string {
  const html = renderMarkdown(text);
  // The sanitiser wrote every tag; "<" that was typed stands as "&lt;".
  const levels = [...html.matchAll(/<h([1-6])>/g)].map((match) => Number(match[1]));
  const shift = levels.length === 0 ? 0 : first - Math.min(...levels);
  return html.replace(/<(\/?)h([1-6])>/g, (_tag, end: string, level: string) => {
    const moved = Math.min(Math.max(Number(level) + shift, first), 6);
    return `<${end}h${String(moved)}>`;
  });
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** The beginning of a page's text without its markup, cut at a word: what a list or a preview of a link says of it. */
export function pageExcerpt(text: string, maxChars = 160): string {
  const plain = renderMarkdown(text)
    .replace(/<h\d>.*?<\/h\d>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:!?])/g, "$1")
    .trim();
  if (plain.length <= maxChars) return plain;
  const cut = plain.lastIndexOf(" ", maxChars - 1);
  return `${plain.slice(0, cut > 0 ? cut : maxChars - 1)}…`;
}
