import { modelFeatures } from "./model-features.ts";
import type { SentenceSignals } from "./sentence-signals.ts";
import { wordWeights } from "./word-weights.ts";

/** A linear model over named features, as it is shipped: names in one string, weights as bytes. */
export interface ShippedWeights {
  /** Feature names, one space between words of a pair, "|" between names. */
  readonly features: string;
  /** One signed byte a feature, base64. */
  readonly weights: string;
  /** What one step of a byte is worth. */
  readonly scale: number;
  readonly bias: number;
  /** The logit that becomes the score 0.5: the best threshold on ClaimBuster's dev-test, averaged over draws. */
  readonly threshold: number;
}

let unpacked: ReadonlyMap<string, number> | null = null;

/** Unpacking takes a few milliseconds, once a process, when the first sentence is judged. */
function weightOf(): ReadonlyMap<string, number> {
  unpacked ??= unpackWeights(wordWeights);
  return unpacked;
}

/** The weights by feature name. */
export function unpackWeights({ features, weights, scale }: ShippedWeights): Map<string, number> {
  const bytes = atob(weights);
  return new Map(
    features.split("|").map((name, at) => {
      const byte = bytes.charCodeAt(at);
      return [name, scale * (byte < 128 ? byte : byte - 256)];
    }),
  );
}

/**
 * How check-worthy the words of a sentence are, as a logit: above `wordThreshold` means yes. Each feature counts
 * once, however often it occurs.
 */
export function wordLogit(signals: SentenceSignals): number {
  const weights = weightOf();
  let logit = wordWeights.bias;
  const seen = new Set<string>();
  for (const name of modelFeatures(signals)) {
    if (seen.has(name)) continue;
    seen.add(name);
    logit += weights.get(name) ?? 0;
  }
  return logit;
}

/**
 * What a feature counts in training: a pair of words 0.4, everything else 1. Pairs are many and rare; at full weight
 * they fit the training debates better and later ones worse (docs/reading/worthiness.md).
 */
export function featureValue(name: string): number {
  return name.includes(" ") ? 0.4 : 1;
}

/** The logit that becomes 0.5. */
export const wordThreshold = wordWeights.threshold;

/** A logit as a score between 0 and 1 in which `threshold` becomes 0.5; rising with the logit. */
export function scoreOf(logit: number, threshold: number): number {
  return 1 / (1 + Math.exp(threshold - logit));
}
