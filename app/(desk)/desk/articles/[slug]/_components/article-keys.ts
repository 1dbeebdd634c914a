import type { SentenceDecision } from "#lib/domain/article/article.ts";
import type { SpanStep } from "./extend-span.ts";

/** What a key of the article text asks for. */
export type KeyAct =
  | { readonly act: "decide"; readonly decision: SentenceDecision }
  | { readonly act: "extend"; readonly step: SpanStep }
  | { readonly act: "next" | "previous" | "skip" | "undo" | "claim" | "reason" | "clear" }
  | { readonly act: "take" | "accept" | "edit" | "dismiss" | "worth" | "split" | "join" };

/** A pressed key as far as it matters here; the browser's event fits. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Keys of decisions (interfaces.md, "Names on screen"). A claim is made by `c`, not decided. */
export const decisionKeys: Readonly<Record<string, Exclude<SentenceDecision, "claim">>> = {
  o: "opinion",
  p: "prediction",
  q: "question",
  b: "background",
  n: "not_checkable",
  d: "duplicate",
  x: "boilerplate",
};

const extend = (edge: "start" | "end", by: "word" | "sentence", direction: 1 | -1): KeyAct => ({
  act: "extend",
  step: { edge, by, direction },
});

const letters = new Map<string, KeyAct>([
  ...Object.entries(decisionKeys).map(([key, decision]) => [key, { act: "decide", decision }] as const),
  ["j", { act: "next" }],
  ["k", { act: "previous" }],
  ["s", { act: "skip" }],
  ["z", { act: "undo" }],
  ["c", { act: "claim" }],
  ["r", { act: "reason" }],
  ["a", { act: "take" }],
  ["y", { act: "accept" }],
  ["e", { act: "edit" }],
  ["i", { act: "dismiss" }],
  ["w", { act: "worth" }],
  ["/", { act: "split" }],
  ["+", { act: "join" }],
  ["[", extend("start", "word", -1)],
  ["]", extend("start", "word", 1)],
]);

const named = new Map<string, KeyAct>([
  ["ArrowDown", { act: "next" }],
  ["ArrowUp", { act: "previous" }],
  ["Enter", { act: "take" }],
  ["Escape", { act: "clear" }],
]);

const shifted = new Map<string, KeyAct>([
  ["ArrowRight", extend("end", "word", 1)],
  ["ArrowLeft", extend("end", "word", -1)],
  ["ArrowDown", extend("end", "sentence", 1)],
  ["ArrowUp", extend("end", "sentence", -1)],
]);

const shiftedWithControl = new Map<string, KeyAct>([
  ["ArrowLeft", extend("start", "word", -1)],
  ["ArrowRight", extend("start", "word", 1)],
]);

/**
 * What a key asks for while the article text has focus, or null when it is none of ours and the browser keeps it.
 * Single characters act only where the user has left them switched on (WCAG 2.1.4); arrows, Enter and Escape always do.
 */
export function keyActOf(pressed: PressedKey, singleKeys: boolean): KeyAct | null {
  const { key, shiftKey, ctrlKey } = pressed;
  if (pressed.altKey || pressed.metaKey) return null;
  if (ctrlKey) return shiftKey ? (shiftedWithControl.get(key) ?? null) : null;
  const steady = (shiftKey ? shifted : named).get(key);
  if (steady !== undefined) return steady;
  if (!singleKeys || key.length !== 1) return null;
  if (shiftKey && key === "J") return extend("end", "sentence", 1);
  if (shiftKey && key === "K") return extend("end", "sentence", -1);
  // With caps lock a letter comes in upper case without shift; with shift it is another key.
  return letters.get(shiftKey ? key : key.toLowerCase()) ?? null;
}
