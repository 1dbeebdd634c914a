import { pathToFileURL } from "node:url";
import { loadSentenceEncoder } from "#lib/encoder/sentence-encoder.ts";
import { unpackDeepModel } from "#lib/encoder/worthiness/deep-model.ts";
import { deepWeights } from "#lib/encoder/worthiness/deep-weights.ts";
import { judgeSentence } from "#lib/language/worthiness/judge-sentence.ts";
import { scoreOf } from "#lib/language/worthiness/word-model.ts";
import type { BenchTable } from "../table.ts";
import {
  missingSets,
  readClaimBuster,
  readDebates,
  type DebateLine,
} from "../training/check-worthiness-sets.ts";
import { deepVectors } from "../training/deep-model-training.ts";
import { bootstrap, inPercent } from "./bootstrap.ts";
import { averagePrecision, f1At, type Scored } from "./ranking-measures.ts";

/** Three debates of the ranking set stand in the training set almost whole; a figure over them would be praise of memory. */
const alsoTrainedOn = new Set(["20160926_1pres", "20161010_2pres", "20161019_3pres"]);

type Score = (texts: readonly string[]) => Promise<number[]>;

/**
 * Check-worthiness with and without the sentence encoder: F1 of the positive class at 0.5 and average precision on
 * ClaimBuster's dev and dev-test, mean average precision over the debates of CLEF 2019 that are not trained on, and
 * sentences a second on one core. dev-test sets the thresholds, so its F1 flatters; held-out figures are in
 * docs/reading/worthiness.md.
 */
export async function run(): Promise<BenchTable["rows"]> {
  const missing = missingSets();
  if (missing !== null)
    return [{ measure: "check-worthiness", value: "–", note: `not run: ${missing} is missing` }];
  return [
    ...(await measure("without encoder", scoreByWords)),
    ...(await measure("with encoder", scoreDeeply)),
    ...(await speeds()),
  ];
}

const scoreByWords: Score = async (texts) => texts.map((text) => judgeSentence(text).worthiness);

/** As `plumbline score`, but with the encoder's numbers kept between runs: 17,000 sentences take minutes. */
const scoreDeeply: Score = async (texts) => {
  const logitOf = unpackDeepModel(deepWeights);
  const vectors = await deepVectors(texts, (line) => {
    console.error(line);
  });
  return texts.map((text, at) =>
    scoreOf(logitOf(text, vectors[at] ?? new Float32Array()), deepWeights.threshold),
  );
};

async function measure(how: string, score: Score): Promise<BenchTable["rows"]> {
  const rows: BenchTable["rows"] = [];
  for (const split of ["dev", "dev-test"] as const) {
    const sentences = readClaimBuster(split);
    const scores = await score(sentences.map(({ text }) => text));
    const scored = sentences.map(({ label }, at) => ({ label, score: scores[at] ?? 0 }));
    rows.push(
      {
        measure: `${split} F1 at 0.5, ${how}`,
        value: inPercent(bootstrap(scored, (drawn) => f1At(drawn, 0.5))),
      },
      { measure: `${split} AP, ${how}`, value: inPercent(bootstrap(scored, averagePrecision)) },
    );
  }
  const debates = await scoredDebates(score);
  const note = `${debates.length} debates`;
  rows.push({ measure: `MAP of debates, ${how}`, value: inPercent(bootstrap(debates, meanPrecision)), note });
  return rows;
}

async function scoredDebates(score: Score): Promise<Scored[][]> {
  const lines = readDebates();
  const scores = await score(lines.map(({ text }) => text));
  const debates = new Map<string, Scored[]>();
  lines.forEach(({ debate, label }: DebateLine, at) => {
    if (alsoTrainedOn.has(debate)) return;
    const scored = debates.get(debate) ?? [];
    scored.push({ label, score: scores[at] ?? 0 });
    debates.set(debate, scored);
  });
  return [...debates.values()];
}

const meanPrecision = (debates: readonly Scored[][]): number =>
  debates.reduce((sum, lines) => sum + averagePrecision(lines), 0) / debates.length;

/** Sentences a second of processor time, the encoder warm: what one core does when nobody else wants it. */
async function speeds(): Promise<BenchTable["rows"]> {
  const texts = readClaimBuster("dev-test").map(({ text }) => text);
  const encoder = await loadSentenceEncoder();
  const rate = async (job: () => Promise<unknown>): Promise<string> => {
    await job();
    const begin = process.cpuUsage();
    await job();
    const { user, system } = process.cpuUsage(begin);
    return Math.round(texts.length / ((user + system) / 1e6)).toLocaleString("en-GB");
  };
  const logitOf = unpackDeepModel(deepWeights);
  return [
    { measure: "sentences a second, without encoder", value: await rate(() => scoreByWords(texts)) },
    {
      measure: "sentences a second, with encoder",
      value: await rate(async () => {
        const vectors = await encoder.encodeDeep(texts);
        return texts.map((text, at) => logitOf(text, vectors[at] ?? new Float32Array()));
      }),
    },
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { measure, value, note } of await run()) console.log(measure.padEnd(46), value, note ?? "");
}
