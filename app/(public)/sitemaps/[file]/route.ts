import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { sitemapXml } from "#lib/publishing/sitemap.ts";
import { sitemapFile } from "#lib/web/machine-reads.ts";
import { publicFile } from "../../_machines/public-file.ts";
import { siteAddresses } from "../../_machines/site-addresses.ts";

/** One file of a large sitemap: `site.xml`, `claims-3.xml`, `directory-1.xml`. */
export const GET = publicFile<{ file: string }>(async ({ params, desk, origin, base }) => {
  const name = /^([a-z]+(?:-\d{1,7})?)\.xml$/.exec(params.file)?.[1];
  if (name === undefined || base !== origin || desk.isSample) return null;
  const tags = [publicTags.claims, publicTags.articles, publicTags.directory, publicTags.pages];
  if (name === "site")
    return { type: "application/xml", body: sitemapXml(siteAddresses(desk, origin)), tags };
  const entries = await sitemapFile(name);
  // A number beyond the last file's holds nothing, as would one whose claims were all retracted.
  if (entries === null || entries.length === 0) return null;
  const addresses = entries.map(({ path, changedAt }) => ({ url: `${origin}${path}`, changedAt }));
  return { type: "application/xml", body: sitemapXml(addresses), tags };
});
