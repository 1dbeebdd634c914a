import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { sitemapIndexXml, sitemapXml } from "#lib/publishing/sitemap.ts";
import { sitemapFiles, wholeSitemap } from "#lib/web/machine-reads.ts";
import { publicFile } from "../_machines/public-file.ts";
import { siteAddresses } from "../_machines/site-addresses.ts";

/** Up to two files (claims with their articles, the directory) go into one sitemap; larger desks have an index. */
const maxFilesInOne = 2;

/** Addresses for search engines, with the time each last changed. A sample desk has none, nor has a prefixed address. */
export const GET = publicFile(async ({ desk, origin, base }) => {
  if (base !== origin) return null;
  const tags = [publicTags.claims, publicTags.articles, publicTags.directory, publicTags.pages];
  if (desk.isSample) return { type: "application/xml", body: sitemapXml([]), tags };
  const files = await sitemapFiles();
  if (files.length <= maxFilesInOne) {
    const entries = await wholeSitemap();
    const addresses = entries.map(({ path, changedAt }) => ({ url: `${origin}${path}`, changedAt }));
    return {
      type: "application/xml",
      body: sitemapXml([...siteAddresses(desk, origin), ...addresses]),
      tags,
    };
  }
  const parts = [{ name: "site", changedAt: null }, ...files].map(({ name, changedAt }) => ({
    url: `${origin}/sitemaps/${name}.xml`,
    changedAt,
  }));
  return { type: "application/xml", body: sitemapIndexXml(parts), tags };
});
