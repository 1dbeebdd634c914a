import { articleHeader } from "./article-header.ts";
import { firstOf, readMetaTags } from "./head-of-page.ts";
import { readLinkedArticles } from "./json-ld.ts";
import { parsePage } from "./parse-page.ts";
import { readAuthors } from "./read-authors.ts";
import { readBody } from "./read-body.ts";
import { readPublishedAt } from "./read-published-at.ts";
import { readTitle } from "./read-title.ts";
import { outletNames, readCanonicalUrl, readLanguage, readSiteName } from "./site-facts.ts";

/** What was read off an HTML page. Strings are empty where the page says nothing. */
export interface ExtractedPage {
  title: string;
  /** The line that names the authors, as the page gives it. */
  byline: string;
  /** The names in it, without roles and outlets. */
  authors: string[];
  /** An ISO instant where the page gives one with its offset, else a day. */
  publishedAt: string | null;
  siteName: string;
  /** BCP-47 primary code. */
  language: string | null;
  canonicalUrl: string | null;
  /** Paragraphs parted by a blank line; the headline is not repeated in it. */
  text: string;
}

/**
 * Reads the article off an HTML page: headline, authors, date and text, without what the page prints around it.
 * Nothing is run or fetched. Takes any string and always answers; a page without an article has an empty text.
 * The longest part read is bounded (parse-page.ts). How well it does: docs/reading/extraction.md.
 *
 * @param url where the page came from; for relative addresses, a date in the address and the outlet's names.
 */
export function extractPage(html: string, url: string | null = null): ExtractedPage {
  const page = parsePage(html);
  const tags = readMetaTags(page);
  const linked = readLinkedArticles(page);
  const canonicalUrl = readCanonicalUrl(page, tags, url);
  const address = url ?? canonicalUrl;
  const siteName = readSiteName(tags, linked);
  const title = readTitle(page, tags, linked[0] ?? null, siteName);
  const header = articleHeader(page, title);
  const outlets = outletNames(siteName, linked, address);
  const { byline, authors } = readAuthors(page, header, tags, linked, outlets);
  const descriptions = descriptionTags.flatMap((name) => firstOf(tags, [name]));
  const articleBody = linked.reduce((longest, each) => longerOf(longest, each.articleBody), "");
  const text = readBody(page, { title, authors, descriptions, articleBody });
  return {
    title,
    byline,
    authors,
    publishedAt: readPublishedAt(page, header, tags, linked, address),
    siteName,
    language: readLanguage(page, tags, linked, text),
    canonicalUrl,
    text,
  };
}

const descriptionTags = ["description", "og:description", "twitter:description"];

function longerOf(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
