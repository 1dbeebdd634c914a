import { parseHTML } from "linkedom";
import { plainAddress } from "#lib/domain/text/web-address.ts";

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
  const { document } = parseHTML(html.slice(0, maxHeadChars));
  const base = plainAddress(document.querySelector("base[href]")?.getAttribute("href") ?? "", url) ?? url;
  for (const link of document.querySelectorAll("link[href][rel][type]")) {
    const rel = link.getAttribute("rel")?.toLowerCase().split(/\s+/) ?? [];
    const type = link.getAttribute("type")?.toLowerCase().split(";")[0]?.trim() ?? "";
    const address = plainAddress(link.getAttribute("href") ?? "", base);
    if (rel.includes("alternate") && feedTypes.has(type) && address !== null) return address;
  }
  return null;
}
