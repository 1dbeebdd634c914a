"use client";

import { useEffect, useReducer, useRef } from "react";
import { decideSentenceCall } from "../../actions.ts";
import { noDecisions, reduceDecisions, shownSentence, type Decided } from "./decision-state.ts";
import type { TextSentence } from "./take-apart-view.ts";
import { useSentenceVersions } from "./use-sentence-versions.ts";

/**
 * The sentences with the decisions taken on this screen, and how to take them. A decision shows at once, is sent
 * behind, and is taken back with a sentence when the server refuses it or cannot be reached.
 */
export function useDecisions(articleId: string, known: readonly TextSentence[]) {
  const [state, dispatch] = useReducer(reduceDecisions, noDecisions);
  const calls = useRef(0);
  const versions = useSentenceVersions(known);
  const sentences = known.map((sentence) => shownSentence(sentence, state));
  useWarnBeforeLeaving(Object.values(state.local).some((local) => local.pending !== null));

  async function send(sentence: TextSentence, after: Decided, undoing: boolean) {
    calls.current += 1;
    const call = calls.current;
    dispatch({ type: "asked", call, sentence, after, undoing });
    const refused = (message: string) => {
      dispatch({ type: "refused", call, sentence, message });
    };
    try {
      const answering = decideSentenceCall({ articleId, sentenceId: sentence.id, ...after });
      versions.expect(answering);
      const answer = await answering;
      if (!answer.ok) refused(answer.message);
      else {
        versions.note(sentence.id, answer.value.version);
        dispatch({ type: "answered", call, sentenceId: sentence.id, after: answer.value });
      }
    } catch {
      // The request never reached the server, or its answer never came back: the person is told, and what stood before stands.
      refused("The desk cannot be reached; try again.");
    }
  }

  return {
    sentences,
    done: state.done,
    failure: state.failure,
    /** Number of the last decision that can be taken back; 0 without one. */
    lastCall: state.undo.at(-1)?.call ?? 0,
    /** The sentence decided last, to which a reason may be added. */
    lastDecidedId: state.undo.at(-1)?.sentenceId ?? null,
    decide: (sentence: TextSentence, decision: Decided["decision"]) => {
      if (sentence.decision === decision) return;
      void send(sentence, { decision, reason: null, publicReason: null }, false);
    },
    /** Takes the last decision back and says which sentence it was on; null when there is none. */
    undo: (): string | null => {
      const step = state.undo.at(-1);
      const sentence = sentences.find((each) => each.id === step?.sentenceId);
      if (step === undefined || sentence === undefined) return null;
      void send(sentence, step.before, true);
      return sentence.id;
    },
    dismiss: () => {
      dispatch({ type: "dismissed" });
    },
    /** The version a change of a sentence's bounds must name, and gives it. */
    versions,
  };
}

/** Decisions still on their way are lost when the page is left: the browser asks first. */
function useWarnBeforeLeaving(isPending: boolean) {
  useEffect(() => {
    if (!isPending) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [isPending]);
}
