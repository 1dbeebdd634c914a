import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { extractPage } from "#lib/intake/html/extract-page.ts";
import { decodeHtml } from "./decode-html.ts";
import type { IntakeDocument } from "./intake-document.ts";
import { htmlToLines } from "./office/html-to-lines.ts";
import { withoutPackedFiles } from "./without-packed-files.ts";

/** Longest page taken, in UTF-16 units without what is packed into it: what the parser reads whole. */
const maxPageChars = 6_000_000;

/** The article of a saved web page. Refuses INVALID what cannot be decoded and pages without a text of their own. */
export function readHtml(bytes: Uint8Array, url?: string | undefined): Outcome<IntakeDocument> {
  const html = decodeHtml(bytes);
  return html.ok ? readPage(html.value, url) : html;
}

/** The same for HTML that is text already. */
export function readPage(given: string, url?: string | undefined): Outcome<IntakeDocument> {
  const html = withoutPackedFiles(given);
  if (html.length > maxPageChars) {
    return refuse("INVALID", "The page is larger than the desk takes: copy its text and paste it.");
  }
  if (!isWholePage(html)) return readPiece(html);
  const page = extractPage(html, url ?? null);
  if (page.text.trim() === "") {
    return refuse("INVALID", "No article was found on the page: copy the text itself and paste it.");
  }
  return ok({
    text: page.text,
    title: known(page.title),
    byline: known(page.byline),
    // An instant or a day; articles carry the day, as the page wrote it in its own time zone.
    publishedAt: page.publishedAt?.slice(0, 10) ?? null,
    language: known(page.language),
    siteName: known(page.siteName),
    canonicalUrl: page.canonicalUrl,
    format: "html",
  });
}

/** A page says somewhere near its beginning that it is one; a piece of HTML that was pasted does not. */
function isWholePage(html: string): boolean {
  return /<(?:!doctype|html|head|body|title|meta|link)[\s>]/i.test(html.slice(0, 10_000));
}

/** Somebody chose this piece: every word of it is the article. */
function readPiece(html: string): Outcome<IntakeDocument> {
  const { text, title } = htmlToLines(html);
  if (text === "") return refuse("INVALID", "The HTML holds no text.");
  const unknown = { byline: null, publishedAt: null, language: null };
  return ok({ ...unknown, text, title, format: "html" });
}

/** The extractor says "" where the page says nothing. */
function known(value: string | null): string | null {
  return value === "" ? null : value;
}
