import type { DateInterval } from "../close-reading.ts";
import { dayNumber, interval, monthInterval, partsOf } from "./calendar.ts";
import {
  FOREIGN_BEGINS,
  FOREIGN_MONTH,
  MONTH,
  MONTH_BEGINS,
  monthOf,
  WEEKDAY,
  weekdayOf,
} from "./date-words.ts";
import { inNearestYear, unresolved, type DatePattern, type Meaning } from "./date-pattern.ts";

const YEAR = "(?:1[5-9]|20)\\d{2}";
/** Before and after a date stand no further figures: "5.3.2", "12/24/7". */
const FREE = "(?<![\\p{L}\\p{N}$€£₴.,/–-])";
const END = "(?![\\p{L}\\p{N}%]|[.,/]\\d)";
const PART_OF_DAY = "(?: (?:morning|afternoon|evening|night))?";
const LEAD = `(?:(?<weekday>${WEEKDAY})${PART_OF_DAY},? (?:the )?)?`;
const ORDINAL = "(?:st|nd|rd|th)?";

/** Days of a month, one or a range, with or without year; null when the calendar has none of them. */
function days(
  first: string,
  last: string | undefined,
  month: number,
  year: string | undefined,
): Meaning | null {
  const make = (inYear: number): DateInterval | null => {
    const [from, to] = [
      dayNumber(inYear, month, Number(first)),
      dayNumber(inYear, month, Number(last ?? first)),
    ];
    return from === null || to === null || to < from ? null : interval(from, to);
  };
  // 29 February exists in leap years only: a year that has it tells whether the day can exist at all.
  if (make(year === undefined ? 2024 : Number(year)) === null) return null;
  return year === undefined ? inNearestYear(make) : () => make(Number(year));
}

/** A day whose weekday is given: of the years around, the one in which both fit. */
function withWeekday(
  weekday: string | undefined,
  mean: Meaning | null,
  day: number,
  month: number,
): Meaning | null {
  if (weekday === undefined || mean === null) return mean;
  return (context) => {
    const { published, year } = context;
    if (published === null || year !== null) return mean(context);
    const thisYear = partsOf(published).year;
    const fitting = [thisYear, thisYear - 1, thisYear + 1]
      .map((each) => dayNumber(each, month, day))
      .find((each) => each !== null && partsOf(each).weekday === weekdayOf(weekday));
    return fitting === undefined || fitting === null ? mean(context) : interval(fitting);
  };
}

function dayAndMonth({ groups = {} }: RegExpExecArray): Meaning | null {
  const { day = "", last, month = "", year, weekday } = groups;
  const mean = days(day, last, monthOf(month), year);
  return year === undefined && last === undefined
    ? withWeekday(weekday, mean, Number(day), monthOf(month))
    : mean;
}

/** Days that stand for what happened on them, whatever year a report is of. */
const NAMED: readonly { month: number; day: number; year: number; of: RegExp }[] = [
  { month: 9, day: 11, year: 2001, of: /^,? (?:terror(?:ist)? )?(?:attacks|hijack)/iu },
  { month: 1, day: 6, year: 2021, of: /^,? (?:attack|riot|insurrection|Capitol)/iu },
  { month: 10, day: 7, year: 2023, of: /^,? (?:attack|massacre|Hamas)/iu },
];

function namedEvent({ groups = {} }: RegExpExecArray, after: string): Meaning | null {
  const [month, day] = [monthOf(groups["month"] ?? ""), Number(groups["day"])];
  if (groups["year"] !== undefined || groups["last"] !== undefined) return null;
  const named = NAMED.find((each) => each.month === month && each.day === day && each.of.test(after));
  return named === undefined ? null : days(String(day), undefined, month, String(named.year));
}

/** "2025-03-05" and "05.03.2025" say which is the month; "3/5/2025" does only when one of them is over twelve. */
function figures({ groups = {} }: RegExpExecArray): Meaning | null {
  const { year = "", first = "", second = "", mark } = groups;
  const [one, two] = [Number(first), Number(second)];
  if (mark === "/" && one !== two && one <= 12 && two <= 12) return unresolved;
  const [month, day] = mark === "-" || (mark === "/" && two > 12) ? [one, two] : [two, one];
  // Two figures are a year of this century in a slashed date only: "1.2.14" may be a version or a paragraph.
  if (year.length === 2 && mark !== "/") return null;
  return days(String(day), undefined, month, year.length === 2 ? `20${year}` : year);
}

