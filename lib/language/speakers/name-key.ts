import { foldName } from "../fold-name.ts";

/**
 * The form under which spellings of one name meet: "Zelensky", "Zelenskiy", "Zelenskyy" and "Zelenskyi" are one, as are
 * "Aleksandr" and "Alexandr". For comparing only.
 */
export function nameKey(name: string): string {
  return foldName(name)
    .replace(/(?<=\p{L}{3})sk(?:yy|iy|yi|ij|yj|ii|i|y)(?=$|\s)/gu, "sky")
    .replace(/ks/gu, "x");
}

/** The last word of a name's key: "Volodymyr Zelenskiy" → "zelensky"; "Sammy Davis Jr." → "davis". */
export function surnameKey(name: string): string {
  const words = nameKey(name)
    .split(" ")
    .filter((word) => !/^(?:jr|sr|ii|iii|iv)$/.test(word));
  return words.at(-1) ?? "";
}
