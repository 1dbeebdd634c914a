import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import {
  claimAddressOf,
  oembedOf,
  oembedXml,
  readOembedRequest,
  type OembedClaim,
} from "#lib/publishing/oembed.ts";
import { publicClaim } from "#lib/web/public-reads.ts";
import { languages } from "#lib/words/languages.ts";
import { plain, publicFile } from "../_machines/public-file.ts";

/** oEmbed (oembed.com): how a claim's page of this site is shown on another. */
export const GET = publicFile(async ({ query, desk, origin }) => {
  const asked = readOembedRequest(query);
  if (asked === 400) return plain(400, "Name the page in the parameter url.\n");
  if (asked === 501) return plain(501, "The formats are json and xml.\n");
  const address = claimAddressOf(asked.url, origin, languages);
  const claim = address === null ? null : await currentClaim(address.slug);
  if (address === null || claim === null) return plain(404, "There is no claim of ours at this address.\n");
  const base =
    address.prefix === null || address.prefix === desk.language ? origin : `${origin}/${address.prefix}`;
  const answer = oembedOf(claim, asked, { name: desk.deskName, url: origin }, base);
  const tags = [publicTags.claim(address.slug), publicTags.claim(claim.slug)];
  return asked.format === "xml"
    ? { type: "text/xml", body: oembedXml(answer), tags }
    : { type: "application/json", body: JSON.stringify(answer), tags };
});

/** What stands at the address now; an address that moved leads to where it moved. */
async function currentClaim(slug: string): Promise<OembedClaim | null> {
  const found = await publicClaim(slug);
  const claim = found !== null && "redirect" in found ? await publicClaim(found.redirect) : found;
  if (claim === null || "redirect" in claim) return null;
  if (claim.state === "retracted") return { slug: claim.slug, text: claim.text, publication: null };
  return { slug: claim.slug, text: claim.publication.content.text, publication: claim.publication };
}