/** Dates with a day of the month, and ISO and other dates in figures. */
export const absoluteDates: readonly DatePattern[] = [
  {
    // "March 5", "Tuesday, March 4, 2025", "March 5–9, 2025"
    cheap: new RegExp(`(?:${MONTH_BEGINS})\\S* \\d`),
    find: new RegExp(
      `(?<!\\p{L})${LEAD}(?<month>${MONTH}) (?<day>\\d{1,2})${ORDINAL}(?:\\s?[–-]\\s?(?<last>\\d{1,2}))?(?:,? (?<year>${YEAR}))?${END}`,
      "gu",
    ),
    mean: (found, before, after) => {
      const named = namedEvent(found, after);
      if (named !== null) return named;
      // "In March 20 people …": a count, not a day.
      if (/\bin $/iu.test(before) && /^ \p{Ll}+s\b|^ people/u.test(after)) return null;
      return dayAndMonth(found);
    },
  },
  {
    // "5 March 2025", "the 5th of March", "5 березня 2025 року", "le 5 mars", "5. März", "5 de marzo de 2025"
    cheap: new RegExp(`\\d\\S{0,4} (?:of |de )?(?:${MONTH_BEGINS}|${FOREIGN_BEGINS})`),
    find: new RegExp(
      `${FREE}${LEAD}(?<day>\\d{1,2})(?:st|nd|rd|th|er|-го|\\.)?(?:\\s?[–-]\\s?(?<last>\\d{1,2})${ORDINAL}\\.?)? (?:of |de )?(?<month>${MONTH}|${FOREIGN_MONTH})(?![\\p{L}\\p{N}])(?:,? (?:del? )?(?<year>${YEAR}))?(?![\\p{L}\\p{N}%])`,
      "gu",
    ),
    mean: dayAndMonth,
  },
  {
    cheap: /\d{4}-\d\d-/,
    find: new RegExp(`${FREE}(?<year>${YEAR})(?<mark>-)(?<first>\\d{2})-(?<second>\\d{2})${END}`, "gu"),
    mean: figures,
  },
  {
    cheap: /\d[./]\d/,
    find: new RegExp(
      `${FREE}(?<first>\\d{1,2})(?<mark>[./])(?<second>\\d{1,2})\\k<mark>(?<year>${YEAR}|\\d{2})${END}`,
      "gu",
    ),
    mean: figures,
  },
];

/** "in March" needs a word that places it in time, because March, May and June are also other things. */
const BEFORE_MONTH =
  /(?:^|[^\p{L}])(?:in|since|until|till|by|during|of|from|to|through|between|before|after|around|this|every|back in|for|and|or) $/iu;
const SHIFT = "(?:(?<shift>[Ll]ast|[Tt]his|[Nn]ext) )?";
const PART =
  "(?:(?<part>[Ee]arly|[Mm]id|[Ll]ate|(?:the )?(?:end|beginning|start|middle) of|(?:at )?year-end)[ -])?";

/** The third of a stretch that "early", "mid" and "late" name. */
export function partOf(whole: DateInterval, part: string | undefined, inMonths: boolean): DateInterval {
  if (part === undefined) return whole;
  const year = Number(whole.from.slice(0, 4));
  const month = Number(whole.from.slice(5, 7));
  const third = /early|beginning|start/iu.test(part) ? 0 : /mid/iu.test(part) ? 1 : 2;
  if (inMonths) {
    return { from: monthInterval(year, 4 * third + 1).from, to: monthInterval(year, 4 * third + 4).to };
  }
  const from = dayNumber(year, month, 10 * third + 1);
  const to = dayNumber(year, month, 10 * third + 10);
  if (from === null || to === null || third === 2) return { ...whole, from: whole.from.slice(0, 8) + "21" };
  return interval(from, to);
}

/** Months, with or without year. */
export const months: readonly DatePattern[] = [
  {
    cheap: new RegExp(`(?:${MONTH_BEGINS}|${FOREIGN_BEGINS}).{0,20}\\d{4}`),
    find: new RegExp(
      `(?<!\\p{L})${PART}(?<month>${MONTH}|${FOREIGN_MONTH})(?: of)?,? (?:de )?(?<year>${YEAR})(?![\\p{L}\\p{N}%])`,
      "gu",
    ),
    mean: ({ groups = {} }) => {
      const { month = "", year, part } = groups;
      return () => partOf(monthInterval(Number(year), monthOf(month)), part, false);
    },
  },
  {
    cheap: new RegExp(MONTH_BEGINS),
    find: new RegExp(`(?<!\\p{L})${PART}${SHIFT}(?<month>${MONTH})(?![\\p{L}\\p{N}-])`, "gu"),
    mean: ({ groups = {} }, before, after) => {
      const { month = "", shift, part } = groups;
      if (shift === undefined && part === undefined && !isMonth(month, before, after)) return null;
      const number = monthOf(month);
      return (context) => {
        const found = inNearestYear((year) => partOf(monthInterval(year, number), part, false))({
          ...context,
          tense: () => (shift === undefined ? context.tense() : /next/iu.test(shift) ? "future" : "past"),
        });
        return found;
      };
    },
  },
];

/** Names of people and things that are also months, and abbreviations, count only after a word of time. */
function isMonth(month: string, before: string, after: string): boolean {
  // "January Jones", "the March of Dimes": a name goes on with a capital.
  if (/^ \p{Lu}\p{Ll}/u.test(after) && !/(?:in|since|last) $/iu.test(before)) return false;
  if (BEFORE_MONTH.test(before))
    return !/^(?:May|March)$/u.test(month) || !/(?:of|to|by|for|and|or|from|every) $/iu.test(before);
  if (/^(?:May|March|April|June|August)$|\.$|^.{3}$/u.test(month)) {
    return /^(?:April|June|August)$/u.test(month) && /['’]s $/u.test(before) && /^ \p{Ll}/u.test(after);
  }
  return /^(?: \p{Ll}|['’]s |[,.;:)]|$)/u.test(after);
}
