import { pagePathOf } from "#lib/domain/page/page.rules.ts";
import type { SitemapAddress } from "#lib/publishing/sitemap.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";

/** Pages that every desk has. What they show changes with everything, so they say no date. */
const fixedPaths = [
  ...["/", "/claims", "/articles", "/speakers", "/outlets", "/topics", "/corrections"],
  ...[pagePathOf("methodology"), "/transparency", "/verify", "/submit"],
];

/** The pages of the site that have no row of their own, and the desk's standing pages with the day they last changed. */
export function siteAddresses(desk: PublicDesk, origin: string): SitemapAddress[] {
  const standing = desk.pages.filter(({ path }) => !fixedPaths.includes(path));
  return [
    ...fixedPaths.map((path) => ({ url: `${origin}${path}`, changedAt: null })),
    ...standing.map(({ path, publishedAt }) => ({ url: `${origin}${path}`, changedAt: publishedAt })),
  ];
}
