import { withoutAccents, withoutAccentsButLetters } from "./letters.ts";

/**
 * The form in which names are compared: case, accents, punctuation and spacing folded, so that "O’Brien",
 * "O'BRIEN" and "Obrien" meet, as do "J.D. Vance" and "JD Vance", "Jean-Luc" and "Jean Luc". A possessive 's
 * falls away. Spellings are not guessed: "Zelensky" and "Zelenskiy" stay different, because aliases are
 * data.
 */
export function foldName(name: string): string {
  return withoutPunctuation(withoutAccents(name));
}

/**
 * Where a name stands in a list of names, and the letter it stands under: folded as for comparing, but й and ї are
 * letters of their own and come after и and і, and an Arabic name stretched by tatweel stands where it would without.
 */
export function sortKeyOf(name: string): string {
  return withoutPunctuation(withoutAccentsButLetters(name).replace(/\u0640/gu, ""));
}

function withoutPunctuation(name: string): string {
  return name
    .replace(/['’]s(?![\p{L}\p{N}])/gu, "")
    .replace(/['’‘ʼʹ`´.]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
