import type { Span } from "./reading.ts";

interface DateHeader extends Span {
  publishedOn: string;
}

/**
 * "date 2025-03-05", glued to the first sentence or alone; a bare date only when it has the line for itself.
 */
const GLUED = /^\s{0,8}((?:date|published|publication date)\s{0,3}:?\s{1,3}(\d{4}-\d{2}-\d{2}))(?=\s|$)/iu;
const ALONE = /^\s{0,8}((\d{4}-\d{2}-\d{2}))(?=\n|$)/u;

/**
 * The header in which an exported text gives its own date, or null. Only a day that exists in the calendar
 * counts.
 */
export function findDateHeader(text: string): DateHeader | null {
  const head = text.slice(0, 80);
  const found = GLUED.exec(head) ?? ALONE.exec(head);
  const [whole = "", header = "", publishedOn = ""] = found ?? [];
  if (!found || !isCalendarDay(publishedOn)) return null;
  return { start: whole.length - header.length, end: whole.length, publishedOn };
}

function isCalendarDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
