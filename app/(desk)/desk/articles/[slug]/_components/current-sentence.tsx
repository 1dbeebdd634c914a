"use client";

import { useEffect } from "react";
import { sentenceDecisionLabels, type SentenceDecision } from "#lib/domain/article/article.ts";
import { DecisionBar } from "./decision-bar.tsx";
import { ReasonForm } from "./reason-form.tsx";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";

interface CurrentSentenceProps {
  readonly view: TakeApartView;
  readonly sentence: TextSentence | null;
  readonly count: number;
  /** True when a key asked for the reason of this sentence: its field takes the focus. */
  readonly isReasonAsked: boolean;
  readonly onDecide: (decision: SentenceDecision | null) => void;
  readonly onMakeClaim: () => void;
  readonly onStep: (direction: 1 | -1) => void;
}

/** The sentence that keys and buttons act on: which it is, its decision, and the reasons for it. */
export function CurrentSentence(props: CurrentSentenceProps) {
  const { view, sentence, isReasonAsked } = props;
  useEffect(() => {
    if (isReasonAsked) document.getElementById("sentence-reason")?.focus();
  }, [isReasonAsked]);
  if (sentence === null) return null;
  const label = sentence.decision === null ? "undecided" : sentenceDecisionLabels[sentence.decision];
  return (
    <section
      aria-labelledby="current-sentence-title"
      className="flex flex-col gap-3 border-t border-line pt-4"
    >
      <h2 id="current-sentence-title" className="text-base font-semibold">
        Sentence {sentence.index + 1} of {props.count}
        <span className="font-normal text-muted">, {label}</span>
      </h2>
      <p aria-live="polite" className="sr-only">
        Sentence {sentence.index + 1}, {label}: {view.text.slice(sentence.start, sentence.end)}
      </p>
      <DecisionBar
        decision={sentence.decision}
        canDecide={view.canDecide}
        canSpot={view.canSpot}
        singleKeys={view.singleKeys}
        onDecide={props.onDecide}
        onMakeClaim={props.onMakeClaim}
        onStep={props.onStep}
      />
      {view.canDecide ? (
        <ReasonForm
          key={`${sentence.id}-${sentence.decision ?? ""}`}
          articleId={view.articleId}
          sentence={sentence}
          isOpen={isReasonAsked}
        />
      ) : null}
    </section>
  );
}
