import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";

/**
 * Longest text the desk takes, in UTF-16 code units: about 160,000 words, twice the longest special report.
 */
export const maxArticleChars = 1_000_000;

/** Above this share of control and replacement characters no text is readable; real articles have none. */
const maxUnreadableShare = 0.02;

/** Every kind of line end, two characters or one. */
export const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029\v\f]/g;

/** Control characters other than tab and line end, and what decoders put where bytes made no sense. */
const UNREADABLE = /(?![\t\n\v\f\r\u0085])[\p{Cc}\ufffd]/gu;

/**
 * Characters nobody sees. Control characters, byte-order marks, non-characters, soft hyphens, zero-width
 * spaces and word joiners only make equal texts differ, and spreadsheets and XML cannot hold some of them.
 * Directional embeddings, overrides and isolates (U+202A–202E, U+2066–2069) can show a reader other words
 * than those stored ("Trojan Source", CVE-2021-42574); right-to-left text needs none of them. Joiners
 * (U+200C, U+200D) and directional marks (U+200E, U+200F, U+061C) stay: Persian, Indic scripts, emoji and
 * mixed lines are spelled with them.
 */
export const INVISIBLE =
  /(?![\t\n])[\p{Cc}\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e001f}]/gu;

/**
 * Brings an article's text into the one form in which it is stored, hashed, compared and addressed by spans:
 * line ends `\n`, NFC, no invisible characters, no white space at line ends, at most one blank line between
 * paragraphs, no blank lines at either end. No-break spaces stay: they are typography ("10 000", "« »"), and
 * a span must give back what the outlet wrote. Idempotent and linear.
 *
 * Refuses with INVALID: an empty text, one over `maxArticleChars`, a binary file, damaged characters (lone
 * surrogates; the position counts UTF-16 units from 1).
 */
export function normaliseText(input: string): Outcome<string> {
  if (input.length > maxArticleChars) return refuseLength(input.length);
  if (input.includes("\0"))
    return refuse("INVALID", "This looks like a binary file, not a text: it contains NUL bytes.");
  const damaged = input.search(/[\ud800-\udfff]/u);
  if (damaged >= 0) {
    return refuse("INVALID", `The text contains damaged characters at position ${damaged + 1}.`);
  }
  const unreadable = input.match(UNREADABLE)?.length ?? 0;
  if (unreadable > input.length * maxUnreadableShare) {
    return refuse(
      "INVALID",
      "This looks like a binary file or a text in another encoding; please save it as UTF-8.",
    );
  }
  const text = input
    .replace(LINE_ENDS, "\n")
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+/, "")
    .trimEnd();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return refuse("INVALID", "The text is empty.");
  if (text.length > maxArticleChars) return refuseLength(text.length);
  return ok(text);
}

function refuseLength(chars: number): Outcome<string> {
  const [size, limit] = [chars, maxArticleChars].map((count) => count.toLocaleString("en-GB"));
  return refuse("INVALID", `The text has ${size} characters; at most ${limit} can be taken.`);
}
