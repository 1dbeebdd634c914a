"use client";

import { useRef, useState } from "react";
import type { SentenceDecision, Span } from "#lib/domain/article/article.ts";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";
import { useArticleKeys } from "./use-article-keys.ts";
import { useCurrentSentence } from "./use-current-sentence.ts";
import { useDecisions } from "./use-decisions.ts";
import { clearSelection, useTextSelection } from "./use-text-selection.ts";

/**
 * Everything the take-apart view knows and can do: decisions, the current sentence, the selection, the claim being made
 * and the sentence whose reason was asked for.
 */
export function useTakeApart(view: TakeApartView, startId: string | null) {
  const region = useRef<HTMLDivElement>(null);
  const decisions = useDecisions(view.articleId, view.sentences);
  const { sentences } = decisions;
  const place = useCurrentSentence(sentences, region, startId);
  const selection = useTextSelection(region, view.text);
  const [claimSpan, setClaimSpan] = useState<Span | null>(null);
  const [claimsMade, setClaimsMade] = useState(0);
  const [reasonFor, setReasonFor] = useState<string | null>(null);

  const byId = (id: string | null) => sentences.find((sentence) => sentence.id === id);

  const acts = {
    step: place.step,
    skip: place.skip,
    decide: (sentence: TextSentence | null, decision: SentenceDecision | null) => {
      if (sentence === null || !view.canDecide) return;
      decisions.decide(sentence, decision);
      if (decision !== null) place.step(1);
    },
    makeClaim: () => {
      const span = selection ?? place.current;
      if (span !== null && view.canSpot) setClaimSpan({ start: span.start, end: span.end });
    },
    undo: () => {
      place.goTo(byId(decisions.undo()));
    },
    giveReason: () => {
      const id = decisions.lastDecidedId ?? place.current?.id ?? null;
      setReasonFor(id);
      place.goTo(byId(id));
    },
    closeClaim: (made: boolean) => {
      setClaimSpan(null);
      region.current?.focus({ preventScroll: true });
      if (!made) return;
      clearSelection();
      decisions.dismiss();
      setClaimsMade((count) => count + 1);
    },
  };

  const { current, goTo } = place;
  const onKeyDown = useArticleKeys({ view, region, sentences, current, selection, acts });
  return { region, decisions, current, goTo, selection, claimSpan, claimsMade, reasonFor, acts, onKeyDown };
}

export type TakeApartState = ReturnType<typeof useTakeApart>;
