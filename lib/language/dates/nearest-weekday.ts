import { partsOf } from "./calendar.ts";
import type { Tense } from "./tense.ts";

/** The day of that weekday (0 = Monday) on or before a day, or on or after it. */
export function nearestWeekday(day: number, weekday: number, tense: Tense): number {
  const { weekday: today } = partsOf(day);
  return tense === "past" ? day - ((today - weekday + 7) % 7) : day + ((weekday - today + 7) % 7);
}
