import { withoutAccents } from "#lib/language/letters.ts";

/** Longer runs of letters are no words; an index entry has an end (PostgreSQL: 2,046 bytes). */
const maxWordChars = 100;

/** Scripts that write without spaces: each character counts as a word, and a run of them is looked for as a phrase. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * The form in which public search compares words: lower case, without accents, apostrophes, possessive 's and the full
 * stops of initials, everything else that is no letter or digit as one space. Queries and the search index of published
 * claims go through the same function.
 */
export function foldSearchText(text: string): string {
  return withoutAccents(text)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, " ")
    .replace(/(?<=\p{L})[.'’‘ʼʹ`´](?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** The folded words of a text in their order, as the index has them. */
export function searchWordsOf(text: string): string[] {
  const folded = foldSearchText(text).replace(unspaced, " $& ");
  return folded.split(" ").flatMap((word) => {
    if (word === "") return [];
    return [word.length > maxWordChars ? Array.from(word).slice(0, maxWordChars).join("") : word];
  });
}
