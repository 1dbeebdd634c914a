import { plainAddress } from "#lib/domain/text/web-address.ts";
import { parsePage } from "#lib/intake/html/parse-page.ts";

/** Not application/json: many sites name their programming interface by it. */
const feedTypes: ReadonlySet<string> = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/feed+json",
  "application/rdf+xml",
]);

/** The head of a page is what matters; feeds are named in it. UTF-16 units. */
const maxHeadChars = 500_000;

/**
 * The first feed that a page names by `<link rel="alternate">`: by convention the one of the whole page, the others
 * are its comments or sections. Absolute; null when the page names none.
 */
export function findFeedLink(html: string, url: string): string | null {
  const { elements } = parsePage(html.slice(0, maxHeadChars));
  const based = elements.find(({ name, attributes }) => name === "base" && attributes["href"] !== undefined);
  const base = plainAddress(based?.attributes["href"] ?? "", url) ?? url;
  for (const { name, attributes } of elements) {
    if (name !== "link") continue;
    const rel = attributes["rel"]?.toLowerCase().split(/\s+/) ?? [];
    const type = attributes["type"]?.toLowerCase().split(";")[0]?.trim() ?? "";
    const address = plainAddress(attributes["href"] ?? "", base);
    if (rel.includes("alternate") && feedTypes.has(type) && address !== null) return address;
  }
  return null;
}
