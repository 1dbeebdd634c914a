"use client";

import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/**
 * A choice of how articles are shown, kept in this browser. Where the browser keeps nothing (a private window, storage
 * switched off) the choice lasts as long as the page.
 */
export function useViewChoice(name: string, initial: boolean): readonly [boolean, (chosen: boolean) => void] {
  const key = `plumbline.${name}`;
  const chosen = useSyncExternalStore(
    subscribe,
    () => read(key) ?? initial,
    () => initial,
  );
  const choose = useCallback(
    (next: boolean) => {
      passing.set(key, next);
      try {
        window.localStorage.setItem(key, next ? "1" : "0");
      } catch {
        // Storage is switched off or full: `passing` holds the choice until the page is left.
      }
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [chosen, choose];
}

const passing = new Map<string, boolean>();

function read(key: string): boolean | null {
  try {
    const kept = window.localStorage.getItem(key);
    if (kept !== null) return kept === "1";
  } catch {
    // Storage is switched off: what was chosen on this page counts.
  }
  return passing.get(key) ?? null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
