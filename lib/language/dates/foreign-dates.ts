import { interval } from "./calendar.ts";
import { calendarUnit, fromPublication, type DatePattern } from "./date-pattern.ts";
import { nearestWeekday } from "./nearest-weekday.ts";

/*
 * Weekdays and neighbouring periods in Ukrainian, Russian, German, French and Spanish, in the forms reports put them:
 * "у п’ятницу", "am Freitag", "la semaine dernière". Monday first, one weekday a line.
 */

const WEEKDAYS = String.raw`
  понеділ(?:ок|ка)|понедельник|Montag|lundi|lunes
  вівтор(?:ок|ка)|вторник|Dienstag|mardi|martes
  серед[уи]|сред[уы]|Mittwoch|mercredi|miércoles
  четвер|четверг|Donnerstag|jeudi|jueves
  п[’'ʼ]ятниц[юі]|пятниц[уы]|Freitag|vendredi|viernes
  субот[уи]|суббот[уы]|Samstag|Sonnabend|samedi|sábado
  неділ[юі]|воскресенье|Sonntag|dimanche|domingo`
  .trim()
  .split(/\s*\n\s*/);

/** What stands before a weekday that is a day of the calendar: French and Spanish weekdays may stand alone. */
const BEFORE_WEEKDAY =
  /(?:^|[^\p{L}])(?:у|в|у минул\p{L}+|в прошл\p{L}+|am|vom|bis|seit|el|le|ce|ayer|hier|,) $|^$/iu;

const weekdays: DatePattern = {
  cheap: /[а-яіїє]{3}|[A-Z][a-z]+tag|Mittwoch|Sonnabend|[aeo]di|[lmjv][uai]\S+es|s[aá]bado|dimanche|domingo/,
  find: new RegExp(`(?<![\\p{L}’'-])(?:${WEEKDAYS.map((names) => `(${names})`).join("|")})(?!\\p{L})`, "gu"),
  mean: (found, before) => {
    const named: (string | undefined)[] = found.slice(1);
    const weekday = named.findIndex((name) => name !== undefined);
    if (weekday < 0 || !BEFORE_WEEKDAY.test(before)) return null;
    return fromPublication((published, tense) => interval(nearestWeekday(published, weekday, tense)));
  },
};

/** "last", "this" and "next" before or behind the period they shift. */
const SHIFTS: readonly [away: -1 | 0 | 1, words: string][] = [
  [-1, "минул\\p{L}{2,3}|прошл\\p{L}{2,3}|letzte[nrs]?|vergangene[nrs]?|dernière?|passée?|pasad[oa]"],
  [0, "ц(?:ього|ієї)|эт(?:ого|ой)|diese[nrs]?|cette|cet?|est[ea]"],
  [1, "наступн\\p{L}{2,3}|следующ\\p{L}{2,3}|nächste[nrs]?|kommende[nrs]?|prochaine?|próxim[oa]|que viene"],
];

const UNITS: readonly [unit: string, words: string][] = [
  ["week", "тиж(?:ня|день|ні)|недел[яюеи]|Woche|semaine|semana"],
  ["month", "місяця|місяці|месяца|месяце|Monats?|mois|mes"],
  ["year", "року|році|года|году|Jahr(?:es|s)?|année|an|año"],
];

const unit = `(?:${UNITS.map(([, words]) => `(?:${words})`).join("|")})`;
const shift = `(?:${SHIFTS.map(([, words]) => `(?:${words})`).join("|")})`;

/** What a word is listed under: its unit or how far it shifts. */
function listed<T>(list: readonly [T, string][], text: string): T | undefined {
  return list.find(([, words]) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu").test(text))?.[0];
}

const periods: DatePattern = {
  cheap:
    /минул|прошл|наступн|следующ|цього|цієї|этого|этой|[Ll]etzte|[Vv]ergangene|[Nn]ächste|[Kk]ommende|[Dd]iese|derni|passée|prochain|cette|pasad|próxim|que viene|est[ea] /i,
  find: new RegExp(`(?<!\\p{L})(?:${shift} ${unit}|${unit} ${shift})(?!\\p{L})`, "giu"),
  mean: ([words]) => {
    const [away, period] = [listed(SHIFTS, words), listed(UNITS, words)];
    if (away === undefined || period === undefined) return null;
    return fromPublication((published) => calendarUnit(published, period, away));
  },
};

/** "2014 року", "в 2014 году": the year is named as one behind its figures. */
const namedYears: DatePattern = {
  cheap: /\d{4} (?:р|г)/,
  find: /(?<![\p{L}\p{N}.,])(?<year>(?:1[5-9]|20)\d{2})(?= (?:рок|р\.|год|г\.))/gu,
  mean: ({ groups = {} }) => {
    const year = groups["year"] ?? "";
    return () => ({ from: `${year}-01-01`, to: `${year}-12-31` });
  },
};

/** Dates of other languages that only the article’s own date, or the word behind a year, can settle. */
export const foreignDates: readonly DatePattern[] = [weekdays, periods, namedYears];
