"use client";

import { useEffect, useRef } from "react";

/**
 * The versions of sentences as the server last told them, by whatever answer came last: the page may be drawn anew a
 * moment later, and what is changed or taken back meanwhile must name the present one.
 */
export function useSentenceVersions(known: readonly { readonly id: string; readonly version: number }[]) {
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const told = useRef(new Map<string, number>());
  const drawn = useRef(known);
  useEffect(() => {
    drawn.current = known;
  }, [known]);
  return {
    /** Notes a version that an answer gave a sentence. */
    note: (sentenceId: string, version: number) => {
      told.current.set(sentenceId, version);
    },
    /** Notes a call that will change versions, so that `of` waits for it. */
    expect: (call: Promise<unknown>) => {
      underWay.current = Promise.allSettled([underWay.current, call]);
    },
    /** The version a sentence has once everything on its way has arrived. */
    of: async (sentenceId: string): Promise<number> => {
      await underWay.current;
      const shown = drawn.current.find(({ id }) => id === sentenceId)?.version ?? 0;
      return Math.max(shown, told.current.get(sentenceId) ?? 0);
    },
  };
}
