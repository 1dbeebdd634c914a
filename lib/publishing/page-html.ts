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
