import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ZipArchive } from "../zip/read-zip.ts";

/** Bytes of one XML part: a text of a million characters with all its marks stays under it. */
const maxPartBytes = 30_000_000;

/**
 * An XML part of an office document, in UTF-8, or null when the archive has none of this name. Refuses INVALID a part
 * that declares a document type: no office program writes one, and entities that unfold into gigabytes need it.
 */
export async function readXmlPart(archive: ZipArchive, name: string): Promise<Outcome<string | null>> {
  const entry = archive.entries.find((each) => each.name === name);
  if (entry === undefined) return ok(null);
  const bytes = await archive.read(entry, maxPartBytes);
  if (!bytes.ok) return bytes;
  const xml = new TextDecoder("utf-8").decode(bytes.value);
  if (/<!(?:doctype|entity)/i.test(xml)) {
    return refuse(
      "INVALID",
      "The document carries declarations that no office program writes; it is not opened.",
    );
  }
  return ok(xml);
}

/** The text of the first element of a name in a small, flat part such as the core properties; null when there is none. */
export function elementText(xml: string, name: string): string | null {
  const start = xml.search(new RegExp(`<${name}[\\s>]`));
  if (start < 0) return null;
  const open = xml.indexOf(">", start);
  const close = xml.indexOf(`</${name}`, open);
  if (open < 0 || close < 0 || xml[open - 1] === "/") return null;
  const text = decodeEntities(xml.slice(open + 1, close))
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? null : text;
}

function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|amp));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === "string") return named[name.toLowerCase()] ?? whole;
      const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
