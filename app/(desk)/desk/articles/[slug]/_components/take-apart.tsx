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
import { splitPlace } from "./split-place.ts";
import type { TakeApartView } from "./take-apart-view.ts";
import { useTakeApart, type TakeApartState } from "./use-take-apart.ts";
import { useViewChoice } from "./use-view-choice.ts";
import { ViewChoices } from "./view-choices.tsx";
import { WholeArticle } from "./whole-article.tsx";

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
  const { decisions, calls, acts } = state;
  return (
    <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <Reading view={view} state={state} pointedAt={pointedAt} />
      <aside aria-label="Taking apart" className="min-w-0 max-lg:pb-32">
        <div className="flex flex-col gap-5 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto lg:px-1 lg:py-3">
          {state.claimDraft === null ? null : (
            <ClaimSheet
              key={`${state.claimDraft.span.start}-${state.claimDraft.span.end}-${state.claimDraft.suggestion?.id ?? ""}`}
              view={view}
              draft={state.claimDraft}
              onClose={acts.closeClaim}
            />
          )}
          <CurrentSentence view={view} state={state} />
          <ClaimsList claims={view.claims} onPoint={setPointedAt} />
          {view.canDecide ? (
            <WholeArticle sentences={decisions.sentences} isBusy={calls.isBusy} onTakeAll={acts.takeAll} />
          ) : null}
          <KeysHelp singleKeys={view.singleKeys} />
        </div>
      </aside>
      {/* A transform makes this box what the bar is fixed to: above the row of decisions on narrow screens. */}
      <div className="pointer-events-none fixed inset-0 z-40 max-lg:-translate-y-28">
        <UndoBar
          message={calls.done?.message ?? decisions.done}
          onUndo={calls.done?.canUndo === false ? undefined : acts.undo}
          onDismiss={() => {
            decisions.dismiss();
            calls.dismiss();
          }}
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
  const { decisions, calls, claimDraft, claimsMade, acts } = state;
  const [showRank, setShowRank] = useViewChoice("rank-in-margin", true);
  const failure = calls.failure ?? decisions.failure;
  return (
    <div className="min-w-0">
      {view.reading.isRead ? (
        <ViewChoices
          byWorth={state.byWorth}
          onByWorth={state.setByWorth}
          showRank={showRank}
          onShowRank={setShowRank}
        />
      ) : null}
      <div className="sticky top-0 z-20 mb-3 flex max-w-[47rem] flex-col gap-3 border-b border-line bg-paper py-3">
        <CoverageMeter sentences={decisions.sentences} />
        {failure === null ? null : <FormMessage tone="error" message={failure} />}
      </div>
      <p role="status" className="sr-only">
        {claimsMade === 0 ? "" : `The claim is saved. Claims made since you came here: ${claimsMade}.`}
      </p>
      <ArticleText
        view={view}
        sentences={decisions.sentences}
        currentId={state.current?.id ?? null}
        pointedAt={pointedAt}
        claimSpan={claimDraft?.span ?? null}
        showRank={showRank}
        region={state.region}
        onKeyDown={state.onKeyDown}
        onSentence={(id) => {
          state.goTo({ id });
        }}
        onRestore={
          view.canDecide
            ? (index) => {
                acts.setBlock(index, "boilerplate", "paragraph");
              }
            : null
        }
      >
        <Selection view={view} state={state} />
      </ArticleText>
    </div>
  );
}

function Selection({ view, state }: Pick<ReadingProps, "view" | "state">) {
  const { selection, claimDraft, decisions, acts } = state;
  if (selection === null || claimDraft !== null) return null;
  const canSplit = view.canDecide && splitPlace(view.text, decisions.sentences, selection) !== null;
  if (!canSplit && !view.canSpot) return null;
  return (
    <SelectionToolbar
      selection={selection}
      singleKeys={view.singleKeys}
      onMakeClaim={view.canSpot ? acts.makeClaim : null}
      onSplit={canSplit ? acts.split : null}
    />
  );
}
