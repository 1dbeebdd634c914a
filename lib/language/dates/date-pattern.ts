import type { DateInterval } from "../close-reading.ts";
import {
  addMonths,
  interval,
  monthInterval,
  parseDay,
  partsOf,
  weekInterval,
  yearsInterval,
} from "./calendar.ts";
import type { Tense } from "./tense.ts";

/** What a mention is read against. */
export interface DateContext {
  /** The day the article appeared, or null when nobody knows. */
  published: number | null;
  tense: () => Tense;
  /** Year of the other end of a range, for "March 5 to March 9, 2025". */
  year: number | null;
}

/** The days meant in a context; null where only the article's own date could tell. */
export type Meaning = (context: DateContext) => DateInterval | null;

/** One way of writing dates. `mean` answers null when the words are no date after all. */
export interface DatePattern {
  /**
   * What any such date has in it, in plain letters: `find` and its classes of characters are compiled, and run, only
   * where this holds. It halves the time of a cold start.
   */
  cheap: RegExp;
  /** Global and unicode. */
  find: RegExp;
  mean: (found: RegExpExecArray, before: string, after: string, tense: () => Tense) => Meaning | null;
}

export const unresolved: Meaning = () => null;

/** A meaning counted from the day of publication. */
export function fromPublication(mean: (published: number, tense: Tense) => DateInterval | null): Meaning {
  return ({ published, tense }) => (published === null ? null : mean(published, tense()));
}

/** Longest look ahead, in days, for a date without year that would else lie almost a year back. */
const soonDays = 35;
const longAgoDays = 330;

/**
 * A date without its year: the latest on or before publication, or the next one when the sentence speaks of what is
 * to come. Nobody leaves out the year of what is almost a year past: then a day that is near is meant.
 */
export function inNearestYear(make: (year: number) => DateInterval | null): Meaning {
  return ({ published, tense, year }) => {
    if (year !== null) return make(year);
    if (published === null) return null;
    const thisYear = partsOf(published).year;
    const found = [thisYear - 1, thisYear, thisYear + 1].flatMap((each) => make(each) ?? []);
    const days = (day: string): number => parseDay(day) ?? 0;
    const past = found.findLast(({ from }) => days(from) <= published) ?? null;
    const next = found.find(({ to }) => days(to) >= published) ?? null;
    if (tense() === "future") return next;
    const isLongAgo = past !== null && published - days(past.from) > longAgoDays;
    return isLongAgo && next !== null && days(next.from) - published < soonDays ? next : past;
  };
}

/** The day, week, month … that lies some of them away: "last week" is -1 week, from its Monday to its Sunday. */
export function calendarUnit(day: number, unit: string, away: number): DateInterval | null {
  const { year, month } = partsOf(day);
  switch (unit) {
    case "day":
      return interval(day + away);
    case "week":
      return weekInterval(day, away);
    case "fortnight":
      return weekInterval(day, 2 * away);
    case "weekend":
      return weekend(day, away);
    case "month":
      return monthInterval(year, month + away);
    case "quarter": {
      const first = 3 * Math.floor((month - 1) / 3) + 1 + 3 * away;
      return { from: monthInterval(year, first).from, to: monthInterval(year, first + 2).to };
    }
    case "year":
      return yearsInterval(year + away);
    case "decade":
      return yearsInterval(year - (year % 10) + 10 * away, year - (year % 10) + 10 * away + 9);
    default:
      return null;
  }
}

function weekend(day: number, away: number): DateInterval {
  const saturday = day - partsOf(day).weekday + 5 + 7 * away;
  return interval(saturday, saturday + 1);
}

/** From a day some units back up to it, or from it some units on: "the past 24 hours", "the next three weeks". */
export function stretch(day: number, unit: string, count: number, sign: -1 | 1): DateInterval | null {
  const other = moved(day, unit, count * sign);
  if (other === null) return null;
  return sign < 0 ? interval(other, day) : interval(day, other);
}

function moved(day: number, unit: string, count: number): number | null {
  switch (unit) {
    case "minute":
      return day;
    case "hour":
      return day + Math.sign(count) * Math.ceil(Math.abs(count) / 24);
    case "day":
      return day + count;
    case "week":
      return day + 7 * count;
    case "fortnight":
      return day + 14 * count;
    case "month":
      return addMonths(day, count);
    case "year":
      return addMonths(day, 12 * count);
    case "decade":
      return addMonths(day, 120 * count);
    default:
      return null;
  }
}
