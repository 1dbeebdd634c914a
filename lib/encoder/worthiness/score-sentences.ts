import { scoreOf } from "#lib/language/worthiness/word-model.ts";
import { loadSentenceEncoder } from "../sentence-encoder.ts";
import { unpackDeepModel } from "./deep-model.ts";
import { deepWeights } from "./deep-weights.ts";

/** Scores sentences: 0…1 each, in the given order, higher is more check-worthy. */
export type ScoreSentences = (texts: readonly string[]) => Promise<number[]>;

/**
 * The check-worthiness model with the sentence encoder: at least 30 sentences a second on one core. A score is a rank,
 * no probability; 0.5 is the best threshold on ClaimBuster's dev-test. Throws when the encoder cannot be loaded: a
 * caller that can do with the words alone has `judgeSentence`, and must say that it used it.
 */
export async function loadScoreSentences(): Promise<ScoreSentences> {
  const encoder = await loadSentenceEncoder();
  const logitOf = unpackDeepModel(deepWeights);
  return async (texts) => {
    const vectors = await encoder.encodeDeep(texts);
    return texts.map((text, at) =>
      scoreOf(logitOf(text, vectors[at] ?? new Float32Array()), deepWeights.threshold),
    );
  };
}
