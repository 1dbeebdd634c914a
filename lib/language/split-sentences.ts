import { abbreviationKind, opensSentence } from "./abbreviations.ts";
import type { Span } from "./reading.ts";
import { splitInlineList } from "./split-inline-list.ts";

/**
 * A run of stops, spaced full stops included (". . ."), in Latin, Greek, Arabic, Indic, Armenian, Ethiopic
 * and CJK.
 */
const STOPS = /[.!?…؟۔।॥։።。｡！？]+(?:[ \u00a0]\.+)*/gu;
const CJK_STOP = /[。｡！？]/u;
/** What still belongs to a sentence after its stop: footnote marks, closing quotation marks and brackets. */
const CLOSERS = /["'”’»›)\]}」』）]*(?: ?\[(?:\d{1,3}|\.\.\.|…)\])*/uy;
/** What may stand before the first word of a sentence. */
const OPENERS = /[\s"'“‘„«‹([{「『（¿¡*•⁃–—-]*/uy;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40}/uy;
const LIST_MARKER = /^[•⁃]?\s?(?:\d{1,3}|\p{L})\.?\)?\.?$/u;
/** "“Is it over?” Orr asked.": a name and a reporting verb go with the question before them. */
const NAME_THEN_SAID =
  /(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,3}(?:said|says|asked|asks|added|replied|wrote|told|shouted|wondered|cried)\b/uy;

/** All the rules look at: the text around one run of stops. Positions are in `run`. */
interface Stop {
  run: string;
  /** Where the sentence began. */
  from: number;
  /** The run of stops itself. */
  marks: string;
  at: number;
  /** Position after closing marks. */
  after: number;
  /** Whether quotation marks or brackets closed after the stop. */
  closed: boolean;
  /** The word before the stop, without it ("U.S" of "U.S."). */
  before: string;
  /** The first word after it, and where it begins. */
  next: string;
  nextAt: number;
}

/**
 * Splits running text into sentences: for decisions sentence by sentence, for quotations and for context.
 *
 * Rules, not a model: every decision can be explained to an editor. Measured by `bench/sentences.ts`.
 * Linear: each rule looks at a bounded stretch around one stop. Line breaks are mere white space; call it
 * per block.
 *
 * @returns spans of `text` in order, not overlapping, trimmed, covering every visible character of `[start,
 * end)`.
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  return splitInlineList(text, start, end).flatMap((item) =>
    splitRun(text.slice(item.start, item.end)).map((span) => ({
      start: span.start + item.start,
      end: span.end + item.start,
    })),
  );
}

function splitRun(run: string): Span[] {
  const spans: Span[] = [];
  let from = skipSpace(run, 0);
  for (const found of run.matchAll(STOPS)) {
    if (found.index < from) continue;
    const stop = lookAround(run, from, found[0], found.index);
    if (!endsSentence(stop)) continue;
    spans.push({ start: from, end: stop.after });
    from = skipSpace(run, stop.after);
  }
  const last = run.trimEnd().length;
  if (from < last) spans.push({ start: from, end: last });
  return spans;
}

function skipSpace(run: string, from: number): number {
  let at = from;
  while (at < run.length && /\s/u.test(run.charAt(at))) at += 1;
  return at;
}

/** The match of a sticky pattern at a position, or the empty string. */
function matchAt(pattern: RegExp, run: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(run)?.[0] ?? "";
}

function lookAround(run: string, from: number, marks: string, at: number): Stop {
  const afterMarks = at + marks.length;
  const after = afterMarks + matchAt(CLOSERS, run, afterMarks).length;
  const nextAt = after + matchAt(OPENERS, run, after).length;
  const before = /[\p{L}\p{M}\p{N}.'’°&-]*$/u.exec(run.slice(Math.max(from, at - 24), at))?.[0] ?? "";
  return {
    run,
    from,
    marks,
    at,
    after,
    closed: after > afterMarks,
    before,
    next: matchAt(WORD, run, nextAt),
    nextAt,
  };
}

function endsSentence(stop: Stop): boolean {
  const { run, marks, after, next } = stop;
  if (after >= run.length) return true;
  if (CJK_STOP.test(marks)) return !stop.closed || !/[，、]/u.test(run.charAt(after));
  if (after === stop.nextAt) return missingSpace(stop);
  if (next === "") return !/[,;:]/u.test(run.charAt(stop.nextAt));
  if (/^\p{Ll}+$/u.test(next)) return carelessStart(stop);
  if (marks.includes("…") || marks.includes("..") || marks.includes(" .")) return ellipsisEnds(stop);
  if (/[?!]/u.test(marks)) return !(stop.closed && matchAt(NAME_THEN_SAID, run, stop.nextAt) !== "");
  return marks !== "." || fullStopEnds(stop);
}

/**
 * "… for today.They …": a space was lost, not a name like "Example.Org", when the next word only opens
 * sentences.
 */
function missingSpace({ before, next, closed }: Stop): boolean {
  return !closed && /^\p{Ll}{3,}$/u.test(before) && /^\p{Lu}/u.test(next) && opensSentence(next);
}

/**
 * Lower case after a stop goes on with the sentence ("“Why?” he asked") unless the writer does without
 * capitals: the sentence itself began in lower case or says "i", or a whole word and a full stop come before
 * a word that opens one.
 */
function carelessStart({ run, from, at, before, closed, marks, next }: Stop): boolean {
  if (closed || /…|\.\.|\s/u.test(marks) || abbreviationKind(before) !== null) return false;
  if (marks === "." && /^\p{L}{4,}$/u.test(before) && opensSentence(next)) return true;
  const opening = run.slice(from, Math.min(at, from + 200));
  // A single letter is an initial or the label of a list.
  return before.length !== 1 && /^[\p{Ll}'’]+\s|\si\s/u.test(opening);
}

/**
 * Three dots after a space are a pause or an omission inside a sentence; four, or three after a word, may
 * end it.
 */
function ellipsisEnds(stop: Stop): boolean {
  if (/[[(]/u.test(stop.run.charAt(stop.at - 1))) return false;
  const dots = stop.marks.replace(/ /g, "").length;
  const spaced = /\s/u.test(stop.run.charAt(stop.at - 1));
  if (stop.marks.endsWith("…") || dots === 3) return !spaced && (stop.closed || stop.next !== "I");
  return true;
}

function fullStopEnds(stop: Stop): boolean {
  const { run, from, at, before, next } = stop;
  if (LIST_MARKER.test(run.slice(from, Math.min(stop.after, from + 8)))) return false;
  if (stop.closed && !/\p{L}\.\p{L}$/u.test(before)) return true;
  const startsNumber = /^\p{N}/u.test(next);
  if (/^\p{L}$/u.test(before)) return initialEnds(stop);
  switch (abbreviationKind(before)) {
    case "prefix":
      return false;
    case "before-number":
      return !startsNumber;
    case "anywhere":
      return opensSentence(next) || (isTitle(next) && !onlyATime(run.slice(from, Math.min(at, from + 24))));
    case null:
      return true;
  }
}

/**
 * "J. Smith" and "Plan B. The next day": an initial ends a sentence only before a word that opens one. A
 * small letter after a number is a unit or a year ("у 2030 р. Мер …") and ends it.
 */
function initialEnds({ run, from, at, next }: Stop): boolean {
  const words = run.slice(Math.max(from, at - 26), at);
  if (/\p{N}\s\p{Ll}$/u.test(words)) return true;
  return opensSentence(next) && /(?:^|\s)\p{Ll}\S*\s\S$/u.test(words);
}

/** A title may open a sentence after an abbreviation: "He left at 6 p.m. Mr. Orr stayed." */
function isTitle(word: string): boolean {
  return /^(?:Mr|Mrs|Ms|Dr|Prof)$/u.test(word);
}

/** Whether a sentence has said no more than "At 5 a.m" so far, and so goes on. */
function onlyATime(sentence: string): boolean {
  return /^(?:\p{L}{2,6} )?[\d:]{1,5} ?[ap]\.?m$/iu.test(sentence);
}
