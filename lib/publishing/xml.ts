const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** What a document of XML 1.0 may hold (its section 2.2); everything else has no way to be written at all. */
const illegal = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text for the inside of an XML element or attribute. Characters that XML cannot hold (control characters, halves of
 * surrogate pairs) are dropped; line ends become \n, as a parser would read them. Direction marks stay.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(illegal, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** Text for the inside of an HTML element or attribute. */
export function escapeHtml(text: string): string {
  return escapeXml(text);
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An element with text; the empty string when there is none, so that optional facts leave nothing behind. */
export function textElement(
  name: string,
  text: string | null | undefined,
  attributes: Attributes = {},
): string {
  return text == null || text === "" ? "" : `<${name}${written(attributes)}>${escapeXml(text)}</${name}>`;
}

/** An element around finished XML. */
export function parentElement(
  name: string,
  children: readonly string[],
  attributes: Attributes = {},
): string {
  return `<${name}${written(attributes)}>${children.join("")}</${name}>`;
}

/** An element without content. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

/** A whole document, UTF-8. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value == null ? "" : ` ${name}="${escapeXml(value)}"`))
    .join("");
}
