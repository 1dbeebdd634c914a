/** Latin letters that Unicode does not take apart into a base letter and an accent. */
const LATIN = "ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ħ:h ı:i ŋ:n ĸ:k ŧ:t ə:e";

/**
 * Cyrillic by the Ukrainian national romanisation of 2010 where the languages differ least; Russian letters
 * added.
 */
const CYRILLIC =
  "а:a б:b в:v г:h ґ:g д:d е:e ё:yo є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz";

const GREEK =
  "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o";

const table = (pairs: string): [string, string][] =>
  pairs.split(" ").map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]);

const latin = new Map(table(LATIN));
const all = new Map([...latin, ...table(CYRILLIC), ...table(GREEK)]);

/**
 * Accents, vowel points and harakat: marks that spelling varies in. Marks that are letters (Indic vowels)
 * stay.
 */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** The same but for the marks that make й of и and ї of і: alphabets have them as letters of their own. */
const ACCENTS_OF_NO_LETTER =
  /(?<!и)\u0306|(?<!і)\u0308|[\u0300-\u0305\u0307\u0309-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** Lower case without accents: "Łódź" → "lodz". Scripts other than Latin keep their letters. */
export function withoutAccents(text: string): string {
  return withoutMarks(text, ACCENTS);
}

/** The same for putting names in order: й and ї stay what they are. */
export function withoutAccentsButLetters(text: string): string {
  return withoutMarks(text, ACCENTS_OF_NO_LETTER);
}

function withoutMarks(text: string, marks: RegExp): string {
  // Twice: squared and circled capitals ("㎀") become letters first, and capitals with a dot (İ) give marks again.
  const lower = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(marks, "");
  return lower.replace(/[^ -~]/gu, (letter) => latin.get(letter) ?? letter).normalize("NFC");
}

/**
 * Lower-case Latin letters for Cyrillic and Greek ones too: "Київ" → "kyiv". Other scripts keep their
 * letters.
 */
export function romanise(text: string): string {
  // Before accents go: й and ї are letters of their own, not и and і with a mark.
  const letters = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^ -~]/gu, (letter) => all.get(letter) ?? letter);
  return withoutAccents(letters).replace(/[^ -~]/gu, (letter) => all.get(letter) ?? letter);
}
