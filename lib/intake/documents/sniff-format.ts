import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

/** What the first bytes, then the name, say a file is. */
export type SniffedFormat = "text" | "html" | "pdf" | "zip";

interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
}

/** First bytes of files that hold no text we read, with what the person can do instead. */
const refused: readonly Signature[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: "This is a document of an older Word or Office: save it as .docx and choose it again.",
  },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "This is a rich text file: save it as .docx or .txt." },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "This is a picture, not a text." },
  { bytes: [0xff, 0xd8, 0xff], what: "This is a picture, not a text." },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: "This is a picture, not a text." },
  { bytes: [0x1f, 0x8b], what: "This is a packed file of a kind the desk does not open: pack it as a ZIP." },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    what: "This is a packed file of a kind the desk does not open: pack it as a ZIP.",
  },
  {
    bytes: [0x52, 0x61, 0x72, 0x21],
    what: "This is a packed file of a kind the desk does not open: pack it as a ZIP.",
  },
  { bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], what: "This is a web archive: save the page as HTML." },
];

/**
 * What kind of file this is: by its first bytes, and only where they leave it open (text or HTML) by its beginning
 * and its name. Refuses with INVALID, one sentence that says what to do, what the desk cannot read, and empty files.
 */
export function sniffFormat(bytes: Uint8Array, fileName: string, mediaType = ""): Outcome<SniffedFormat> {
  if (bytes.length === 0) return refuse("INVALID", "The file is empty.");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return ok("zip");
  const known = refused.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined) return refuse("INVALID", known.what);
  const beginning = beginningOf(bytes);
  // A PDF may begin with up to 1,024 bytes of something else (PDF 2.0, appendix of older readers).
  if (beginning.slice(0, 1024).includes("%PDF-")) return ok("pdf");
  if (/\.mht(ml)?$/i.test(fileName)) {
    return refuse("INVALID", "This is a web archive: save the page as HTML or import it by its address.");
  }
  return ok(isHtml(beginning, fileName, mediaType) ? "html" : "text");
}

/** Whether a text is the source of a web page, or a piece of one in whole elements, rather than what the page reads. */
export function looksLikeHtml(text: string): boolean {
  const piece =
    /^\ufeff?\s*<(article|section|main|div|p|h1|h2|header|figure|ul|ol|table)(?:\s[^<>]*)?>/i.exec(text);
  if (piece !== null) return text.toLowerCase().includes(`</${(piece[1] ?? "").toLowerCase()}>`);
  return /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    text.slice(0, 10_000),
  );
}

function isHtml(beginning: string, fileName: string, mediaType: string): boolean {
  if (looksLikeHtml(beginning)) return true;
  const named = /\.x?html?$/i.test(fileName) || /^(text\/html|application\/xhtml\+xml)\b/i.test(mediaType);
  // A .html file without any tag is a text that was named wrongly.
  return named && /<[a-z!/]/i.test(beginning);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The first 10,000 bytes as letters, good enough to see tags: UTF-16 with its zeros left out, anything else bytewise. */
function beginningOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 10_000);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const letters = new TextDecoder("latin1").decode(isUtf16 ? head.subarray(2) : head);
  return (isUtf16 ? letters.replaceAll("\0", "") : letters).replace(/^\u00ef\u00bb\u00bf/, "");
}
