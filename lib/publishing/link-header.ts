import type { AlternateLink } from "./feeds/feed-address.ts";
import { oembedLinksOf, xmlOembed } from "./oembed.ts";

/** The other forms of a claim page, for its head and its Link header. `origin` has no trailing slash. */
export function claimAlternatesOf(slug: string, text: string, origin: string): AlternateLink[] {
  return [
    { type: "application/json", href: `${origin}/api/v1/published/claims/${slug}`, title: text },
    ...oembedLinksOf(`${origin}/claims/${slug}`, origin, text),
  ];
}

/**
 * The value of a page's Link header (RFC 8288): its canonical address and its other forms. Titles stay out: a header
 * holds no letters but ASCII. So does oEmbed as XML, which stands in the page's head: the header goes with every answer
 * uncompressed, and whoever reads it reads JSON.
 */
export function linkHeaderOf(
  canonical: string,
  alternates: readonly Pick<AlternateLink, "href" | "type">[],
): string {
  return [
    `<${canonical}>; rel="canonical"`,
    ...alternates
      .filter(({ type }) => type !== xmlOembed)
      .map(({ href, type }) => `<${href}>; rel="alternate"; type="${type}"`),
  ].join(", ");
}
