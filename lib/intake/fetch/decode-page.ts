/** Bytes of a page that are looked through for a declared encoding; the HTML standard says 1024, real pages begin later. */
const declaredWithin = 4096;

/**
 * The text of a page's bytes: by its byte-order mark, else the header's charset, else what the page itself declares
 * (`<meta charset>`, `<?xml encoding>`), else UTF-8 where the bytes are UTF-8, else windows-1252, as browsers do.
 *
 * Never refuses: a damaged byte becomes U+FFFD, which is honest about what is not known.
 */
export function decodePage(bytes: Uint8Array, headerCharset: string | null = null): string {
  const marked = byteOrderMark(bytes);
  const decoder = marked ?? decoderFor(headerCharset) ?? decoderFor(declaredIn(bytes));
  if (decoder !== null) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    // The one thing a fatal decoder throws: these bytes are no UTF-8.
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function byteOrderMark(bytes: Uint8Array): TextDecoder | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder("utf-8");
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le");
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be");
  return null;
}

/** Null for a label that nobody knows: the next source of the encoding is asked then. */
function decoderFor(label: string | null): TextDecoder | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** A page that could be read as ASCII so far cannot be UTF-16, whatever it says of itself (HTML standard, 13.2.3.2). */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, declaredWithin));
  const declared =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]{1,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1] ??
    null;
  return declared !== null && /^utf-?16/i.test(declared) ? "utf-8" : declared;
}
