"use client";

import { createContext, useContext } from "react";
import { idleForm, type FormState } from "#lib/domain/form/form.ts";

export const FormStateContext = createContext<FormState>(idleForm);

/** What a field shows: the value that was typed before a refusal, else the one it began with; and its errors. */
export function useField(name: string, initial: string | undefined) {
  const state = useContext(FormStateContext);
  const kept = state.status === "refused" || state.status === "failed";
  return {
    value: kept ? (state.values?.[name] ?? initial) : initial,
    error: kept ? state.fields?.[name] : undefined,
  };
}

/** The same for a box to tick: one that was left empty sends nothing, so after a refusal absence means empty. */
export function useCheck(name: string, initial: boolean) {
  const state = useContext(FormStateContext);
  const kept = state.status === "refused" || state.status === "failed";
  return {
    checked: kept ? state.values?.[name] !== undefined : initial,
    error: kept ? state.fields?.[name] : undefined,
  };
}

/**
 * The version a form carries. After a conflict that showed both texts it is the present one: saving again then means
 * "keep mine", knowingly.
 */
export function useVersion(name: string, initial: number | string): string {
  const state = useContext(FormStateContext);
  const current = state.status === "refused" ? state.current?.[name] : undefined;
  return current ?? String(initial);
}
