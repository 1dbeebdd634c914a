/** Letters that Unicode does not take apart into a base letter and an accent. */
const undivided: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
};

/**
 * The form in which public search compares words: lower case, without accents, apostrophes and the full stops
 * of initials, everything else that is no letter or digit as one space. Queries and `public_claims.search_text` go through the same function.
 */
export function foldSearchText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[ßæœøđðþłħı]/gu, (letter) => undivided[letter] ?? letter)
    .normalize("NFC")
    .replace(/['’](?=s(?![\p{L}\p{N}]))/gu, " ")
    .replace(/(?<=\p{L})[.'’‘ʼʹ`´](?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
