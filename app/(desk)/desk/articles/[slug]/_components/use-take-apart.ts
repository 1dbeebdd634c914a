"use client";

import { useRef, useState } from "react";
import type { Span } from "#lib/domain/article/article.ts";
import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";
import { deskActs } from "./desk-acts.ts";
import { suggestionsOn } from "./suggestions-on.ts";
import { suggestionActs } from "./suggestion-acts.ts";
import type { TakeApartView } from "./take-apart-view.ts";
import { useArticleKeys } from "./use-article-keys.ts";
import { useCurrentSentence } from "./use-current-sentence.ts";
import { useDecisions } from "./use-decisions.ts";
import { useDeskCalls } from "./use-desk-calls.ts";
import { clearSelection, useCaret, useTextSelection } from "./use-text-selection.ts";
import { useViewChoice } from "./use-view-choice.ts";
import { nextByWorth } from "./worth-order.ts";

/** A claim that is being made: of some words, or of a suggestion for them. */
export interface ClaimDraft {
  readonly span: Span;
  readonly suggestion: SuggestionView | null;
}

/**
 * Everything the take-apart view knows and can do: decisions, the current sentence, the selection, the claim being made,
 * the sentence whose reason was asked for, and what is done with the reader's suggestions.
 */
export function useTakeApart(view: TakeApartView, startId: string | null) {
  const region = useRef<HTMLDivElement>(null);
  const decisions = useDecisions(view.articleId, view.sentences);
  const { sentences } = decisions;
  const calls = useDeskCalls(decisions.lastCall);
  const place = useCurrentSentence(sentences, region, startId);
  const selection = useTextSelection(region, view.text);
  const caretOf = useCaret(region);
  const [byWorth, setByWorth] = useViewChoice("worth-first", false);
  const [claimDraft, setClaimDraft] = useState<ClaimDraft | null>(null);
  const [claimsMade, setClaimsMade] = useState(0);
  const [reasonFor, setReasonFor] = useState<string | null>(null);
  const { current, goTo } = place;

  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const nextWorth = () => {
    const next = nextByWorth(sentences, current, current !== null && current.id === walkedTo);
    if (next !== null) setWalkedTo(next.id);
    goTo(next);
  };
  const walk = {
    ...{ goTo, nextWorth, step: place.step },
    skip: byWorth ? nextWorth : place.skip,
    /** After a decision: to the sentence after, or to the next one worth checking. */
    moveOn: () => {
      if (byWorth) nextWorth();
      else place.step(1);
    },
  };
  const suggestions = suggestionsOn(view, current);
  const desk = { view, sentences, current, selection, caretOf, suggestions, decisions, calls, walk };
  const acts = {
    ...deskActs({ ...desk, setClaimDraft, setReasonFor }),
    ...suggestionActs({ ...desk, setClaimDraft }),
    ...walk,
    closeClaim: (made: boolean) => {
      setClaimDraft(null);
      region.current?.focus({ preventScroll: true });
      if (!made) return;
      clearSelection();
      decisions.dismiss();
      calls.dismiss();
      setClaimsMade((count) => count + 1);
    },
  };
  const onKeyDown = useArticleKeys({ view, region, sentences, current, selection, acts });
  return {
    ...{ region, decisions, calls, current, goTo, selection, suggestions, byWorth, setByWorth },
    ...{ claimDraft, claimsMade, reasonFor, acts, onKeyDown },
  };
}

export type TakeApartState = ReturnType<typeof useTakeApart>;
