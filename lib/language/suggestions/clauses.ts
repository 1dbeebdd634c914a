import type { Span } from "../reading.ts";
import { isFiniteVerb, type TaggedWord, type WordsOf } from "./tagged-words.ts";

/** Words a clause must have on each side of a cut: shorter ones are asides. */
const minWords = 4;

/** How far behind the conjunction the verb of a new clause may stand, in words. */
const verbWithin = 9;

/**
 * Cuts a sentence that makes two statements in two: "The debt fell, and the library lost a third of its hours". It is
 * cut only between main clauses that each have a subject and a verb of their own, before "and", "but", "while" or "yet"
 * after a comma, and at a semicolon; never within quotation marks.
 *
 * @returns the whole span alone when it is one statement. Spans leave out the conjunction and the marks between.
 */
export function clausesOf(span: Span, wordsOf: WordsOf): Span[] {
  const words = wordsOf(span);
  const clauses: Span[] = [];
  let from = 0;
  let depth = 0;
  words.forEach((word, at) => {
    if ("“‘".includes(word.text)) depth += 1;
    else if ("”’".includes(word.text)) depth = Math.max(0, depth - 1);
    const next = depth === 0 ? startOfClause(words, at) : null;
    if (next === null || !isClause(words.slice(from, at)) || !isClause(words.slice(next))) return;
    clauses.push({ start: words[from]?.start ?? span.start, end: words[at - 1]?.end ?? span.end });
    from = next;
  });
  return [...clauses, { start: words[from]?.start ?? span.start, end: span.end }];
}

/** The word a new main clause begins with when one begins behind this mark; else null. */
function startOfClause(words: readonly TaggedWord[], at: number): number | null {
  const mark = words[at]?.text;
  if (mark === ";") return hasOwnVerb(words, at + 1) ? at + 1 : null;
  if (mark !== ",") return null;
  const conjunction = words[at + 1]?.text.toLowerCase() ?? "";
  if (!/^(?:and|but|while|yet)$/.test(conjunction)) return null;
  return hasOwnVerb(words, at + 2) ? at + 2 : null;
}

/** A subject and, near it and before the next comma, a verb in a finite form. */
function hasOwnVerb(words: readonly TaggedWord[], from: number): boolean {
  const subject = words[from]?.tag;
  if (subject === undefined || !["PRON", "DET", "PROPN", "NOUN", "NNS", "NUM", "ADJ"].includes(subject))
    return false;
  for (let at = from + 1; at <= from + verbWithin; at += 1) {
    if (/^[,;:]$/.test(words[at]?.text ?? ",")) return false;
    if (isFiniteVerb(words, at)) return true;
  }
  return false;
}

function isClause(words: readonly TaggedWord[]): boolean {
  return (
    words.filter((word) => word.tag !== "PUNCT").length >= minWords &&
    words.some((_, at) => isFiniteVerb(words, at))
  );
}
