"use client";

import { useEffect } from "react";
import { sentenceDecisionLabels } from "#lib/domain/article/article.ts";
import { DecisionBar } from "./decision-bar.tsx";
import { ReasonForm } from "./reason-form.tsx";
import type { TakeApartView } from "./take-apart-view.ts";
import type { TakeApartState } from "./use-take-apart.ts";

interface CurrentSentenceProps {
  readonly view: TakeApartView;
  readonly state: TakeApartState;
}

/** The sentence that keys and buttons act on: which it is, its decision, and the reasons for it. */
export function CurrentSentence({ view, state }: CurrentSentenceProps) {
  const { current, acts } = state;
  const isReasonAsked = state.reasonFor !== null && state.reasonFor === current?.id;
  useEffect(() => {
    if (isReasonAsked) document.getElementById("sentence-reason")?.focus();
  }, [isReasonAsked]);
  if (current === null) return null;
  const label = current.decision === null ? "undecided" : sentenceDecisionLabels[current.decision];
  return (
    <section aria-labelledby="current-sentence-title" className="flex flex-col gap-3">
      <h2 id="current-sentence-title" className="text-base font-semibold">
        Sentence {current.index + 1} of {view.sentences.length}
        <span className="font-normal text-muted">, {label}</span>
      </h2>
      <p aria-live="polite" className="sr-only">
        Sentence {current.index + 1}, {label}: {view.text.slice(current.start, current.end)}
      </p>
      <DecisionBar
        decision={current.decision}
        canDecide={view.canDecide}
        canSpot={view.canSpot}
        singleKeys={view.singleKeys}
        onDecide={(decision) => {
          acts.decide(current, decision);
        }}
        onMakeClaim={acts.makeClaim}
        onStep={acts.step}
      />
      {view.canDecide ? (
        <ReasonForm
          key={`${current.id}-${current.decision ?? ""}`}
          articleId={view.articleId}
          sentence={current}
          isOpen={isReasonAsked}
        />
      ) : null}
    </section>
  );
}
