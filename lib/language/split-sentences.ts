import { abbreviationKind, opensSentence } from "./abbreviations.ts";
import type { Span } from "./reading.ts";
import { EMOTICON, findSoftEnds } from "./soft-ends.ts";
import { splitInlineList } from "./split-inline-list.ts";

/**
 * A run of stops, spaced full stops included (". . ."), in Latin, Greek, Arabic, Indic, Armenian, Ethiopic
 * and CJK.
 */
const STOPS = /[.!?…؟۔।॥։።。｡！？]+(?:[ \u00a0]\.+)*/gu;
const CJK_STOP = /[。｡！？]/u;
/** What still belongs to a sentence after its stop: footnote marks, closing quotation marks and brackets. */
const CLOSERS =
  /["'”’»›)\]}」』）]*(?:“(?=\s|$)|[ \u00a0\u202f]»|[ \u00a0]\)(?=\s|$))?(?: ?\[(?:\d{1,3}|\.\.\.|…)\])*/uy;
/** What may stand before the first word of a sentence. */
const OPENERS = /[\s"'“‘„«‹([{「『（¿¡*•⁃–—-]*/uy;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40}/uy;
const EMOTICON_AHEAD = new RegExp(`\\s${EMOTICON}(?=\\s|$)`, "uy");
const ADDRESS = /(?:https?:\/\/|www\.)\S/uy;
const LIST_MARKER = /^[•⁃]?\s?(?:\d{1,3}|\p{L})\.?\)?\.?$/u;
/** "“Is it over?” Orr asked.": a name and a reporting verb go with the question before them. */
const NAME_THEN_SAID =
  /(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,3}(?:said|says|asked|asks|added|replied|wrote|told|shouted|wondered|cried)\b/uy;

/** The same without quotation marks: "Who pays? she asked." */
const PRONOUN_THEN_SAID =
  /(?:he|she|they|we|i) (?:said|says|asked|asks|added|replied|wrote|wondered|cried)\b/uy;

const GERMAN_MONTH =
  /^(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|April|August|September|November)$/u;
const GERMAN_ARTICLE =
  /(?<!\p{L})(?:der|das|dem|den|des|im|am|zum|vom|beim|ein|Der|Das|Dem|Den|Des|Im|Am|Zum|Vom|Beim|Ein) $/u;

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
 * Rules, not a model: every decision can be explained to an editor. Measured by `bench/reading/sentences.ts`.
 * Linear: each rule looks at a bounded stretch around one stop. Line breaks are mere white space; call it
 * per block.
 *
 * @returns spans of `text` in order, not overlapping, trimmed, covering every visible character of `[start,
 * end)`.
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  return splitInlineList(text, start, end).flatMap((item) => splitPieces(text, item));
}

/** Cuts where a sentence ends without a stop, then at the stops of each piece. */
function splitPieces(text: string, item: Span): Span[] {
  const run = text.slice(item.start, item.end);
  const cuts = [0, ...findSoftEnds(run), run.length];
  return cuts.slice(1).flatMap((cut, at) => {
    const from = cuts[at] ?? 0;
    const offset = item.start + from;
    return splitRun(run.slice(from, cut)).map(({ start, end }) => ({
      start: start + offset,
      end: end + offset,
    }));
  });
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
  if (matchAt(EMOTICON_AHEAD, run, after) !== "") return false;
  if (next === "") return !/[,;:]/u.test(run.charAt(stop.nextAt));
  if (/^\p{Ll}[\p{Ll}'’-]*$/u.test(next)) return carelessStart(stop);
  if (marks.includes("…") || marks.includes("..") || marks.includes(" .")) return ellipsisEnds(stop);
  if (/[?!]/u.test(marks)) return !(stop.closed && matchAt(NAME_THEN_SAID, run, stop.nextAt) !== "");
  return marks !== "." || fullStopEnds(stop);
}

/**
 * "… for today.They …", "really??yes", "so tired...He left": a space was lost. After one full stop the next word must
 * only open sentences, because "Example.Org" is a name; an address ("article?id=5") has none of its parts.
 */
function missingSpace({ run, at, before, next, closed, marks }: Stop): boolean {
  if (closed || !/\p{L}$/u.test(before)) return false;
  if (marks === ".") return /^\p{Ll}{3,}$/u.test(before) && /^\p{Lu}/u.test(next) && opensSentence(next);
  const token = /\S*$/u.exec(run.slice(Math.max(0, at - 60), at))?.[0] ?? "";
  if (/[/@=]/u.test(token)) return false;
  if (/[?!]/u.test(marks))
    return /^(?:\p{Lu}\p{Ll}|\p{Ll}{2})/u.test(next) && (marks !== "!" || /^\p{Lu}/u.test(next));
  return /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(next);
}

/**
 * Lower case after a stop goes on with the sentence ("“Why?” he asked", "Acme Corp. shares", "Yahoo! and AOL") unless
 * the writer does without capitals: after a whole word and a plain stop, a sentence that nobody began with a capital.
 */
function carelessStart(stop: Stop): boolean {
  const { run, from, at, before, closed, marks, next, nextAt } = stop;
  if (matchAt(ADDRESS, run, nextAt) !== "") return true;
  if (closed || /…|\.\.|\s/u.test(marks)) return false;
  if (marks.includes("?"))
    return /[\p{L}\p{N}\s]/u.test(run.charAt(at - 1)) && matchAt(PRONOUN_THEN_SAID, run, nextAt) === "";
  if (marks.includes("!")) return marks.length > 1 || /^(?:\p{Ll}|\p{Lu}{2})/u.test(before);
  if (abbreviationKind(before) !== null) return false;
  // "… egg him on”. maybe": the quotation ended before the stop.
  if (before === "") return /[)"”]/u.test(run.charAt(at - 1)) && opensSentence(next);
  if (/^\p{L}{3,}$/u.test(before) && opensSentence(next)) return true;
  // A short word, or one in another script, is more often an abbreviation we do not know.
  if (/^(?:\p{Script=Latin}{4,}|\d{1,2}(?:st|nd|rd|th))$/u.test(before)) return true;
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
  if (/^\d{1,2}$/.test(before) && isGermanOrdinal(stop)) return false;
  if (stop.closed && !/\p{L}\.\p{L}$/u.test(before)) return true;
  const startsNumber = /^\p{N}/u.test(next);
  if (/^\p{L}$/u.test(before)) return initialEnds(stop);
  switch (abbreviationKind(before)) {
    case "prefix":
      return false;
    case "before-number":
      return !startsNumber;
    case "closing":
      return /^\p{Lu}/u.test(next);
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

/** "am 5. März", "im 19. Jahrhundert", "der 1. FC": a month follows or a German article precedes. */
function isGermanOrdinal({ run, from, at, before, next }: Stop): boolean {
  if (GERMAN_MONTH.test(next)) return true;
  const article = run.slice(Math.max(from, at - before.length - 8), at - before.length);
  // "I am 12. He is 14.": English has an "am" as well.
  return GERMAN_ARTICLE.test(article) && !opensSentence(next);
}

/** A title may open a sentence after an abbreviation: "He left at 6 p.m. Mr. Orr stayed." */
function isTitle(word: string): boolean {
  return /^(?:Mr|Mrs|Ms|Dr|Prof)$/u.test(word);
}

/** Whether a sentence has said no more than "At 5 a.m" so far, and so goes on. */
function onlyATime(sentence: string): boolean {
  return /^(?:\p{L}{2,6} )?[\d:]{1,5} ?[ap]\.?m$/iu.test(sentence);
}
