import { modelFeatures } from "#lib/language/worthiness/model-features.ts";
import { readSignals } from "#lib/language/worthiness/sentence-signals.ts";
import { featureValue, type ShippedWeights } from "#lib/language/worthiness/word-model.ts";
import { steadyThreshold } from "../reading/ranking-measures.ts";
import type { LabelledSentence } from "./check-worthiness-sets.ts";
import { trainLogistic } from "./logistic-regression.ts";

/** Sentences a word or pair must occur in: 5 loses nothing in cross-validation against 3, at half the size. */
const minSentences = 5;

/** Cross-validated AP: 73.4 at 0.03, 74.2 at 0.1; on dev-test the smaller is better. See docs/reading/worthiness.md. */
const cost = 0.1;

/** A trained model by feature name, weights already multiplied by what the feature counts. */
export interface TrainedWords {
  weights: Map<string, number>;
  bias: number;
}

const featuresOf = (text: string): string[] => [...new Set(modelFeatures(readSignals(text)))];

/** Trains the word model on labelled sentences; the same sentences and seed give the same weights. */
export function trainWords(sentences: readonly LabelledSentence[], seed: number): TrainedWords {
  const rows = sentences.map(({ text }) => featuresOf(text));
  const frequency = new Map<string, number>();
  for (const name of rows.flat()) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const names = [...frequency]
    .filter(([name, n]) => n >= minSentences || name.startsWith(":"))
    .map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const examples = rows.map((row, at) => {
    const known = row.filter((name) => index.has(name));
    return {
      features: Int32Array.from(known, (name) => index.get(name) ?? 0),
      values: Float64Array.from(known, featureValue),
      label: sentences[at]?.label ?? 0,
    };
  });
  const { weights, bias } = trainLogistic(examples, names.length, { cost, passes: 15, seed });
  return { weights: new Map(names.map((name, at) => [name, (weights[at] ?? 0) * featureValue(name)])), bias };
}

/** The logit the trained model gives a sentence. */
export function wordLogitOf({ weights, bias }: TrainedWords): (text: string) => number {
  return (text) => featuresOf(text).reduce((logit, name) => logit + (weights.get(name) ?? 0), bias);
}

/** Weights as they ship: a byte each, those that round to nothing left out; the threshold is the best on `tuning`, made steady. */
export function packWords(trained: TrainedWords, tuning: readonly LabelledSentence[]): ShippedWeights {
  const largest = [...trained.weights.values()].reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = Number((largest / 127).toPrecision(6));
  const bias = Number(trained.bias.toPrecision(6));
  const kept = [...trained.weights]
    .map(([name, weight]) => ({ name, byte: Math.round(weight / scale) }))
    .filter(({ byte }) => byte !== 0);
  const rounded = new Map(kept.map(({ name, byte }) => [name, byte * scale]));
  const logit = wordLogitOf({ weights: rounded, bias });
  const threshold = steadyThreshold(tuning.map(({ text, label }) => ({ score: logit(text), label })));
  return {
    features: kept.map(({ name }) => name).join("|"),
    weights: Buffer.from(Int8Array.from(kept, ({ byte }) => byte).buffer).toString("base64"),
    scale,
    bias,
    threshold: Number(threshold.toPrecision(4)),
  };
}
