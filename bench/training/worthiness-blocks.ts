import { unpackDeepModel } from "#lib/encoder/worthiness/deep-model.ts";
import { averagePrecision, bestThreshold, type Scored } from "../reading/ranking-measures.ts";
import { missingSets, readClaimBuster } from "./check-worthiness-sets.ts";
import { deepVectors, trainDeep } from "./deep-model-training.ts";
import { trainWords, wordLogitOf } from "./word-model-training.ts";

/**
 * `node bench/training/worthiness-blocks.ts`: cross-validation of both models over five blocks of the training set that
 * are contiguous by id, so that a transcript hardly stands on both sides; a random split would overestimate. Both
 * parts of the deep model are trained anew for each block, with one network instead of three.
 */
const blocks = 5;

async function main(): Promise<void> {
  const missing = missingSets();
  if (missing !== null) {
    console.error(`The check-worthiness sets are not there: ${missing}. Nothing was measured.`);
    process.exitCode = 1;
    return;
  }
  const say = (line: string): void => {
    console.error(line);
  };
  const sentences = readClaimBuster("train");
  const vectors = await deepVectors(
    sentences.map(({ text }) => text),
    say,
  );
  for (let block = 0; block < blocks; block++) {
    const from = Math.floor((sentences.length * block) / blocks);
    const to = Math.floor((sentences.length * (block + 1)) / blocks);
    const outside = <T>(rows: readonly T[]): T[] => [...rows.slice(0, from), ...rows.slice(to)];
    const held = sentences.slice(from, to);
    const words = wordLogitOf(trainWords(outside(sentences), 1));
    const deep = unpackDeepModel(trainDeep(outside(sentences), outside(vectors), say, [1]), words);
    const score = (logit: (text: string, at: number) => number): Scored[] =>
      held.map(({ text, label }, at) => ({ label, score: logit(text, from + at) }));
    const rows = {
      words: score(words),
      deep: score((text, at) => deep(text, vectors[at] ?? new Float32Array())),
    };
    for (const [name, scored] of Object.entries(rows)) {
      const percent = (share: number): string => (100 * share).toFixed(1);
      console.log(
        `block ${block + 1}  ${name.padEnd(6)} AP ${percent(averagePrecision(scored))}  best F1 ${percent(bestThreshold(scored).f1)}`,
      );
    }
  }
}

await main();
