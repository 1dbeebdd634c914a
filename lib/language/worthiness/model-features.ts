import { type SentenceSignals } from "./sentence-signals.ts";
import { wordClasses } from "./word-classes.ts";

/**
 * The features of the word model, by name: single words and pairs of neighbours ("w:…"), and what the signals say
 * ("s:…"), with counts cut at three so that one long list does not outweigh a sentence.
 */
export function modelFeatures(signals: SentenceSignals): string[] {
  const { words } = signals;
  const names: string[] = [];
  let before = "^";
  for (const word of words) {
    names.push(word, `${before} ${word}`);
    before = word;
  }
  names.push(`${before} $`, ...signalFeatures(signals));
  return names;
}

/** Counted signals beside the word classes. */
const counted = ["figures", "years", "names", "regularPast", "perfect", "foresees"] as const;

/** Most occurrences that make a difference. */
const most = 3;

/** Every signal feature there is, in the order of `signalVector`: the encoder's model depends on it. */
export const signalNames: readonly string[] = [
  ...[...wordClasses, ...counted, "long"].flatMap((name) => [1, 2, 3].map((n) => `:${name}${n}`)),
  ":question",
  ":quoted",
  ":veryShort",
  ":short",
];

/** What the signals say, as feature names. */
function signalFeatures(signals: SentenceSignals): string[] {
  const { counts, words } = signals;
  const found: string[] = [];
  const push = (name: string, count: number): void => {
    for (let n = 1; n <= Math.min(count, most); n++) found.push(`:${name}${n}`);
  };
  wordClasses.forEach((name, index) => push(name, counts[index] ?? 0));
  for (const name of counted) push(name, signals[name]);
  push("long", Math.floor(words.length / 12));
  if (signals.question) found.push(":question");
  if (signals.quoteMarks) found.push(":quoted");
  if (words.length <= 4) found.push(":veryShort");
  if (words.length <= 8) found.push(":short");
  return found;
}

/** The signals as zeros and ones in the order of `signalNames`. */
export function signalVector(signals: SentenceSignals): Float32Array {
  const found = new Set(signalFeatures(signals));
  return Float32Array.from(signalNames, (name) => (found.has(name) ? 1 : 0));
}
