import { diffArrays } from "diff";

/**
 * Which sentence of the earlier revision each sentence of a later one is: its number, or null for a new or changed
 * sentence. Sentences are the same when their words are; white space does not count.
 *
 * Order counts first (the longest common run of sentences), so that of two equal sentences each keeps its own
 * decision. A sentence that was moved is found again when it stands once among what is left on both sides.
 */
export function matchSentences(before: readonly string[], after: readonly string[]): (number | null)[] {
  const [old, now] = [before.map(plain), after.map(plain)];
  const matched = new Array<number | null>(now.length).fill(null);
  let [at, from] = [0, 0];
  for (const run of diffArrays(old, now)) {
    if (!run.added && !run.removed) for (let n = 0; n < run.count; n += 1) matched[at + n] = from + n;
    if (!run.removed) at += run.count;
    if (!run.added) from += run.count;
  }
  const taken = new Set(matched);
  const left = onlyOnce(old.flatMap((text, index) => (taken.has(index) ? [] : [{ text, index }])));
  const open = onlyOnce(now.flatMap((text, index) => (matched[index] === null ? [{ text, index }] : [])));
  for (const [text, index] of open) matched[index] = left.get(text) ?? null;
  return matched;
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

function onlyOnce(sentences: readonly { text: string; index: number }[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { text } of sentences) count.set(text, (count.get(text) ?? 0) + 1);
  return new Map(
    sentences.filter(({ text }) => count.get(text) === 1).map(({ text, index }) => [text, index]),
  );
}
