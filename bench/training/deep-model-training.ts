import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deepWidth, loadSentenceEncoder } from "#lib/encoder/sentence-encoder.ts";
import { inputRow, type ShippedDeepModel } from "#lib/encoder/worthiness/deep-model.ts";
import { readSignals } from "#lib/language/worthiness/sentence-signals.ts";
import type { LabelledSentence } from "./check-worthiness-sets.ts";
import { trainNetwork, type Network, type NetworkSettings } from "./mlp.ts";

/** Chosen by cross-validation over contiguous blocks of the training set (docs/reading/worthiness.md). */
const settings: Omit<NetworkSettings, "seed"> = {
  hidden: 192,
  passes: 8,
  rate: 1e-3,
  decay: 0.05,
  dropInputs: 0.2,
  dropHidden: 0.5,
};

/** Networks whose logits are averaged; the third seed still adds, the fifth no longer. */
const shippedSeeds = [1, 2, 3];

/** The encoder's numbers for each text; kept in the temporary folder, because they take minutes. */
export async function deepVectors(
  texts: readonly string[],
  say: (line: string) => void,
): Promise<Float32Array[]> {
  const key = createHash("sha256")
    .update(`${deepWidth}\n${texts.join("\n")}`)
    .digest("hex")
    .slice(0, 16);
  const file = path.join(tmpdir(), `plumbline-deep-${key}.f32`);
  if (existsSync(file)) {
    const bytes = readFileSync(file);
    const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    return texts.map((_, at) => all.slice(at * deepWidth, (at + 1) * deepWidth));
  }
  const encoder = await loadSentenceEncoder();
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += 2048) {
    vectors.push(...(await encoder.encodeDeep(texts.slice(from, from + 2048))));
    say(`${vectors.length} of ${texts.length} sentences encoded`);
  }
  const all = new Float32Array(texts.length * deepWidth);
  vectors.forEach((vector, at) => all.set(vector, at * deepWidth));
  writeFileSync(file, Buffer.from(all.buffer));
  return vectors;
}

/** Trains the networks and packs them; `threshold` is left at 0 for the caller to set. */
export function trainDeep(
  sentences: readonly LabelledSentence[],
  vectors: readonly Float32Array[],
  say: (line: string) => void,
  seeds: readonly number[] = shippedSeeds,
): ShippedDeepModel {
  const { mean, spread } = scales(vectors);
  const inputs = sentences.map(({ text }, at) =>
    inputRow(vectors[at] ?? new Float32Array(deepWidth), readSignals(text), mean, spread),
  );
  const width = inputs[0]?.length ?? 0;
  const rows = new Float32Array(sentences.length * width);
  inputs.forEach((row, at) => rows.set(row, at * width));
  const labels = sentences.map(({ label }) => label);
  const networks = seeds.map((seed) => {
    say(`network with seed ${seed} of ${seeds.length}`);
    return packNetwork(trainNetwork(rows, labels, width, { ...settings, seed }));
  });
  return { hidden: settings.hidden, mean: packed(mean), spread: packed(spread), networks, threshold: 0 };
}

function scales(vectors: readonly Float32Array[]): { mean: Float32Array; spread: Float32Array } {
  const mean = new Float32Array(deepWidth);
  const spread = new Float32Array(deepWidth);
  for (let at = 0; at < deepWidth; at++) {
    let sum = 0;
    let squares = 0;
    for (const vector of vectors) {
      const value = vector[at] ?? 0;
      sum += value;
      squares += value * value;
    }
    const average = sum / vectors.length;
    mean[at] = average;
    spread[at] = Math.sqrt(Math.max(1e-6, squares / vectors.length - average * average));
  }
  return { mean, spread };
}

function packNetwork({
  inputs,
  hidden,
  inner,
  innerBias,
  outer,
  outerBias,
}: Network): ShippedDeepModel["networks"][number] {
  const steps = new Float32Array(hidden);
  for (let at = 0; at < inputs * hidden; at++) {
    const h = at % hidden;
    steps[h] = Math.max(steps[h] ?? 0, Math.abs(inner[at] ?? 0) / 127);
  }
  const bytes = Int8Array.from(inner, (weight, at) => Math.round(weight / (steps[at % hidden] ?? 1)));
  return {
    inner: Buffer.from(bytes.buffer).toString("base64"),
    steps: packed(steps),
    innerBias: packed(innerBias),
    outer: packed(outer),
    outerBias: outerBias[0] ?? 0,
  };
}

const packed = (numbers: Float32Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
