import { withoutAccents } from "./letters.ts";

/**
 * The form in which names are compared: case, accents, punctuation and spacing folded, so that "O’Brien",
 * "O'BRIEN" and "Obrien" meet, as do "J.D. Vance" and "JD Vance", "Jean-Luc" and "Jean Luc". A possessive 's
 * falls away. Spellings are not guessed: "Zelensky" and "Zelenskiy" stay different, because aliases are
 * data.
 */
export function foldName(name: string): string {
  return withoutAccents(name)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, "")
    .replace(/['’‘ʼʹ`´.]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
