import { plainAddress } from "#lib/domain/text/web-address.ts";

/**
 * Where an article is to be found: the canonical address its page names, if that is a page of the same site, else the
 * address it was fetched from. A page may not claim another site's address (a copy would pass for the original), and
 * a front page is no article's address, though many sites name it by mistake.
 */
export function articleAddress(fetchedFrom: string, canonical: string | null): string {
  const own = plainAddress(fetchedFrom) ?? fetchedFrom;
  const named = canonical === null ? null : plainAddress(canonical, fetchedFrom);
  if (named === null) return own;
  const [from, to] = [new URL(own), new URL(named)];
  const isFrontPage = to.pathname === "/" && to.search === "" && from.pathname !== "/";
  return siteOf(from) === siteOf(to) && !isFrontPage ? named : own;
}

/** Host without the first label by which sites tell their phone, speed and plain pages apart. */
function siteOf({ hostname }: URL): string {
  return hostname.replace(/^(www|m|amp|mobile)\./, "");
}

const extensions: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "application/pdf": ".pdf",
};

/** A name for the file that an address was kept as: the last part of its path, in letters that any disk takes. */
export function fileNameOf(address: string, mediaType: string): string {
  const url = URL.parse(address);
  const last = url?.pathname.split("/").findLast((part) => part !== "") ?? "";
  const stem = last.replace(/\.(x?html?|txt|pdf)$/i, "").replace(/[^A-Za-z0-9._-]+/g, "-");
  const name = stem.replace(/^[.-]+|[.-]+$/g, "").slice(0, 80);
  return `${name || url?.hostname || "page"}${extensions[mediaType] ?? ".bin"}`;
}
