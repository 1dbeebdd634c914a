import { withoutAccents } from "#lib/language/letters.ts";

/**
 * The form in which public search compares words: lower case, without accents, apostrophes and the full stops
 * of initials, everything else that is no letter or digit as one space. Queries and `public_claims.search_text` go
 * through the same function.
 */
export function foldSearchText(text: string): string {
  return withoutAccents(text)
    .replace(/['’](?=s(?![\p{L}\p{N}]))/gu, " ")
    .replace(/(?<=\p{L})[.'’‘ʼʹ`´](?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
