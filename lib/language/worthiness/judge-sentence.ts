import type { SentenceJudgement } from "../close-reading.ts";
import type { BlockKind } from "../reading.ts";
import { findReasons } from "./reasons.ts";
import { readSignals } from "./sentence-signals.ts";
import { suggestKind } from "./suggest-kind.ts";
import { scoreOf, wordLogit, wordThreshold } from "./word-model.ts";

/** What is known of a sentence besides its words. */
export interface SentenceContext {
  /** Most of it stands between quotation marks: the words are a speaker's, not the outlet's. */
  quoted?: boolean | undefined;
  /** The sentence before it in the same block. */
  previous?: string | undefined;
  kind?: BlockKind | undefined;
}

/**
 * What a reader would make of one sentence: how worth checking it is, what kind of sentence, and why. Pure and quick
 * (some 20 µs), without the sentence encoder; `plumbline score` adds that (docs/reading/worthiness.md). The score is
 * a rank, no probability: 0.5 is the best threshold on ClaimBuster's dev-test.
 */
export function judgeSentence(text: string, context: SentenceContext = {}): SentenceJudgement {
  if (context.kind === "boilerplate") return { suggested: "boilerplate", worthiness: 0, reasons: [] };
  const quoted = context.quoted ?? false;
  const signals = readSignals(text);
  const worthiness = scoreOf(wordLogit(signals), wordThreshold);
  const suggested = suggestKind(signals, worthiness, { quoted, kind: context.kind });
  return { suggested, worthiness, reasons: findReasons(signals, suggested, quoted) };
}
