import type { QuoteSpan } from "../reading.ts";
import { listedHedge, listedNoun, listedRole, listedVerb } from "./cue-words.ts";
import { findMarks } from "./find-marks.ts";
import { functionWords } from "./function-words.ts";
import type { WordTag } from "./tag-words.ts";
import type { Token } from "./tokenise.ts";

const closed = new Set(functionWords);
/** Closed words that are written with a capital. */
const CAPITAL =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|mrs?|ms|miss|dr|sen|rep|gov|gen|i)$/;

/** One token as the model sees it: never the word itself unless it stands in a closed list. */
export interface DescribedWord {
  /** Closed word, mark, or part of speech with shape. */
  word: string;
  /** The same, listed words by their group. */
  group: string;
  tag: WordTag;
  /** "up" first letter capital, "caps", "low", "num", "mark". */
  shape: string;
  /** Outermost quotation the token stands in or marks: -1 for none. */
  quote: number;
  /** "" outside, "[" the opening mark, "]" the closing one, "q" inside. */
  quoteState: "" | "[" | "]" | "q";
  /** A verb of the closed list, used as a verb. */
  cueVerb: boolean;
  /** First token of its sentence; last one. */
  first: boolean;
  last: boolean;
  /** Index of its sentence in the run. */
  sentence: number;
}

export interface DescribedRun {
  words: DescribedWord[];
  quotes: QuoteSpan[];
}

function shapeOf(text: string): string {
  if (/^\p{Lu}[\p{Lu}.&-]+$/u.test(text)) return "caps";
  if (/^\p{Lu}/u.test(text)) return "up";
  if (/^\p{N}|^\p{L}{0,3}\$?\p{N}/u.test(text)) return "num";
  return /\p{L}/u.test(text) ? "low" : "mark";
}

const MARKS: Readonly<Record<string, string>> = {
  "’": "'",
  "–": "-",
  "—": "-",
  "--": "-",
  "…": "...",
  "„": "“",
  "«": "“",
  "»": "”",
};

interface Naming {
  word: string;
  group: string;
  cueVerb: boolean;
  shape: string;
}

/** Words come back: what one is depends on nothing but itself and its part of speech. */
const namings = new Map<string, Naming>();
const maxNamings = 50_000;

function namingOf(token: Token, tag: WordTag): Naming {
  const key = `${tag} ${token.text}`;
  let naming = namings.get(key);
  if (naming === undefined) {
    const shape = shapeOf(token.text);
    naming = { ...nameWord(token, tag, shape), shape };
    if (namings.size < maxNamings && key.length < 40) namings.set(key, naming);
  }
  return naming;
}

/** Names a word by the closed lists: function words themselves, listed words by lemma, all others by part of speech. */
function nameWord(
  token: Token,
  tag: WordTag,
  shape: string,
): { word: string; group: string; cueVerb: boolean } {
  const { text } = token;
  if (tag === "PUNCT" || tag === "SYM") {
    const mark = MARKS[text] ?? (text.length > 3 ? text.slice(0, 3) : text);
    return { word: mark, group: mark, cueVerb: false };
  }
  const lower = text.toLowerCase().replace("’", "'");
  const verbal = tag.startsWith("VB") || tag === "AUX";
  if (verbal) {
    const verb = listedVerb(lower);
    if (verb) return { word: `v:${verb.lemma}`, group: `V:${verb.group}`, cueVerb: true };
  }
  if (closed.has(lower) && (tag !== "PROPN" || shape === "low" || lower.endsWith(".") || CAPITAL.test(lower)))
    return { word: lower, group: lower, cueVerb: false };
  if (lower === "according" || lower === "per") return { word: lower, group: lower, cueVerb: false };
  const noun = tag === "NOUN" || tag === "NNS" || tag === "PROPN" || tag === "ADJ";
  if (noun) {
    const role = listedRole(lower);
    if (role) return { word: `r:${role.lemma}`, group: `R:${role.group}`, cueVerb: false };
    const listed = listedNoun(lower);
    if (listed) return { word: `n:${listed.lemma}`, group: `N:${listed.group}`, cueVerb: false };
  }
  const hedge = listedHedge(lower);
  if (hedge) return { word: `h:${hedge.lemma}`, group: `H:${hedge.group}`, cueVerb: false };
  const verb = listedVerb(lower);
  const other = `${tag}.${shape}`;
  return { word: verb && shape !== "up" ? `${other}:${verb.group}` : other, group: other, cueVerb: false };
}

/**
 * Describes each token of one paragraph: closed word, part of speech, shape, quotation it stands in, sentence.
 *
 * @param starts where sentences begin, as offsets of `text`, ascending.
 * @param paragraph `[start, end)` of the tokens in `text`.
 */
export function describeWords(
  text: string,
  tokens: readonly Token[],
  tags: readonly WordTag[],
  starts: readonly number[],
  paragraph: { start: number; end: number },
): DescribedRun {
  const quotes = findMarks(text, paragraph);
  const outer: QuoteSpan[] = [];
  for (const quote of quotes) if (quote.start >= (outer.at(-1)?.end ?? -1)) outer.push(quote);
  const words: DescribedWord[] = [];
  let quote = 0;
  let sentence = 0;
  tokens.forEach((token, index) => {
    const tag = tags[index] ?? "X";
    while ((outer[quote]?.end ?? Infinity) < token.start) quote += 1;
    while (sentence + 1 < starts.length && (starts[sentence + 1] ?? Infinity) <= token.start) sentence += 1;
    const around = outer[quote];
    let quoteState: DescribedWord["quoteState"] = "";
    if (around) {
      if (
        token.end === around.start ||
        (token.end < around.start &&
          around.start - token.end <= 4 &&
          /^\s*$/u.test(text.slice(token.end, around.start)) &&
          /["“«„‘'”»`]/.test(token.text))
      )
        quoteState = "[";
      else if (token.start >= around.end)
        quoteState = around.open ? "" : /["”»’'“]/.test(token.text) ? "]" : "";
      else if (token.start >= around.start) quoteState = "q";
    }
    const before = words.at(-1);
    const first = !before || before.sentence !== sentence;
    if (before && first) before.last = true;
    const { word, group, cueVerb, shape } = namingOf(token, tag);
    words.push({
      word,
      group,
      cueVerb,
      tag,
      shape,
      quote: quoteState === "" ? -1 : quote,
      quoteState,
      first,
      last: index === tokens.length - 1,
      sentence,
    });
  });
  for (const word of words) {
    if (word.quoteState === "[") word.word = word.group = "“";
    if (word.quoteState === "]") word.word = word.group = "”";
  }
  return { words, quotes: outer };
}
