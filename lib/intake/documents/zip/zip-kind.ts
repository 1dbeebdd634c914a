import type { ZipArchive } from "./read-zip.ts";

/** What a ZIP file holds: one document, or files that are looked at one by one. */
export type ZipKind = "docx" | "odt" | "archive" | { readonly refused: string };

/** Packed formats that are no articles, by a part that only they have. */
const others: readonly { readonly part: RegExp; readonly refused: string }[] = [
  { part: /^xl\/workbook\.(?:xml|bin)$/, refused: "This is a spreadsheet, not an article." },
  { part: /^ppt\/presentation\.xml$/, refused: "This is a presentation, not an article." },
  { part: /^META-INF\/container\.xml$/, refused: "This is an e-book, not an article." },
  { part: /^Index\/Document\.iwa$/, refused: "This is a Pages document: export it as Word or PDF." },
];

/** Tells documents that are ZIP files inside from archives, by the parts they must have, never by their name. */
export function zipKind({ entries }: ZipArchive): ZipKind {
  const names = new Set(entries.map((entry) => entry.name));
  const other = others.find(({ part }) => entries.some((entry) => part.test(entry.name)));
  if (other !== undefined) return { refused: other.refused };
  if (names.has("[Content_Types].xml")) {
    return entries.some((entry) => /^word\/document\d*\.xml$/.test(entry.name))
      ? "docx"
      : { refused: "This is an Office file without a text." };
  }
  return names.has("mimetype") && names.has("content.xml") ? "odt" : "archive";
}
