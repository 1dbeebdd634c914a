import type { SentenceDecision } from "#lib/domain/article/article.ts";
import { bulkDecisions } from "#lib/domain/sentence/sentence.schema.ts";

interface Suggested {
  readonly decision: SentenceDecision | null;
  readonly suggested: SentenceDecision | null;
}

/** How many undecided sentences the reader takes for background or boilerplate. */
export function countTogether(sentences: readonly Suggested[]): number {
  return sentences.filter(
    ({ decision, suggested }) => decision === null && bulkDecisions.some((each) => each === suggested),
  ).length;
}
