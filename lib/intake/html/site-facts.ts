import { guessLanguage } from "#lib/language/guess-language.ts";
import { firstOf } from "./head-of-page.ts";
import type { MetaTags } from "./head-of-page.ts";
import type { LinkedArticle } from "./json-ld.ts";
import { attribute } from "./page-tree.ts";
import type { Page } from "./page-tree.ts";
import { plainText } from "./plain-text.ts";

const siteNameTags = ["og:site_name", "application-name", "cre", "apple-mobile-web-app-title"];

/** The outlet's name as the page gives it; empty when it gives none. */
export function readSiteName(tags: MetaTags, linked: readonly LinkedArticle[]): string {
  const publisher = linked.find((each) => each.publisher !== "")?.publisher;
  return firstOf(tags, siteNameTags)[0] ?? publisher ?? "";
}

/** Names the outlet goes by, folded by `plainText`: its own, its publisher's, its host's. */
export function outletNames(
  siteName: string,
  linked: readonly LinkedArticle[],
  address: string | null,
): Set<string> {
  const host =
    address === null || !URL.canParse(address) ? "" : new URL(address).hostname.replace(/^www\./, "");
  const names = [
    siteName,
    ...linked.map(({ publisher }) => publisher),
    host,
    ...host.split(".").slice(0, -1),
  ];
  return new Set(names.map(plainText).filter((name) => name !== ""));
}

/** The page's own word for its address, absolute; null without one, or when it is no address of the web. */
export function readCanonicalUrl(page: Page, tags: MetaTags, url: string | null): string | null {
  const link = page.elements.find(
    (element) => element.name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, "rel")),
  );
  const given = (link === undefined ? "" : attribute(link, "href")) || (firstOf(tags, ["og:url"])[0] ?? "");
  const base = url !== null && URL.canParse(url) ? url : undefined;
  if (given === "" || given.length > maxAddressChars || !URL.canParse(given, base)) return null;
  const address = new URL(given, base);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}

const maxAddressChars = 2_000;

/**
 * The language of the article, a BCP-47 primary code: what its text is clearly written in, since templates are
 * often wrong about it; else what the page says. Null when neither tells.
 */
export function readLanguage(
  page: Page,
  tags: MetaTags,
  linked: readonly LinkedArticle[],
  text: string,
): string | null {
  const guessed = guessLanguage(text);
  if (guessed !== null) return guessed;
  const html = page.elements.find(({ name }) => name === "html");
  const said = [
    html === undefined ? "" : attribute(html, "lang") || attribute(html, "xml:lang"),
    linked[0]?.language ?? "",
    ...firstOf(tags, ["og:locale", "content-language", "language"]),
  ];
  for (const each of said) {
    const code = /^([a-z]{2,3})(?:[-_]|$)/i.exec(each.trim())?.[1];
    if (code !== undefined) return code.toLowerCase();
  }
  return null;
}
