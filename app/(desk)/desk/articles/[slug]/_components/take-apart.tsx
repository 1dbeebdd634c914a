"use client";

import { useRef, useState } from "react";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { UndoBar } from "#app/_ui/base/undo-bar.tsx";
import type { SentenceDecision, Span } from "#lib/domain/article/article.ts";
import { ArticleText } from "./article-text.tsx";
import { ClaimSheet } from "./claim-sheet.tsx";
import { ClaimsList } from "./claims-list.tsx";
import { CoverageMeter } from "./coverage-meter.tsx";
import { CurrentSentence } from "./current-sentence.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";
import { useArticleKeys } from "./use-article-keys.ts";
import { useCurrentSentence } from "./use-current-sentence.ts";
import { useDecisions } from "./use-decisions.ts";
import { clearSelection, useTextSelection } from "./use-text-selection.ts";

interface TakeApartProps {
  readonly view: TakeApartView;
  /** Sentence to begin with; else the first undecided one. */
  readonly startId: string | null;
}

/**
 * The view in which an article is taken apart: its text sentence by sentence, a decision on each by one key, and
 * claims made of any selection. Everything it does is offered by forms under "Sentences" as well.
 */
export function TakeApart({ view, startId }: TakeApartProps) {
  const region = useRef<HTMLDivElement>(null);
  const decisions = useDecisions(view.articleId, view.sentences);
  const place = useCurrentSentence(decisions.sentences, region, startId);
  const selection = useTextSelection(region, view.text);
  const [claimSpan, setClaimSpan] = useState<Span | null>(null);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [reasonFor, setReasonFor] = useState<string | null>(null);

  const backToText = () => region.current?.focus({ preventScroll: true });

  function decide(sentence: TextSentence | null, decision: SentenceDecision | null) {
    if (sentence === null || !view.canDecide) return;
    decisions.decide(sentence, decision);
    if (decision !== null) place.step(1);
  }

  function makeClaim() {
    const span = selection ?? place.current;
    if (span !== null && view.canSpot) setClaimSpan({ start: span.start, end: span.end });
  }

  function undo() {
    const undone = decisions.undo();
    place.goTo(decisions.sentences.find((sentence) => sentence.id === undone));
  }

  function giveReason() {
    const id = decisions.lastDecidedId ?? place.current?.id ?? null;
    setReasonFor(id);
    place.goTo(decisions.sentences.find((sentence) => sentence.id === id));
  }

  function closeSheet(made: boolean) {
    setClaimSpan(null);
    backToText();
    if (made) clearSelection();
  }

  const onKeyDown = useArticleKeys({
    view,
    region,
    sentences: decisions.sentences,
    current: place.current,
    selection,
    acts: { decide, makeClaim, undo, giveReason, step: place.step, skip: place.skip },
  });

  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="min-w-0 max-lg:pb-20">
        {decisions.failure === null ? null : (
          <div className="sticky top-2 z-20 mb-3">
            <FormMessage tone="error" message={decisions.failure} />
          </div>
        )}
        <ArticleText
          view={view}
          sentences={decisions.sentences}
          currentId={place.current?.id ?? null}
          pointedAt={pointedAt}
          region={region}
          onKeyDown={onKeyDown}
          onSentence={(id) => {
            place.goTo({ id });
          }}
        >
          {selection !== null && claimSpan === null && view.canSpot ? (
            <SelectionToolbar selection={selection} singleKeys={view.singleKeys} onMakeClaim={makeClaim} />
          ) : null}
        </ArticleText>
      </div>
      <aside aria-label="Taking apart" className="min-w-0">
        <div className="flex flex-col gap-5 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:p-1">
          <CoverageMeter sentences={decisions.sentences} />
          {claimSpan === null ? null : (
            <ClaimSheet
              key={`${claimSpan.start}-${claimSpan.end}`}
              view={view}
              span={claimSpan}
              onClose={closeSheet}
            />
          )}
          <CurrentSentence
            view={view}
            sentence={place.current}
            count={view.sentences.length}
            isReasonAsked={reasonFor !== null && reasonFor === place.current?.id}
            onDecide={(decision) => {
              decide(place.current, decision);
            }}
            onMakeClaim={makeClaim}
            onStep={place.step}
          />
          <ClaimsList claims={view.claims} onPoint={setPointedAt} />
          <KeysHelp singleKeys={view.singleKeys} />
        </div>
      </aside>
      {/* A transform makes this box what the bar is fixed to: above the row of decisions on narrow screens. */}
      <div className="pointer-events-none fixed inset-0 z-40 max-lg:-translate-y-16">
        <UndoBar
          message={decisions.done}
          onUndo={undo}
          onDismiss={decisions.dismiss}
          shortcut={view.singleKeys ? "z" : undefined}
        />
      </div>
    </div>
  );
}
