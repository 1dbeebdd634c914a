"use client";

import { useState, type RefObject } from "react";
import { isFolded } from "./block-rows.ts";
import type { TextSentence } from "./take-apart-view.ts";

/** Which sentence keys and buttons act on, and how to move. Folded noise is passed by. */
export function useCurrentSentence(
  sentences: readonly TextSentence[],
  region: RefObject<HTMLElement | null>,
  startId: string | null,
) {
  const [currentId, setCurrentId] = useState<string | null>(
    () =>
      startId ??
      sentences.find((each) => each.decision === null && !isFolded(each))?.id ??
      sentences[0]?.id ??
      null,
  );
  const current = sentences.find((each) => each.id === currentId) ?? null;

  function goTo(sentence: Pick<TextSentence, "id"> | null | undefined) {
    if (!sentence) return;
    setCurrentId(sentence.id);
    const row = region.current?.querySelector(`[data-sentence="${CSS.escape(sentence.id)}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }

  return {
    current,
    goTo,
    /** To the sentence after or before; stays at either end. */
    step: (direction: 1 | -1) => {
      const at = current?.index ?? -1;
      const open = sentences.filter((each) => !isFolded(each));
      goTo(direction === 1 ? open.find((each) => each.index > at) : open.findLast((each) => each.index < at));
    },
    /** To the next sentence without a decision, from the top again after the last. */
    skip: () => {
      const at = current?.index ?? -1;
      const open = sentences.filter((each) => each.decision === null && !isFolded(each) && each.index !== at);
      goTo(open.find((each) => each.index > at) ?? open[0]);
    },
  };
}
