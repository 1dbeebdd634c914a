import sanitizeHtml from "sanitize-html";

/** Marks that turn the direction of the text around them, and invisible ones: in a title they only deceive. */
const deceiving = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * A title or summary of a feed as one line of plain text, at most `maxChars` UTF-16 units. Feeds put HTML, escaped
 * HTML and anything else into them; nothing of it is ever shown as markup, so tags fall away with the contents of
 * scripts and styles. An empty string when nothing is left.
 */
export function feedText(text: string | undefined, maxChars: number): string {
  const stripped = sanitizeHtml((text ?? "").slice(0, 20_000), { allowedTags: [], allowedAttributes: {} });
  // The sanitiser answers in HTML: what it escaped is text here.
  const plain = stripped.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => entities[name] ?? "");
  const line = plain
    .toWellFormed()
    .replace(deceiving, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .normalize("NFC")
    .trim();
  return line.length <= maxChars
    ? line
    : `${line
        .slice(0, maxChars - 1)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()}…`;
}
