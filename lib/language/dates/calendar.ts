import type { DateInterval } from "../close-reading.ts";

/*
 * Days as whole numbers counted from 1 January 1970, in the Gregorian calendar and without time zones: a report's
 * "Friday" is a day of the calendar, not an instant.
 */

const msPerDay = 86_400_000;

/** In order, as English dates are written out. */
export const monthNames: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

/** The number of a day, or null when the calendar has no such day. Months count from 1. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return exists ? instant.getTime() / msPerDay : null;
}

/** `YYYY-MM-DD` as a day's number; null when it is none. */
export function parseDay(day: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** A day's number as `YYYY-MM-DD`. */
export function formatDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Year, month (1–12), day of the month and weekday (0 = Monday … 6 = Sunday) of a day. */
export function partsOf(day: number): { year: number; month: number; day: number; weekday: number } {
  const instant = new Date(day * msPerDay);
  return {
    year: instant.getUTCFullYear(),
    month: instant.getUTCMonth() + 1,
    day: instant.getUTCDate(),
    weekday: (instant.getUTCDay() + 6) % 7,
  };
}

/** Both ends inclusive. */
export function interval(from: number, to: number = from): DateInterval {
  return { from: formatDay(from), to: formatDay(to) };
}

/** A month of a year; months beyond 1–12 run on into the years around. */
export function monthInterval(year: number, month: number): DateInterval {
  const first = Date.UTC(year, month - 1, 1) / msPerDay;
  return interval(first, Date.UTC(year, month, 1) / msPerDay - 1);
}

/** From the first day of one year to the last of another. */
export function yearsInterval(from: number, to: number = from): DateInterval {
  const pad = (year: number): string => String(year).padStart(4, "0");
  return { from: `${pad(from)}-01-01`, to: `${pad(to)}-12-31` };
}

/** Monday to Sunday of the week a day stands in, some weeks on. */
export function weekInterval(day: number, weeksOn = 0): DateInterval {
  const monday = day - partsOf(day).weekday + 7 * weeksOn;
  return interval(monday, monday + 6);
}

/** The same day some months on; the last day of the month where that month is too short. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: ofMonth } = partsOf(day);
  const lastOfMonth = Date.UTC(year, month + months, 1) / msPerDay - 1;
  return Math.min(lastOfMonth, Date.UTC(year, month - 1 + months, 1) / msPerDay + ofMonth - 1);
}
