"use client";

import type { KeyboardEvent, RefObject } from "react";
import type { SentenceDecision, Span } from "#lib/domain/article/article.ts";
import { keyActOf, type KeyAct } from "./article-keys.ts";
import { isFolded } from "./block-rows.ts";
import { extendSpan } from "./extend-span.ts";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";
import { clearSelection, selectSpan } from "./use-text-selection.ts";

/** What keys can set off. */
export interface KeyActs {
  readonly decide: (sentence: TextSentence | null, decision: SentenceDecision) => void;
  readonly makeClaim: () => void;
  readonly undo: () => void;
  readonly giveReason: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly skip: () => void;
  readonly nextWorth: () => void;
  readonly take: () => void;
  readonly accept: () => Promise<void>;
  readonly edit: () => void;
  readonly dismissSuggestion: () => void;
  readonly split: () => void;
  readonly join: () => void;
}

interface ArticleKeys {
  readonly view: Pick<TakeApartView, "text" | "singleKeys">;
  readonly region: RefObject<HTMLElement | null>;
  readonly sentences: readonly TextSentence[];
  readonly current: TextSentence | null;
  readonly selection: Span | null;
  readonly acts: KeyActs;
}

/** The keys of the article text. They act while the text itself has focus, never in a field, button or fold inside. */
export function useArticleKeys(keys: ArticleKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.target !== keys.region.current) return;
    const asked = keyActOf(event, keys.view.singleKeys);
    if (asked === null || (asked.act === "clear" && keys.selection === null)) return;
    event.preventDefault();
    perform(asked, keys);
  };
}

function perform(asked: KeyAct, keys: ArticleKeys): void {
  const { acts, current } = keys;
  switch (asked.act) {
    case "decide":
      acts.decide(current, asked.decision);
      return;
    case "extend":
      extend(asked.step, keys);
      return;
    case "next":
      acts.step(1);
      return;
    case "previous":
      acts.step(-1);
      return;
    case "skip":
      acts.skip();
      return;
    case "undo":
      acts.undo();
      return;
    case "claim":
      acts.makeClaim();
      return;
    case "reason":
      acts.giveReason();
      return;
    case "accept":
      void acts.accept();
      return;
    case "dismiss":
      acts.dismissSuggestion();
      return;
    case "take":
    case "edit":
    case "split":
    case "join":
      acts[asked.act]();
      return;
    case "worth":
      acts.nextWorth();
      return;
    case "clear":
      clearSelection();
      return;
  }
}

function extend(step: Extract<KeyAct, { act: "extend" }>["step"], keys: ArticleKeys): void {
  const { view, region, sentences, current, selection } = keys;
  if (current === null || region.current === null) return;
  const shown = sentences.filter((sentence) => !isFolded(sentence));
  selectSpan(region.current, extendSpan(view.text, shown, current, selection, step));
}
