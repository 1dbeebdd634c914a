import { readSignals, type SentenceSignals } from "#lib/language/worthiness/sentence-signals.ts";
import { signalVector } from "#lib/language/worthiness/model-features.ts";
import { wordLogit } from "#lib/language/worthiness/word-model.ts";

/** One network as it ships. Numbers are base64 of 32-bit floats; `inner` of signed bytes, a row an input. */
interface ShippedNetwork {
  readonly inner: string;
  /** What a step of a byte is worth, for each hidden unit. */
  readonly steps: string;
  readonly innerBias: string;
  readonly outer: string;
  readonly outerBias: number;
}

/** The model over encoder and signals, as it ships. */
export interface ShippedDeepModel {
  readonly hidden: number;
  /** Mean and spread of each of the encoder's numbers over the training sentences, base64 of 32-bit floats. */
  readonly mean: string;
  readonly spread: string;
  readonly networks: readonly ShippedNetwork[];
  /** The logit that becomes the score 0.5: the best threshold on ClaimBuster's dev-test, averaged over draws. */
  readonly threshold: number;
}

interface Network {
  inner: Float32Array;
  innerBias: Float32Array;
  outer: Float32Array;
  outerBias: number;
}

/** A model ready to use: the logit of a sentence given what the encoder holds of it. */
export type DeepModel = (text: string, deep: Float32Array) => number;

/**
 * How much the word model has a say beside the networks. It corrects them where the encoder has not met a word;
 * between 0.2 and 0.4 the measures stay within their noise (docs/reading/worthiness.md).
 */
export const wordShare = 0.3;

/**
 * Unpacks the shipped weights, some milliseconds; the function it answers is pure.
 *
 * @param words the word model's logit; the shipped one unless a cross-validation brings its own.
 */
export function unpackDeepModel(
  shipped: ShippedDeepModel,
  words: (text: string, signals: SentenceSignals) => number = (_text, signals) => wordLogit(signals),
): DeepModel {
  const { hidden } = shipped;
  const mean = floats(shipped.mean);
  const spread = floats(shipped.spread);
  const networks = shipped.networks.map((network) => unpackNetwork(network, hidden));
  return (text, deep) => {
    const signals = readSignals(text);
    // Without a word the encoder has nothing to say, and its zeros would be read as something.
    if (signals.words.length === 0) return words(text, signals);
    const row = inputRow(deep, signals, mean, spread);
    const sum = networks.reduce((total, network) => total + networkLogit(network, row, hidden), 0);
    return (1 - wordShare) * (sum / networks.length) + wordShare * words(text, signals);
  };
}

/** What the networks see of a sentence: the encoder's numbers put on one scale, then the signals as zeros and ones. */
export function inputRow(
  deep: Float32Array,
  signals: SentenceSignals,
  mean: Float32Array,
  spread: Float32Array,
): Float32Array {
  const said = signalVector(signals);
  const row = new Float32Array(deep.length + said.length);
  for (let at = 0; at < deep.length; at++) {
    row[at] = ((deep[at] ?? 0) - (mean[at] ?? 0)) / (spread[at] ?? 1);
  }
  row.set(said, deep.length);
  return row;
}

function networkLogit(
  { inner, innerBias, outer, outerBias }: Network,
  row: Float32Array,
  hidden: number,
): number {
  const units = innerBias.slice();
  for (let at = 0; at < row.length; at++) {
    const value = row[at] ?? 0;
    if (value === 0) continue;
    const start = at * hidden;
    for (let h = 0; h < hidden; h++) units[h] = (units[h] ?? 0) + value * (inner[start + h] ?? 0);
  }
  return units.reduce((sum, unit, h) => sum + Math.max(0, unit) * (outer[h] ?? 0), outerBias);
}

function unpackNetwork(shipped: ShippedNetwork, hidden: number): Network {
  const steps = floats(shipped.steps);
  const bytes = new Int8Array(bytesOf(shipped.inner));
  return {
    inner: Float32Array.from(bytes, (byte, at) => byte * (steps[at % hidden] ?? 0)),
    innerBias: floats(shipped.innerBias),
    outer: floats(shipped.outer),
    outerBias: shipped.outerBias,
  };
}

const floats = (packed: string): Float32Array => new Float32Array(bytesOf(packed));

function bytesOf(packed: string): ArrayBuffer {
  const bytes = Buffer.from(packed, "base64");
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}
