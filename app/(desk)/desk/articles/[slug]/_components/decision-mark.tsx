import { sentenceDecisionLabels, type SentenceDecision } from "#lib/domain/article/article.ts";

/** The letter of each decision: its key, and its mark in the margin. */
export const decisionLetters: Readonly<Record<SentenceDecision, string>> = {
  claim: "c",
  opinion: "o",
  prediction: "p",
  question: "q",
  background: "b",
  not_checkable: "n",
  duplicate: "d",
  boilerplate: "x",
};

/** A decision as the margin shows it: its letter in a box and its name. Undecided shows nothing to the eye. */
export function DecisionMark({ decision }: { readonly decision: SentenceDecision | null }) {
  if (decision === null) return <span className="sr-only">Undecided</span>;
  const look =
    decision === "claim" ? "border-accent bg-accent text-on-accent" : "border-edge bg-surface text-ink";
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-muted">
      <span
        aria-hidden="true"
        className={`inline-flex size-4.5 items-center justify-center rounded-sm border font-mono text-[0.6875rem] leading-none uppercase ${look}`}
      >
        {decisionLetters[decision]}
      </span>
      {sentenceDecisionLabels[decision]}
    </span>
  );
}
