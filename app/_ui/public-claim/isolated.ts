import type { Words } from "#lib/words/words.ts";

/**
 * Text of any direction for the inside of a message: on a page that runs from right to left it is set apart (U+2068,
 * U+2069), or a full stop at its end would stand at its beginning. Other pages get the text as it is.
 */
export function isolated(text: string, { direction }: Words): string {
  return direction === "rtl" ? `\u2068${text}\u2069` : text;
}
