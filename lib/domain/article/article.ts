/** Kinds of blocks a revision is cut into (product.md, "Words"). */
export const blockKinds = ["headline", "dateline", "paragraph", "heading", "caption", "boilerplate"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Decisions an editor takes on a sentence. Boilerplate leaves the denominator of coverage. */
export const sentenceDecisions = [
  "claim",
  "opinion",
  "prediction",
  "question",
  "background",
  "not_checkable",
  "duplicate",
  "boilerplate",
] as const;
export type SentenceDecision = (typeof sentenceDecisions)[number];

/** What the article's owner allows us to show to the public. */
export const articleRights = ["excerpt", "full"] as const;
export type ArticleRights = (typeof articleRights)[number];

export const sentenceDecisionLabels: Readonly<Record<SentenceDecision, string>> = {
  claim: "Claim",
  opinion: "Opinion",
  prediction: "Prediction",
  question: "Question",
  background: "Background",
  not_checkable: "Not checkable",
  duplicate: "Duplicate",
  boilerplate: "Boilerplate",
};

/** A run of text, `[start, end)` in UTF-16 code units of one revision. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Sentences decided, of those that count (boilerplate does not). `share` is null when nothing counts. */
export interface Coverage {
  readonly decided: number;
  readonly total: number;
  readonly share: number | null;
}

/**
 * Coverage of an article: the share of its sentences that carry a decision.
 * Sentences decided as boilerplate, and those in boilerplate blocks nobody has decided, are outside the denominator.
 */
export function coverageOf(
  sentences: readonly { kind: BlockKind; decision: SentenceDecision | null }[],
): Coverage {
  const counted = sentences.filter(
    (s) => s.decision !== "boilerplate" && !(s.kind === "boilerplate" && s.decision === null),
  );
  const decided = counted.filter((s) => s.decision !== null).length;
  return { decided, total: counted.length, share: counted.length === 0 ? null : decided / counted.length };
}
