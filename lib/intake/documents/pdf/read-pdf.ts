import { getDocumentProxy } from "unpdf";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { IntakeDocument } from "../intake-document.ts";
import { plausibleAuthor, plausibleTitle } from "../properties.ts";
import { inReadingOrder } from "./column-order.ts";
import { joinParagraphs } from "./join-paragraphs.ts";
import { linesOf, type PdfLine } from "./pdf-line.ts";
import { runsOf } from "./runs-of-page.ts";
import { withoutRunningHeads } from "./running-heads.ts";

/** More pages are a book, not an article. */
const maxPages = 300;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF in reading order, a paragraph a line: columns one after the other, lines joined, hyphenation at
 * line ends undone, running heads and page numbers left out. Pictures are not read.
 *
 * Refuses with INVALID, one sentence that says what to do: a locked file, a damaged one, one that holds pictures of
 * pages and no text, one of more than 300 pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<IntakeDocument>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > maxPages) {
      return refuse(
        "INVALID",
        `The PDF has ${String(pdf.numPages)} pages; at most ${String(maxPages)} are taken.`,
      );
    }
    return await readPages(pdf);
  } catch (error) {
    return refusePdf(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: Pdf): Promise<Outcome<IntakeDocument>> {
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(linesOf(await runsOf(await pdf.getPage(number))));
  }
  const lines = withoutRunningHeads(pages).flatMap((page) => inReadingOrder(page));
  const text = joinParagraphs(lines).join("\n\n");
  // A stamp or a page number alone is no text: the pages are pictures.
  if ((text.match(/\p{L}/gu)?.length ?? 0) < 20) {
    return refuse(
      "INVALID",
      "The PDF holds pictures of pages and no text: run text recognition (OCR) on it first.",
    );
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; Author?: unknown } };
  const title = plausibleTitle(typeof info.Title === "string" ? info.Title : null);
  return ok({
    text,
    // Layout programs leave the title of the template or the issue there: it must stand on the page as well.
    title: title !== null && folded(text.slice(0, 3000)).includes(folded(title)) ? title : null,
    byline: plausibleAuthor(typeof info.Author === "string" ? info.Author : null),
    publishedAt: null,
    language: null,
    format: "pdf",
  });
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

async function openPdf(bytes: Uint8Array): Promise<Outcome<Pdf>> {
  try {
    // A copy: the reader takes the buffer over. No code is made from fonts, none of the system's is looked for.
    const options = { isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 };
    return ok(await getDocumentProxy(Uint8Array.from(bytes), options));
  } catch (error) {
    return refusePdf(error);
  }
}

/** The reader throws its own errors for what is wrong with a file, and plain ones for what it never expected. */
function refusePdf(error: unknown): Outcome<never> {
  if (!(error instanceof Error)) throw error;
  if (error.name === "PasswordException") {
    return refuse("INVALID", "The PDF is locked with a password: unlock it and send it again.");
  }
  return refuse("INVALID", "The PDF is damaged or was cut short: open it, save it again and send that.");
}
