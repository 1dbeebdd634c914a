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
  /** Capitalised words: names of people, places, bodies; the first word only when it is followed like a name. */
  readonly names: number;
  /** Words with a regular past form ("signed"). */
  readonly regularPast: number;
  /** "has signed", "have never been": something done and still true; not "has to sign". */
  readonly perfect: number;
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

const irregularParticiples = new Set(
  "been gone come taken given made said told got seen known found left brought begun kept held written heard met run paid spoken led spent built sent fallen bought fought caught taught sold won lost broken chosen driven drawn flown grown thrown become sought struck done had put cut set shown proven risen".split(
    " ",
  ),
);

/** Whether "have" at this place makes a perfect: its participle is one of the next three words. */
function beginsPerfect(words: readonly string[], at: number): boolean {
  return [1, 2, 3].some((ahead) => {
    const word = words[at + ahead] ?? "";
    return irregularParticiples.has(word) || endsInPast(word);
  });
}

/** First words that are no names though a verb in the past follows. */
const noNames = new Set(
  `the a an this that these those there he she it they we i you who what which when where nobody everybody somebody everyone
  someone people many most some all both each others nothing everything something his her its their our my your and but so
  then now here yes no not officials sources critics today yesterday tomorrow never also even if as`.split(
    /\s+/,
  ),
);

/** Whether the first word is a name: another capital follows, or what follows a name in a report ("Orr refused"). */
function startsWithName(words: readonly string[], capital: readonly boolean[]): boolean {
  const [first = "", second = ""] = words;
  if (first === "" || first.startsWith("#") || noNames.has(first)) return false;
  if (capital[1] === true) return true;
  const kinds = classesOfWord.get(second) ?? [];
  return (
    kinds.some((kind) => kind === classIndex("pastVerb") || kind === classIndex("reporting")) ||
    endsInPast(second)
  );
}

const endsInPast = (word: string): boolean => word.length > 4 && word.endsWith("ed") && !notPast.has(word);

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
  let perfect = 0;
  const have = classIndex("have");
  const future = classIndex("future");
  words.forEach((word, at) => {
    for (const kind of classesOfWord.get(word) ?? []) counts[kind] = (counts[kind] ?? 0) + 1;
    if (classesOfWord.get(word)?.includes(have) === true && beginsPerfect(words, at)) perfect++;
    if (word.startsWith("#")) {
      if (word === "#year" || word === "#ordinal") years++;
      else figures++;
    } else if (capital[at] === true) names++;
    if (endsInPast(word)) regularPast++;
    if (word === "to" && planning.has(words[at - 1] ?? "")) foresees++;
  });
  foresees += counts[future] ?? 0;
  if (/^["“‘«]?\p{Lu}/u.test(text) && startsWithName(words, capital)) names++;
  const question = text.endsWith("?") || /\?["”’)]*$/.test(text);
  const quoteMarks = /["“”«»]/.test(text);
  return {
    words,
    capital,
    counts,
    figures,
    years,
    names,
    regularPast,
    perfect,
    foresees,
    question,
    quoteMarks,
  };
}
