"use client";

import { useEffect, useState } from "react";
import { Icon } from "#app/_ui/base/icon.tsx";
import { sentenceDecisionLabels } from "#lib/domain/article/article.ts";
import { DecisionBar } from "./decision-bar.tsx";
import { ReadingPanel } from "./reading-panel.tsx";
import { rankWords, suggestedWord } from "./reading-words.ts";
import { ReasonForm } from "./reason-form.tsx";
import { SentenceBounds } from "./sentence-bounds.tsx";
import { SuggestedClaims } from "./suggested-claims.tsx";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";
import type { TakeApartState } from "./use-take-apart.ts";

interface CurrentSentenceProps {
  readonly view: TakeApartView;
  readonly state: TakeApartState;
}

/** The sentence that keys and buttons act on: which it is, its decision, what the reader makes of it, and the reasons. */
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
        Sentence {current.index + 1}, {label}
        {current.decision === null ? readsLike(current) : ""}: {view.text.slice(current.start, current.end)}
      </p>
      {/* On narrow screens both stand at the lower edge, what the reader says folded above the decisions. */}
      <div className="flex flex-col gap-3 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:flex-col-reverse max-lg:gap-0 max-lg:border-t max-lg:border-edge max-lg:bg-surface">
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
        <WhatIsRead view={view} state={state} current={current} />
      </div>
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

function readsLike({ suggested, rank }: TextSentence): string {
  const words = suggested === null ? "" : `, reads like ${suggestedWord(suggested)}`;
  return rank === null ? words : `${words}, ${rankWords(rank)} by check-worthiness`;
}

/** Always open beside the text; below it, on narrow screens, one line that unfolds. */
function WhatIsRead({ view, state, current }: CurrentSentenceProps & { readonly current: TextSentence }) {
  const [isOpen, setOpen] = useState(false);
  const claims = state.suggestions.filter((each) => each.state === "open").length;
  const line = [
    current.suggested === null ? null : `Reads like ${suggestedWord(current.suggested)}`,
    current.rank === null ? null : rankWords(current.rank),
    claims === 0 ? null : claims === 1 ? "1 suggested claim" : `${claims} suggested claims`,
  ].filter((words) => words !== null);
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="what-is-read"
        onClick={() => {
          setOpen(!isOpen);
        }}
        className="flex min-h-11 w-full items-center justify-between gap-3 px-3 text-start text-sm lg:hidden"
      >
        <span className="min-w-0 truncate">{line.length === 0 ? "This sentence" : line.join(" · ")}</span>
        <span className={isOpen ? "rotate-90" : "-rotate-90"}>
          <Icon name="forward" size={12} />
        </span>
      </button>
      <div
        id="what-is-read"
        className={
          "flex flex-col gap-3 lg:border-t lg:border-line lg:pt-3 max-lg:max-h-[50dvh] max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:border-b max-lg:border-line max-lg:px-3 max-lg:pb-3 " +
          (isOpen ? "" : "max-lg:hidden")
        }
      >
        <ReadingPanel view={view} sentence={current} onTake={state.acts.take} />
        <SuggestedClaims state={state} canSpot={view.canSpot} singleKeys={view.singleKeys} />
        {view.canDecide ? <SentenceBounds view={view} sentence={current} state={state} /> : null}
      </div>
    </div>
  );
}
