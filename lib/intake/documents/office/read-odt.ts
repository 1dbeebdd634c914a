import { DOMParser } from "linkedom";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { IntakeDocument } from "../intake-document.ts";
import { plausibleAuthor, plausibleTitle } from "../properties.ts";
import type { ZipArchive } from "../zip/read-zip.ts";
import { elementText, readXmlPart } from "./safe-xml.ts";

const maxDepth = 200;

/** What stands in the file but not in the text: deletions that were tracked, comments, drawings' descriptions. */
const skipped = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:annotation-end",
  "svg:title",
  "svg:desc",
  "text:note-citation",
  "text:sequence-decls",
]);

/**
 * The text of an OpenDocument text (LibreOffice; ODF 1.3 part 3): headings, paragraphs and list items a line each, with
 * what its properties say of title and author.
 */
export async function readOdt(archive: ZipArchive): Promise<Outcome<IntakeDocument>> {
  const content = await readXmlPart(archive, "content.xml");
  if (!content.ok) return content;
  const meta = await readXmlPart(archive, "meta.xml");
  if (!meta.ok) return meta;
  const lines = linesOf(content.value ?? "");
  if (lines === null)
    return refuse("INVALID", "The document is damaged: open it, save it again and send that.");
  return ok({
    text: lines.join("\n\n"),
    title: plausibleTitle(elementText(meta.value ?? "", "dc:title")),
    byline:
      plausibleAuthor(elementText(meta.value ?? "", "meta:initial-creator")) ??
      plausibleAuthor(elementText(meta.value ?? "", "dc:creator")),
    publishedAt: null,
    language: null,
    format: "odt",
  });
}

function linesOf(xml: string): string[] | null {
  const document = new DOMParser().parseFromString(xml, "text/xml") as unknown as Document;
  const body = document.getElementsByTagName("office:text")[0];
  if (body === undefined) return null;
  const lines: string[] = [];
  collectLines(body, "", lines, 0);
  return lines;
}

function collectLines(parent: Element, bullet: string, lines: string[], depth: number): void {
  if (depth > maxDepth) return;
  let start = bullet;
  for (const element of parent.children) {
    const name = element.tagName.toLowerCase();
    if (skipped.has(name)) continue;
    if (name === "text:p" || name === "text:h") {
      const line = textOf(element, lines, 0).trim();
      if (line !== "") lines.push(start + line);
      start = "";
    } else collectLines(element, name === "text:list-item" ? "• " : "", lines, depth + 1);
  }
}

/** The text inside a paragraph. ODF collapses white space and writes it as elements; notes become lines of their own. */
function textOf(node: Element, lines: string[], depth: number): string {
  let text = "";
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += (child.textContent ?? "").replace(/\s+/g, " ");
    if (child.nodeType !== 1 || depth > maxDepth) continue;
    const element = child as unknown as Element;
    const name = element.tagName.toLowerCase();
    if (name === "text:s")
      text += " ".repeat(Math.min(Number(element.getAttribute("text:c") ?? 1) || 1, 100));
    else if (name === "text:tab") text += "\t";
    else if (name === "text:line-break") text += "\n";
    else if (name === "text:note" || name === "draw:text-box") collectLines(element, "", lines, depth + 1);
    else if (!skipped.has(name)) text += textOf(element, lines, depth + 1);
  }
  return text;
}
