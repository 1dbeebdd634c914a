"use client";

import { useState } from "react";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { UndoBar } from "#app/_ui/base/undo-bar.tsx";
import { ArticleText } from "./article-text.tsx";
import { ClaimSheet } from "./claim-sheet.tsx";
import { ClaimsList } from "./claims-list.tsx";
import { CoverageMeter } from "./coverage-meter.tsx";
import { CurrentSentence } from "./current-sentence.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import type { TakeApartView } from "./take-apart-view.ts";
import { useTakeApart, type TakeApartState } from "./use-take-apart.ts";

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
  const state = useTakeApart(view, startId);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const { decisions, acts } = state;
  return (
    <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <Reading view={view} state={state} pointedAt={pointedAt} />
      <aside aria-label="Taking apart" className="min-w-0 max-lg:pb-20">
        <div className="flex flex-col gap-5 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto lg:px-1 lg:py-3">
          {state.claimSpan === null ? null : (
            <ClaimSheet
              key={`${state.claimSpan.start}-${state.claimSpan.end}`}
              view={view}
              span={state.claimSpan}
              onClose={acts.closeClaim}
            />
          )}
          <CurrentSentence view={view} state={state} />
          <ClaimsList claims={view.claims} onPoint={setPointedAt} />
          <KeysHelp singleKeys={view.singleKeys} />
        </div>
      </aside>
      {/* A transform makes this box what the bar is fixed to: above the row of decisions on narrow screens. */}
      <div className="pointer-events-none fixed inset-0 z-40 max-lg:-translate-y-16">
        <UndoBar
          message={decisions.done}
          onUndo={acts.undo}
          onDismiss={decisions.dismiss}
          shortcut={view.singleKeys ? "z" : undefined}
        />
      </div>
    </div>
  );
}

interface ReadingProps {
  readonly view: TakeApartView;
  readonly state: TakeApartState;
  readonly pointedAt: string | null;
}

/** The text under its coverage, which stays in sight, with what is said about the last act. */
function Reading({ view, state, pointedAt }: ReadingProps) {
  const { decisions, selection, claimSpan, claimsMade, acts } = state;
  return (
    <div className="min-w-0">
      <div className="sticky top-0 z-20 mb-3 flex max-w-[47rem] flex-col gap-3 border-b border-line bg-paper py-3">
        <CoverageMeter sentences={decisions.sentences} />
        {decisions.failure === null ? null : <FormMessage tone="error" message={decisions.failure} />}
      </div>
      <p role="status" className="sr-only">
        {claimsMade === 0 ? "" : `The claim is saved. Claims made since you came here: ${claimsMade}.`}
      </p>
      <ArticleText
        view={view}
        sentences={decisions.sentences}
        currentId={state.current?.id ?? null}
        pointedAt={pointedAt}
        claimSpan={claimSpan}
        region={state.region}
        onKeyDown={state.onKeyDown}
        onSentence={(id) => {
          state.goTo({ id });
        }}
      >
        {selection !== null && claimSpan === null && view.canSpot ? (
          <SelectionToolbar selection={selection} singleKeys={view.singleKeys} onMakeClaim={acts.makeClaim} />
        ) : null}
      </ArticleText>
    </div>
  );
}
