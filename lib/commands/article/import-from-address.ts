import { fetchPageOf, type FetchingDeps } from "#lib/commands/fetching-deps.ts";
import type { Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ImportAddressInput } from "#lib/domain/article/article.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { maxDocumentBytes } from "#lib/domain/import/import.ts";
import type { IntakeDocument } from "#lib/intake/documents/intake-document.ts";
import { readDocument } from "#lib/intake/documents/read-document.ts";
import { decodePage } from "#lib/intake/fetch/decode-page.ts";
import type { AcceptedTypes, FetchedPage } from "#lib/intake/fetch/fetched-page.ts";
import { articleAddress, fileNameOf } from "#lib/intake/fetch/page-address.ts";
import type { ImportedArticle } from "./import-article.ts";
import { importDocument, type GivenMetadata } from "./import-document.ts";

const articles: AcceptedTypes = {
  mediaTypes: ["text/html", "application/xhtml+xml", "text/plain", "application/pdf"],
  what: "web pages, plain texts and PDF",
};

/**
 * Imports the article at an address: fetches the page through the guard, reads the article off it, and keeps the
 * fetched bytes as a snapshot with where they came from after all redirects. What robots.txt asks is kept with them
 * and decides nothing (docs/adr/0030). Network and reading happen before the transaction begins.
 *
 * Refusals: FORBIDDEN before anything is fetched; INVALID on `url` when the page cannot be fetched or holds no article
 * text; those of `importArticle`, CONFLICT with `existing` among them. `fallback` is what a feed says of the article.
 */
export async function importFromAddress(
  deps: FetchingDeps,
  actor: Actor,
  input: ImportAddressInput,
  fallback: GivenMetadata = {},
): Promise<Outcome<Done<ImportedArticle>>> {
  const forbidden = refusalOf(actor, "article.import");
  if (forbidden !== null) return forbidden;
  const fetched = await fetchPageOf(deps)(input.url, {
    accept: articles,
    maxBytes: maxDocumentBytes,
    noteRobots: true,
  });
  if (!fetched.ok) return fetched;
  const page = fetched.value;
  const document = await readPage(page);
  if (!document.ok) {
    const { message } = document.refusal;
    return refuse("INVALID", message, { fields: { url: [message] } });
  }
  const { url: _asked, ...given } = input;
  const canonicalUrl = articleAddress(page.url, document.value.canonicalUrl ?? null);
  return importDocument(
    deps,
    actor,
    { ...document.value, canonicalUrl },
    { given, fallback, snapshot: snapshotOf(page) },
  );
}

/** The article of a fetched page. Only the server knows the encoding its header names: the text is handed on as UTF-8. */
async function readPage(page: FetchedPage): Promise<Outcome<IntakeDocument>> {
  const isText = page.mediaType !== "application/pdf";
  const bytes = isText
    ? new TextEncoder().encode(`\ufeff${decodePage(page.bytes, page.charset)}`)
    : page.bytes;
  const { url, mediaType } = page;
  const read = await readDocument({ bytes, fileName: fileNameOf(url, mediaType), mediaType, url });
  if (read.ok && read.value.text.trim() === "") {
    return refuse("INVALID", "No article text was found on this page: open it and paste the text.");
  }
  return read.ok ? ok(read.value) : read;
}

function snapshotOf({ bytes, url, mediaType, robots }: FetchedPage) {
  const robotsAgainst = robots === "unknown" ? null : robots === "asks not to fetch";
  return { bytes, url, mediaType, fileName: fileNameOf(url, mediaType), robotsAgainst };
}
