import { classesOfWord, classIndex, wordClasses, type WordClass } from "./word-classes.ts";
import { sentenceWords, type SentenceWords } from "./sentence-words.ts";

/** What is seen in one sentence before any weighing: its words and how often each kind of word occurs. */
export interface SentenceSignals extends SentenceWords {
  /** Occurrences by index of `wordClasses`. */
  readonly counts: Uint8Array;
  /** Figures written in digits, years left out. */
  readonly figures: number;
  /** Years, dates and ordinals in digits. */
  readonly years: number;
  /** Capitalised words beyond the first: names of people, places, bodies. */
  readonly names: number;
  /** Words with a regular past form ("signed"). */
  readonly regularPast: number;
  /** How often it announces what is to come: "will", "is going to", "plans to". */
  readonly foresees: number;
  readonly question: boolean;
  readonly quoteMarks: boolean;
}

/** Ends in -ed or -en without being a past form. */
const notPast = new Set(
  "need needed indeed speed feed seed bleed breed hundred united kindred red bed led shed exceed proceed succeed agreed-upon".split(
    " ",
  ),
);

/** Words before "to" that make a plan or a prediction of the verb after it. */
const planning = new Set(
  "going plans plan planned expected expects set likely due intends intend aims poised".split(" "),
);

const countOf = (signals: SentenceSignals, name: WordClass): number => signals.counts[classIndex(name)] ?? 0;

/** How often words of a class occur in the sentence. */
export const occurrences = countOf;

/** Reads a sentence's signals; linear in its length, no regular expression beyond the one that finds the words. */
export function readSignals(text: string): SentenceSignals {
  const { words, capital } = sentenceWords(text);
  const counts = new Uint8Array(wordClasses.length);
  let figures = 0;
  let years = 0;
  let names = 0;
  let regularPast = 0;
  let foresees = 0;
  const future = classIndex("future");
  words.forEach((word, at) => {
    for (const kind of classesOfWord.get(word) ?? []) counts[kind] = (counts[kind] ?? 0) + 1;
    if (word.startsWith("#")) {
      if (word === "#year" || word === "#ordinal") years++;
      else figures++;
    } else if (capital[at] === true) names++;
    if (word.length > 4 && word.endsWith("ed") && !notPast.has(word)) regularPast++;
    if (word === "to" && planning.has(words[at - 1] ?? "")) foresees++;
  });
  foresees += counts[future] ?? 0;
  const question = text.endsWith("?") || /\?["”’)]*$/.test(text);
  const quoteMarks = /["“”«»]/.test(text);
  return { words, capital, counts, figures, years, names, regularPast, foresees, question, quoteMarks };
}
