import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { IntakeDocument } from "../intake-document.ts";
import { plausibleAuthor, plausibleTitle } from "../properties.ts";
import type { ZipArchive } from "../zip/read-zip.ts";
import { htmlToLines } from "./html-to-lines.ts";
import { elementText, readXmlPart } from "./safe-xml.ts";

/** What mammoth needs to know of Word's styles beyond its own table. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='List Paragraph'] => p:fresh",
];

/**
 * The text of a Word document: paragraphs, headings and list items a line each, tables row by row, footnotes at the
 * end; what was deleted under "track changes" and what stands in comments is left out. The title is the one of the
 * properties or of the style "Title".
 *
 * mammoth unpacks archives without a limit, so it is given a fresh one that holds only the checked XML parts.
 */
export async function readDocx(archive: ZipArchive): Promise<Outcome<IntakeDocument>> {
  const parts = await readParts(archive);
  if (!parts.ok) return parts;
  const html = await toHtml(parts.value);
  if (!html.ok) return html;
  const { text, title } = htmlToLines(html.value);
  const core = parts.value.get("docProps/core.xml") ?? "";
  return ok({
    text,
    title: plausibleTitle(elementText(core, "dc:title")) ?? plausibleTitle(title),
    byline: plausibleAuthor(elementText(core, "dc:creator")),
    publishedAt: null,
    language: null,
    format: "docx",
  });
}

async function readParts(archive: ZipArchive): Promise<Outcome<ReadonlyMap<string, string>>> {
  const parts = new Map<string, string>();
  for (const { name } of archive.entries) {
    // Pictures, embedded files and old drawings are not text; names that climb folders are no parts of Word's.
    if (!/\.(?:xml|rels)$/i.test(name) || name.includes("..") || parts.has(name)) continue;
    const part = await readXmlPart(archive, name);
    if (!part.ok) return part;
    if (part.value !== null) parts.set(name, part.value);
  }
  return ok(parts);
}

async function toHtml(parts: ReadonlyMap<string, string>): Promise<Outcome<string>> {
  const packed = zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])), {
    level: 0,
  });
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed) },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      },
    );
    return ok(result.value);
  } catch (error) {
    // The reader throws plain errors for whatever is wrong with a document, down to a stack that is too deep.
    if (!(error instanceof Error)) throw error;
    return refuse("INVALID", "The Word document is damaged: open it in Word, save it again and send that.");
  }
}
