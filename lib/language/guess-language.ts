/** Enough for a sure guess; more only costs time. UTF-16 units. */
const sampleChars = 20_000;
const minLetters = 20;
const minFunctionWords = 3;

/** Scripts that settle the language, or nearly: the most common language written in them is guessed. */
const SCRIPTS: readonly [script: RegExp, language: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Cyrillic}/gu, "cyrillic"],
  [/\p{Script=Latin}/gu, "latin"],
];

/** Function words of languages in Latin script; words that many of them share are left out. */
const FUNCTION_WORDS: readonly [language: string, words: ReadonlySet<string>][] = (
  [
    ["en", "the and of to that was with for he it is his by at from have has said this which not they are"],
    ["es", "el los las una del por con para pero como más también fue ha según sus este está"],
    ["fr", "le les des du une dans est pour qui pas sur avec ce cette sont il elle ont été aux"],
    ["de", "der die das und ist nicht von mit dem den ein eine für auf sich auch wird hat im zu"],
    ["it", "il gli della di che è per con non sono una nel anche più dei alla dal ha"],
    ["pt", "os da das dos uma não com para em mais foi ao pela pelo são também às ele"],
    ["nl", "de het een van en niet dat zijn voor met op aan ook bij naar wordt heeft"],
    ["pl", "nie się jest że na do przez oraz jak po był od ale dla są tym który"],
    ["tr", "ve bir bu için ile olarak da de olan daha çok ama ise gibi sonra kadar"],
    ["sv", "och att det som är på för inte med av till har den ett från om"],
    ["ro", "și în care nu este cu pe din la pentru mai au fost sau prin"],
  ] as const
).map(([language, words]) => [language, new Set(words.split(" "))]);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The language a text is mainly written in, as a BCP-47 code, by script, then by letters or function words.
 * Null when the text is too short or no language has a clear lead: an editor is asked rather than misled.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, sampleChars);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < minLetters) return null;
  // Most articles: nearly all letters are plain Latin ones, and no other script need be counted.
  if (count(sample, /[A-Za-z]/g) > letters * 0.9) return guessLatin(sample);
  const counts = SCRIPTS.map(([script, language]) => ({
    language,
    count: sample.match(script)?.length ?? 0,
  }));
  // Japanese is written mostly in Han characters: a tenth of kana tells it from Chinese.
  if ((counts[0]?.count ?? 0) > letters / 10) return "ja";
  const main = counts.reduce((best, each) => (each.count > best.count ? each : best));
  if (main.count < letters * 0.6) return null;
  if (main.language === "cyrillic") return guessCyrillic(sample);
  if (main.language === "latin") return guessLatin(sample);
  if (main.language === "ar") return guessArabicScript(sample);
  return main.language;
}

/** Letters that one language has and its neighbours have not. */
function guessCyrillic(text: string): string | null {
  const ukrainian = count(text, /[іїєґ]/giu);
  const russian = count(text, /[ыэё]/giu);
  if (count(text, /ў/giu) > 0 && russian > 0) return "be";
  if (count(text, /[ђћџљњј]/giu) > 0) return "sr";
  if (ukrainian > 2 * russian) return "uk";
  if (russian > 2 * ukrainian) return "ru";
  return count(text, /ъ/giu) > 0 && russian === 0 ? "bg" : null;
}

function guessArabicScript(text: string): string {
  if (count(text, /[ٹڈڑے]/gu) > 0) return "ur";
  return count(text, /[پچژگ]/gu) > 1 ? "fa" : "ar";
}

function guessLatin(text: string): string | null {
  const seen = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ranked = FUNCTION_WORDS.map(([language, words]) => ({
    language,
    hits: seen.filter((word) => words.has(word)).length,
  })).sort((a, b) => b.hits - a.hits);
  const [first, second] = ranked;
  if (!first || first.hits < minFunctionWords) return null;
  return first.hits >= 1.3 * (second?.hits ?? 0) ? first.language : null;
}
