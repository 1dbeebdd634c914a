import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

/** Largest file looked at, in bytes: the longest text the desk takes, at four bytes a character. */
export const maxTextFileBytes = 4_000_000;

/** First bytes by which files that are no texts are known, with the words for them. */
const signatures: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "a PDF" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "a Word document or another packed file" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: "an older Office document" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "a picture" },
  { bytes: [0xff, 0xd8, 0xff], what: "a picture" },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: "a picture" },
  { bytes: [0x1f, 0x8b], what: "a packed file" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "a rich text document" },
];

/**
 * The text of an uploaded .txt file. UTF-8 unless a byte-order mark names UTF-16; the mark itself falls away.
 * Other encodings are refused rather than guessed: a wrong guess would put words into the article that nobody wrote.
 *
 * Refuses with INVALID, one sentence that says what to do: an empty file, one over `maxTextFileBytes`, a file of
 * another kind, bytes that are not text in these encodings.
 */
export function decodeTextFile(bytes: Uint8Array): Outcome<string> {
  if (bytes.length === 0) return refuse("INVALID", "The file is empty.");
  if (bytes.length > maxTextFileBytes) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return refuse(
      "INVALID",
      `The file has ${size} MB; at most ${maxTextFileBytes / 1_000_000} MB can be taken.`,
    );
  }
  const known = signatures.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) {
    return refuse("INVALID", `This is ${known.what}, not a text: save it as a .txt file or paste its text.`);
  }
  return decode(bytes, encodingOf(bytes));
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): Outcome<string> {
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (error) {
    // The one thing a fatal decoder throws: bytes that mean nothing in this encoding.
    if (!(error instanceof TypeError)) throw error;
    return refuse(
      "INVALID",
      bytes.includes(0)
        ? "This looks like a binary file, not a text: save it as a .txt file or paste its text."
        : "This file is not a text in UTF-8: save it as UTF-8 or paste its text.",
    );
  }
}
