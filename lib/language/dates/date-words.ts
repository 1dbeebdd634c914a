/*
 * The names dates are written with, as sources of patterns. English may be abbreviated; of other languages the forms
 * that stand in dates ("5 березня", "5 de marzo").
 */

const MONTHS = `
  January|Jan\\.? February|Feb\\.? March|Mar\\.? April|Apr\\.? May June|Jun\\.? July|Jul\\.? August|Aug\\.?
  September|Sept?\\.? October|Oct\\.? November|Nov\\.? December|Dec\\.?`;

const FOREIGN_MONTHS = `
  січ(?:ня|ень|ні)|января|январь|январе|Januar|Jänner|janvier|enero
  лют(?:ого|ий|ому)|февраля|февраль|феврале|Februar|février|febrero
  берез(?:ня|ень|ні)|марта|март|марте|März|mars|marzo
  квіт(?:ня|ень|ні)|апреля|апрель|апреле|April|avril|abril
  трав(?:ня|ень|ні)|мая|май|мае|Mai|mai|mayo
  черв(?:ня|ень|ні)|июня|июнь|июне|Juni|juin|junio
  лип(?:ня|ень|ні)|июля|июль|июле|Juli|juillet|julio
  серп(?:ня|ень|ні)|августа|август|августе|August|août|agosto
  верес(?:ня|ень|ні)|сентября|сентябрь|сентябре|September|septembre|se[pt]t?iembre
  жовт(?:ня|ень|ні)|октября|октябрь|октябре|Oktober|octobre|octubre
  листопад(?:а|і)?|ноября|ноябрь|ноябре|November|novembre|noviembre
  груд(?:ня|ень|ні)|декабря|декабрь|декабре|Dezember|décembre|diciembre`;

const lines = (list: string): RegExp[] =>
  list
    .trim()
    .split(/\s+/)
    .map((names) => new RegExp(`^(?:${names})$`, "u"));
const alternatives = (list: string): string => `(?:${list.trim().split(/\s+/).join("|")})`;

/** Month names in full or abbreviated, English. */
export const MONTH = alternatives(MONTHS);
/** Month names as Ukrainian, Russian, German, French and Spanish dates have them. */
export const FOREIGN_MONTH = alternatives(FOREIGN_MONTHS);

/** The first letters of the months' names: enough to look for them quickly. */
export const MONTH_BEGINS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
export const FOREIGN_BEGINS =
  "[а-яіїє]{3}|[Jj][aä]n|[Ff][eé][bv]|M[aä][ri]|m[ao][riy]|avr|abr|[Jj]ui|[Jj]u[nl]|ao[uû]|ago|[Ss]e[pt]|[Oo][ck]t|[Nn]ov|[Dd][eéi][czi]|ene";

const months = lines(MONTHS);
const foreignMonths = lines(FOREIGN_MONTHS);

/** 1–12 for a month's name in any of the languages; 0 for another word. */
export function monthOf(name: string): number {
  const english = months.findIndex((names) => names.test(name));
  return 1 + (english >= 0 ? english : foreignMonths.findIndex((names) => names.test(name)));
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(name: string): number {
  return WEEKDAYS.indexOf(name);
}

const NUMBERS =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty".split(
    "|",
  );

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const PHRASES: Readonly<Record<string, number>> = { a: 1, an: 1, "a couple of": 2, "a dozen": 12 };

const TEN = Object.keys(TENS).join("|");
const ONE_TO_NINE = NUMBERS.slice(1, 10).join("|");

/** A count as reports write it: figures, words up to ninety-nine, "a couple of". */
export const COUNT = `(?:\\d{1,3}|a couple of|a dozen|an?|(?:${TEN})-(?:${ONE_TO_NINE})|${TEN}|${NUMBERS.slice(1).join("|")})`;

/** The number a count stands for. */
export function countOf(words: string): number {
  const word = words.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  const [ten = "", one = ""] = word.split("-");
  const tens = TENS[ten];
  if (tens !== undefined) return tens + Math.max(0, NUMBERS.indexOf(one));
  return PHRASES[word] ?? Math.max(1, NUMBERS.indexOf(word));
}
