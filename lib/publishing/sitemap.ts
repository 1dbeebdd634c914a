/** One address with the instant it last changed (ISO 8601 UTC); null where there is no such instant. */
export interface SitemapAddress {
  readonly url: string;
  readonly changedAt: string | null;
}

/** A sitemap by sitemaps.org 0.9. At most 50,000 addresses; `lastmod` stands only where it is known. */
export function sitemapXml(addresses: readonly SitemapAddress[]): string {
  const entries = addresses.map(
    ({ url, changedAt }) =>
      `  <url><loc>${escapeXml(url)}</loc>${changedAt === null ? "" : `<lastmod>${changedAt}</lastmod>`}</url>\n`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...entries,
    "</urlset>\n",
  ].join("");
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
