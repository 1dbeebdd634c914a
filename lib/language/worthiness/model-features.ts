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

function signalFeatures(signals: SentenceSignals): string[] {
  const { counts, words } = signals;
  const found: string[] = [];
  const push = (name: string, count: number): void => {
    for (let n = 1; n <= Math.min(count, 3); n++) found.push(`${name}${n}`);
  };
  wordClasses.forEach((name, index) => push(`:${name}`, counts[index] ?? 0));
  push(":figures", signals.figures);
  push(":years", signals.years);
  push(":names", signals.names);
  push(":regularPast", signals.regularPast);
  push(":foresees", signals.foresees);
  if (signals.question) found.push(":question");
  if (signals.quoteMarks) found.push(":quoted");
  push(":long", Math.floor(words.length / 12));
  if (words.length <= 4) found.push(":veryShort");
  if (words.length <= 8) found.push(":short");
  return found;
}
