import { embedHeight, embedWidth } from "./embed-code.ts";
import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import type { AlternateLink } from "./feeds/feed-address.ts";
import { escapeHtml, parentElement, textElement, xmlDocument } from "./xml.ts";

/** What a consumer of oEmbed may ask for (oembed.com, 2.2). */
export interface OembedRequest {
  readonly url: string;
  readonly format: "json" | "xml";
  /** CSS px; null where the consumer set no bound. */
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
}

/** Why a request is answered with an error: 400 unreadable, 501 in a format that is not spoken. */
export type OembedFailure = 400 | 501;

/** Reads the query of `/oembed`. A bound that is no positive number is no bound. */
export function readOembedRequest(query: URLSearchParams): OembedRequest | OembedFailure {
  const url = query.get("url");
  const format = query.get("format") ?? "json";
  if (format !== "json" && format !== "xml") return 501;
  if (url === null || url === "") return 400;
  return {
    url,
    format,
    maxWidth: boundOf(query.get("maxwidth")),
    maxHeight: boundOf(query.get("maxheight")),
  };
}

function boundOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** A claim's page as an address names it: its slug, and the language prefix the address had. */
export interface ClaimAddress {
  readonly slug: string;
  readonly prefix: string | null;
}

/**
 * The claim that an address of this site means: its page or its embed, with or without language prefix, query, fragment
 * and closing slash. Null for everything else, other sites first.
 */
export function claimAddressOf(
  address: string,
  origin: string,
  prefixes: readonly string[],
): ClaimAddress | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
  const [, prefix, slug] =
    /^(?:\/([a-z]{2}))?\/(?:claims|embed)\/([a-z0-9]+(?:-[a-z0-9]+)*)\/?$/.exec(url.pathname) ?? [];
  if (slug === undefined || slug.length > 200) return null;
  if (prefix !== undefined && !prefixes.includes(prefix)) return null;
  return { slug, prefix: prefix ?? null };
}

/** What of a claim an embed is announced with; of a retracted one there is no publication to show. */
export interface OembedClaim {
  readonly slug: string;
  readonly text: string;
  readonly publication: Pick<ClaimPublication, "content"> | null;
}

/** Who offers it. */
export interface OembedProvider {
  readonly name: string;
  readonly url: string;
}

/** Height of what a retracted claim leaves to show, in CSS px. */
const retractedHeight = 260;
/** Consumers may keep an answer this long; what the frame shows is asked for anew each time. */
const cacheAgeSeconds = 3600;

/** The answer to a request about a claim: a rich embed of one sandboxed frame. `base` is the origin with any prefix. */
export function oembedOf(
  claim: OembedClaim,
  request: Pick<OembedRequest, "maxWidth" | "maxHeight">,
  provider: OembedProvider,
  base: string,
): Readonly<Record<string, string | number>> {
  const width = Math.min(embedWidth, request.maxWidth ?? embedWidth);
  const wanted = claim.publication === null ? retractedHeight : embedHeight(claim.publication, width);
  const height = Math.min(wanted, request.maxHeight ?? wanted);
  return {
    version: "1.0",
    type: "rich",
    title: claim.text,
    author_name: provider.name,
    author_url: provider.url,
    provider_name: provider.name,
    provider_url: provider.url,
    cache_age: cacheAgeSeconds,
    width,
    height,
    html: frameOf(`${base}/embed/${claim.slug}`, `${provider.name}: ${claim.text}`, width, height),
  };
}

function frameOf(url: string, title: string, width: number, height: number): string {
  const size = `width="${String(width)}" height="${String(height)}"`;
  return (
    `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" ${size} loading="lazy" ` +
    `sandbox="allow-popups allow-popups-to-escape-sandbox" ` +
    `style="max-width:100%;border:0"></iframe>`
  );
}

/** The same answer as XML (oembed.com, 2.3.4.2). */
export function oembedXml(answer: Readonly<Record<string, string | number>>): string {
  const fields = Object.entries(answer).map(([name, value]) => textElement(name, String(value)));
  return xmlDocument(parentElement("oembed", fields)).replace(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
  );
}

/** The media type under which oEmbed as XML is announced. */
export const xmlOembed = "text/xml+oembed";

/** Where a claim page's head says that it can be embedded. `url` is the page's canonical address. */
export function oembedLinksOf(url: string, origin: string, title: string): AlternateLink[] {
  const href = (format: string) => `${origin}/oembed?${new URLSearchParams({ url, format }).toString()}`;
  return [
    { type: "application/json+oembed", href: href("json"), title },
    { type: xmlOembed, href: href("xml"), title },
  ];
}
