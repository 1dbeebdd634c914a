import { parentElement, textElement, xmlDocument } from "./xml.ts";

/** One address with the instant it last changed (ISO 8601 UTC); null where there is no such instant. */
export interface SitemapAddress {
  readonly url: string;
  readonly changedAt: string | null;
}

const namespace = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** A sitemap by sitemaps.org 0.9. At most 50,000 addresses; `lastmod` stands only where it is known. */
export function sitemapXml(addresses: readonly SitemapAddress[]): string {
  return listed("urlset", "url", addresses);
}

/** An index of sitemap files by the same protocol. */
export function sitemapIndexXml(files: readonly SitemapAddress[]): string {
  return listed("sitemapindex", "sitemap", files);
}

function listed(root: string, each: string, addresses: readonly SitemapAddress[]): string {
  const entries = addresses.map(({ url, changedAt }) =>
    parentElement(each, [textElement("loc", url), textElement("lastmod", changedAt)]),
  );
  return xmlDocument(parentElement(root, entries, namespace));
}
