import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

/**
 * The text of an HTML file. The encoding is the one of the byte-order mark, else the one the page declares in its first
 * 1,024 bytes (HTML standard, 13.2.3.2), else UTF-8. A browser would then fall back on a guess by country; a wrong guess
 * would put words into the article that nobody wrote, so a page that is no UTF-8 and declares nothing is refused.
 */
export function decodeHtml(bytes: Uint8Array): Outcome<string> {
  const declared = markOf(bytes) ?? declaredIn(new TextDecoder("latin1").decode(bytes.subarray(0, 1024)));
  try {
    // A declared encoding is believed, and a stray byte in it costs one letter; an undeclared one must fit exactly.
    return ok(new TextDecoder(declared ?? "utf-8", { fatal: declared === null }).decode(bytes));
  } catch (error) {
    if (error instanceof RangeError) {
      return refuse("INVALID", "The page declares an encoding that nobody knows: save it as UTF-8.");
    }
    if (!(error instanceof TypeError)) throw error;
    return refuse("INVALID", "The page does not say how its letters are encoded: save it as UTF-8.");
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function declaredIn(head: string): string | null {
  const found =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head) ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head);
  const label = found?.[1]?.toLowerCase() ?? null;
  // What was read as ASCII cannot be UTF-16: the standard reads such a page as UTF-8.
  return label !== null && /^utf-?16/.test(label) ? "utf-8" : label;
}
