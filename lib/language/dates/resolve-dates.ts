import type { DateMention } from "../close-reading.ts";
import type { Span } from "../reading.ts";
import { absoluteDates, months } from "./absolute-dates.ts";
import { parseDay } from "./calendar.ts";
import type { DateContext, DatePattern, Meaning } from "./date-pattern.ts";
import { foreignDates } from "./foreign-dates.ts";
import { relativeDates } from "./relative-dates.ts";
import { tenseAt, type Tense } from "./tense.ts";
import { years } from "./years.ts";

/** Earlier patterns win where two begin at the same place and are equally long. */
const patterns: readonly DatePattern[] = [
  ...absoluteDates,
  ...months,
  ...years,
  ...relativeDates,
  ...foreignDates,
];

/** How far the words around a mention are looked at, in UTF-16 units. */
const aroundChars = 24;

/** How far verbs are looked for on either side of a mention, in UTF-16 units. */
const tenseChars = 300;

interface Found extends Span {
  mean: Meaning;
  tense: () => Tense;
}

/**
 * Finds the days an article speaks of and works out which they are: "March 5", "2014", "the 1990s", "on Friday",
 * "last week", "three days ago". Rules, so that every answer can be explained. A mention leaves its preposition out.
 *
 * "On Friday" is the last Friday up to the day of publication, or the next one where the sentence speaks of what is to
 * come; "last week" runs from Monday to Sunday; "three years ago" is that whole year.
 *
 * @param text normalised text; spans are UTF-16 units of it.
 * @param sentences in order, not overlapping: dates are looked for in them, and their tense counts.
 * @param publishedOn `YYYY-MM-DD` the article appeared, or null: then relative dates stay unresolved.
 * @returns mentions by start, not overlapping. Linear.
 */
export function resolveDates(
  text: string,
  sentences: readonly Span[],
  publishedOn: string | null,
): DateMention[] {
  const published = publishedOn === null ? null : parseDay(publishedOn);
  const possible = patterns.filter(({ cheap }) => cheap.test(text));
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return joinRanges(sentence, findMentions(sentence, possible), published).map((mention) => ({
      ...mention,
      start: mention.start + start,
      end: mention.end + start,
    }));
  });
}

/** The mentions of one sentence; of two that overlap the longer, else the earlier one. */
function findMentions(sentence: string, possible: readonly DatePattern[]): Found[] {
  const found: Found[] = [];
  for (const { cheap, find, mean } of possible) {
    if (!cheap.test(sentence)) continue;
    for (const match of sentence.matchAll(find)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const before = sentence.slice(Math.max(0, start - aroundChars), start);
      const tense = (): Tense => tenseNear(sentence, start);
      const meaning = mean(match, before, sentence.slice(end, end + aroundChars), tense);
      if (meaning !== null) found.push({ start, end, mean: meaning, tense });
    }
  }
  const kept: Found[] = [];
  for (const each of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || each.start >= last.end) kept.push(each);
    else if (each.end - each.start > last.end - last.start) kept[kept.length - 1] = each;
  }
  return kept;
}

/** The tense around a mention, looked for in a bounded stretch: a "sentence" may be a table without a single stop. */
function tenseNear(sentence: string, at: number): Tense {
  const from = Math.max(0, at - tenseChars);
  return tenseAt(sentence.slice(from, at + tenseChars), at - from);
}

/** "from 2014 to 2019", "between March 5 and March 9, 2025": two mentions that are one stretch of days. */
function joinRanges(sentence: string, found: readonly Found[], published: number | null): DateMention[] {
  const mentions: DateMention[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const [first, second] = [found[at], found[at + 1]];
    if (first === undefined) continue;
    const resolveWith = (each: Found, year: number | null = null): DateMention["resolved"] =>
      each.mean({ published, tense: each.tense, year } satisfies DateContext);
    if (second !== undefined && isRange(sentence, first, second)) {
      const to = resolveWith(second);
      const year = to === null ? null : Number(to.from.slice(0, 4));
      const from = resolveWith(first) ?? (year === null ? null : resolveWith(first, year));
      const sameYear = to !== null && from !== null && from.from > to.to ? resolveWith(first, year) : from;
      const resolved = sameYear === null || to === null ? null : { from: sameYear.from, to: to.to };
      const isSound = resolved === null || resolved.from <= resolved.to;
      if (isSound) {
        mentions.push(toMention(sentence, { start: first.start, end: second.end }, resolved));
        at += 1;
        continue;
      }
    }
    mentions.push(toMention(sentence, first, resolveWith(first)));
  }
  return mentions;
}

function toMention(sentence: string, { start, end }: Span, resolved: DateMention["resolved"]): DateMention {
  return { start, end, text: sentence.slice(start, end), resolved };
}

function isRange(sentence: string, first: Span, second: Span): boolean {
  const between = sentence.slice(first.end, second.start);
  const before = sentence.slice(Math.max(0, first.start - 10), first.start);
  if (/^\s?[–-]\s?$/u.test(between)) return true;
  if (/^ (?:to|through|until|till) (?:the )?$/u.test(between))
    return /(?:^|[^\p{L}])from (?:the )?$/iu.test(before);
  return between === " and " && /(?:^|[^\p{L}])between $/iu.test(before);
}
