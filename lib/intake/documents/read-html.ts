import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { extractPage } from "#lib/intake/html/extract-page.ts";
import { decodeHtml } from "./decode-html.ts";
import type { IntakeDocument } from "./intake-document.ts";

/** Longest page taken, in bytes: the markup of the largest articles is a tenth of it. */
const maxPageBytes = 10_000_000;

/** The article of a saved web page. Refuses INVALID what cannot be decoded and pages without a text of their own. */
export function readHtml(bytes: Uint8Array, url?: string | undefined): Outcome<IntakeDocument> {
  if (bytes.length > maxPageBytes) {
    return refuse("INVALID", "The page is larger than 10 MB: save only its text, or paste it.");
  }
  const html = decodeHtml(bytes);
  return html.ok ? readPage(html.value, url) : html;
}

/** The same for HTML that is text already. */
export function readPage(html: string, url?: string | undefined): Outcome<IntakeDocument> {
  const page = extractPage(html, url ?? null);
  if (page.text.trim() === "") {
    return refuse("INVALID", "No article was found on the page: copy the text itself and paste it.");
  }
  return ok({
    text: page.text,
    html,
    title: known(page.title),
    byline: known(page.byline),
    publishedAt: page.publishedAt,
    language: known(page.language),
    siteName: known(page.siteName),
    canonicalUrl: page.canonicalUrl,
    format: "html",
  });
}

/** The extractor says "" where the page says nothing. */
function known(value: string | null): string | null {
  return value === "" ? null : value;
}
