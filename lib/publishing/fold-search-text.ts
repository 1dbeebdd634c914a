import { withoutAccents } from "#lib/language/letters.ts";

/** Longer runs of letters are no words; an index entry has an end (PostgreSQL: 2,046 bytes). */
const maxWordChars = 100;

/** Scripts that write without spaces: each character counts as a word, and a run of them is looked for as a phrase. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Arabic letters that are written one for the other, and those that Persian and Urdu have in their place. */
const arabicSpellings = new Map([
  ["\u0629", "\u0647"], // ة → ه
  ["\u0649", "\u064a"], // ى → ي
  ["\u06cc", "\u064a"], // ی → ي
  ["\u0671", "\u0627"], // ٱ → ا
  ["\u06a9", "\u0643"], // ک → ك
  ["\u06c1", "\u0647"], // ہ → ه
  ["\u0640", ""], // tatweel stretches a word and says nothing
]);

const arabic = /[\u0629\u0640\u0649\u0660-\u0669\u0671\u06a9\u06c1\u06cc\u06f0-\u06f9]/gu;

/** أ, إ and آ have lost their marks by now. Digits are those of other scripts' texts too: ٢٠٢٦ and 2026 are one year. */
function foldArabic(letter: string): string {
  return arabicSpellings.get(letter) ?? String((letter.codePointAt(0) ?? 0) & 0xf);
}

/**
 * The form in which public search compares words: lower case, without accents and the spellings that Arabic varies in, apostrophes, possessive 's and the full
 * stops of initials, everything else that is no letter or digit as one space. Queries and the search index of published
 * claims go through the same function.
 */
export function foldSearchText(text: string): string {
  return withoutAccents(text)
    .replace(arabic, foldArabic)
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
