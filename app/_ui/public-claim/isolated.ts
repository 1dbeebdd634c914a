import type { Words } from "#lib/words/words.ts";

/** Letters that run from right to left, and characters that turn others around. */
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Text of any direction for the inside of a message: where it could turn what stands around it, it is set apart (U+2068,
 * U+2069). On a page that runs from right to left a full stop at its end would otherwise stand at its beginning; on any
 * page a character in the name of an outlet could turn the date behind it. Other text stays as it is.
 */
export function isolated(text: string, { direction }: Pick<Words, "direction">): string {
  return direction === "rtl" || turning.test(text) ? `\u2068${text}\u2069` : text;
}
