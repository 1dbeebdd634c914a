import type { DateInterval, DateMention } from "../close-reading.ts";
import { monthInterval, monthNames, parseDay, partsOf, yearsInterval } from "../dates/calendar.ts";
import type { Span } from "../reading.ts";
import type { Edit } from "./rewriting.ts";
import type { TaggedWord, WordsOf } from "./tagged-words.ts";

/**
 * Edits that put days in place of words that only mean something on the day they were written ("on Friday", "last
 * week"). What is a date already stays as the outlet wrote it.
 *
 * @param sentences those that are rewritten; dates outside them are passed over.
 */
export function dateEdits(
  dates: readonly DateMention[],
  sentences: readonly Span[],
  wordsOf: WordsOf,
): Edit[] {
  return dates.flatMap((date) => {
    const sentence = sentences.find(({ start, end }) => start <= date.start && date.end <= end);
    if (sentence === undefined || date.resolved === null || /\d{4}/.test(date.text)) return [];
    return [dateEdit(date, date.resolved, wordsOf(sentence))];
  });
}

function dateEdit(date: DateMention, resolved: DateInterval, words: readonly TaggedWord[]): Edit {
  const { start, end } = date;
  const day = inWords(resolved);
  const step = `“${date.text}” is ${day}`;
  const before = words.findLast((word) => word.end <= start);
  const after = words.find((word) => word.start >= end);
  if (after !== undefined && /^[’']s$/u.test(after.text)) {
    const article = before?.text.toLowerCase() === "the" ? "" : "the ";
    return { start, end: after.end, replacement: article + day, step };
  }
  const replacement = preposition(date, before, after) + withPart(date.text, day);
  return { start, end, replacement, step };
}

/** "Thursday night" keeps its night. */
function withPart(words: string, day: string): string {
  const part = /\b(morning|afternoon|evening|night)$/iu.exec(words)?.[1]?.toLowerCase();
  return part === undefined || /^(?:the|in)\b/.test(day) ? day : `the ${part} of ${day}`;
}

/** The preposition the day needs in the place of the words, with a space behind it; "" where it needs none. */
function preposition(
  date: DateMention,
  before: TaggedWord | undefined,
  after: TaggedWord | undefined,
): string {
  const own = /^(on|in|since|until|by|from|before|after|during)\s/iu.exec(date.text)?.[1];
  if (own !== undefined) return `${own} `;
  if (before?.tag === "ADP" || /^(?:spent|of|and|or|to|than|since|until)$/iu.test(before?.text ?? ""))
    return "";
  // "the February meeting", "Thursday marked": the day is what is spoken of, or says which meeting.
  if (["NOUN", "NNS", "PROPN"].includes(after?.tag ?? "") && /^[A-Z]/.test(date.text)) return "";
  if (before === undefined && ["VBD", "VBZ", "AUX"].includes(after?.tag ?? "")) return "";
  return date.resolved?.from === date.resolved?.to ? "on " : "in ";
}

/** "17 October 2025", "October 2025", "2025", "the days of 6 to 12 October 2025". */
export function inWords(days: DateInterval): string {
  const [from, to] = [partsOfDay(days.from), partsOfDay(days.to)];
  const { year, month } = from;
  const isWhole = (whole: DateInterval): boolean => whole.from === days.from && whole.to === days.to;
  if (days.from === days.to) return dayInWords(from);
  if (isWhole(yearsInterval(year))) return String(year);
  if (isWhole(monthInterval(year, month))) return `${monthNames[month - 1] ?? ""} ${String(year)}`;
  const inOneMonth = year === to.year && month === to.month;
  return `the days of ${inOneMonth ? String(from.day) : dayInWords(from)} to ${dayInWords(to)}`;
}

type DayParts = ReturnType<typeof partsOf>;

function partsOfDay(date: string): DayParts {
  const day = parseDay(date);
  if (day === null) throw new RangeError(`“${date}” is no day.`);
  return partsOf(day);
}

function dayInWords({ year, month, day }: DayParts): string {
  return `${String(day)} ${monthNames[month - 1] ?? ""} ${String(year)}`;
}
