import { connection } from "next/server";
import { sitemapXml } from "#lib/publishing/sitemap.ts";
import { publicUrl } from "#lib/web/public-origin.ts";
import { publicDesk, publicSitemap } from "#lib/web/public-reads.ts";

const fixedPaths = ["/", "/claims", "/articles", "/corrections", "/methodology", "/verify"];

/** Addresses for search engines: live claims and their articles. A sample desk has none. */
export async function GET(): Promise<Response> {
  await connection();
  const desk = await publicDesk();
  const entries = desk.isSample ? [] : await publicSitemap();
  const fixed = desk.isSample ? [] : fixedPaths.map((path) => ({ url: publicUrl(path), changedAt: null }));
  const xml = sitemapXml([
    ...fixed,
    ...entries.map(({ path, changedAt }) => ({ url: publicUrl(path), changedAt })),
  ]);
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, no-cache" },
  });
}
