import type { CloseReading, DateInterval, DateMention } from "../close-reading.ts";
import type { Edit } from "./rewriting.ts";
import { tagSpan, type TaggedWord } from "./tagged-words.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * Edits that put days in place of words that only mean something on the day they were written ("on Friday", "last
 * week"). What is a date already stays as the outlet wrote it.
 */
export function dateEdits({ text, sentences, dates }: CloseReading): Edit[] {
  const relative = dates.filter(({ text: words, resolved }) => resolved !== null && !/\d{4}/.test(words));
  return relative.flatMap((date) => {
    const sentence = sentences.find(({ start, end }) => start <= date.start && date.end <= end);
    return sentence === undefined ? [] : [dateEdit(text, date, tagSpan(text, sentence))];
  });
}

function dateEdit(text: string, date: DateMention, words: readonly TaggedWord[]): Edit {
  const { start } = date;
  const day = inWords(date.resolved ?? { from: "", to: "" });
  const step = `“${text.slice(date.start, date.end)}” is ${day}`;
  const before = words.findLast((word) => word.end <= start);
  const after = words.find((word) => word.start >= date.end);
  if (/^[’']s$/u.test(after?.text ?? "")) {
    const article = before?.text.toLowerCase() === "the" ? "" : "the ";
    return { start, end: after?.end ?? date.end, replacement: article + day, step };
  }
  return {
    start,
    end: date.end,
    replacement: preposition(date, before, after) + withPart(date.text, day),
    step,
  };
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
export function inWords({ from, to }: DateInterval): string {
  if (from === to) return dayInWords(from);
  const [year, month] = partsOf(from);
  if (from.endsWith("-01-01") && to === `${year}-12-31`) return year;
  if (from.endsWith("-01") && to === `${year}-${month}-${lastDay(year, month)}`)
    return `${months[Number(month) - 1] ?? ""} ${year}`;
  const first =
    year === partsOf(to)[0] && month === partsOf(to)[1] ? String(Number(from.slice(8))) : dayInWords(from);
  return `the days of ${first} to ${dayInWords(to)}`;
}

function partsOf(date: string): [year: string, month: string] {
  return [date.slice(0, 4), date.slice(5, 7)];
}

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

function dayInWords(date: string): string {
  const [year, month] = partsOf(date);
  return `${String(Number(date.slice(8)))} ${months[Number(month) - 1] ?? ""} ${year}`;
}
