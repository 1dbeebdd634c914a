"use client";

import { useState } from "react";
import type { CallAnswer } from "#lib/web/define-call.ts";

/** How an act is taken back. */
export type TakeBack = () => Promise<CallAnswer<unknown>>;

/** What is said about an act that went well, and how it is taken back; null for what only a move can take back. */
export interface DoneAct {
  readonly message: string;
  readonly takeBack: TakeBack | null;
}

interface Step {
  /** Number of the last decision taken before it: later decisions are undone first. */
  readonly after: number;
  readonly takeBack: TakeBack;
}

interface CallState {
  readonly steps: readonly Step[];
  readonly done: { readonly message: string; readonly canUndo: boolean } | null;
  readonly failure: string | null;
  readonly isBusy: boolean;
}

const unreachable = "The desk cannot be reached; try again.";
const tooSoon = "One moment: the last change is still being saved.";

/**
 * Acts that the server draws the page anew for (suggestions, bounds of sentences, blocks): one at a time, each said in
 * words when it is done, and taken back in turn with the decisions.
 *
 * @param lastDecision number of the last decision that can be undone, 0 without one.
 */
export function useDeskCalls(lastDecision: number) {
  const [state, setState] = useState<CallState>({ steps: [], done: null, failure: null, isBusy: false });

  async function send<T>(call: () => Promise<CallAnswer<T>>): Promise<CallAnswer<T>> {
    setState((last) => ({ ...last, done: null, failure: null, isBusy: true }));
    try {
      return await call();
    } catch {
      // The request never reached the server, or its answer never came back: the person is told.
      return { ok: false, message: unreachable };
    }
  }

  async function run<T>(call: () => Promise<CallAnswer<T>>, doneOf: (value: T) => DoneAct): Promise<boolean> {
    if (state.isBusy) {
      // Gone again as soon as that one is done; a key must never do nothing without a word.
      setState((last) => (last.isBusy ? { ...last, failure: tooSoon } : last));
      return false;
    }
    const answer = await send(call);
    if (!answer.ok) {
      setState((last) => ({ ...last, failure: answer.message, isBusy: false }));
      return false;
    }
    const { message, takeBack } = doneOf(answer.value);
    setState((last) => ({
      steps: takeBack === null ? last.steps : [...last.steps, { after: lastDecision, takeBack }],
      done: { message, canUndo: takeBack !== null },
      failure: null,
      isBusy: false,
    }));
    return true;
  }

  async function takeBackLast(step: Step): Promise<void> {
    const answer = await send(step.takeBack);
    setState((last) => ({
      // A step that was refused would be refused again: it goes.
      steps: last.steps.filter((each) => each !== step),
      done: answer.ok ? { message: "Undone.", canUndo: false } : null,
      failure: answer.ok ? null : answer.message,
      isBusy: false,
    }));
  }

  return {
    done: state.done,
    failure: state.failure,
    isBusy: state.isBusy,
    run,
    /** Takes the last act back, unless a decision was taken after it; says whether there was one. */
    undo: (): boolean => {
      // What is under way is not done yet: nothing else must be taken back in its place.
      if (state.isBusy) return true;
      const step = state.steps.at(-1);
      if (step === undefined || lastDecision > step.after) return false;
      void takeBackLast(step);
      return true;
    },
    /** Says why nothing was sent at all. */
    refuse: (failure: string) => {
      setState((last) => ({ ...last, done: null, failure }));
    },
    dismiss: () => {
      setState((last) => ({ ...last, done: null, failure: null }));
    },
  };
}

export type DeskCalls = ReturnType<typeof useDeskCalls>;
