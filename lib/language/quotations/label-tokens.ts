import { splitSentences } from "../split-sentences.ts";
import { partsOf, prepareRun, readStates } from "./read-reports.ts";
import { takeTokens } from "./tokenise.ts";

/**
 * Labels given tokens in the form of the literature: "B-source", "I-source", … "cue", "content", else "O". One label a
 * token; the tokens are one paragraph and know nothing of the text around it.
 */
export function labelTokens(given: readonly string[]): string[] {
  const { text, tokens } = takeTokens(given);
  const starts = splitSentences(text).map(({ start }) => start);
  const run = prepareRun(text, tokens, starts, { start: 0, end: text.length });
  const labels = given.map(() => "O");
  for (const { kind, start, end } of partsOf(readStates(run))) {
    for (let at = start; at < end; at += 1) labels[at] = `${at === start ? "B" : "I"}-${kind}`;
  }
  return labels;
}
