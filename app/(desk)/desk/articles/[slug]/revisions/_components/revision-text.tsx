"use client";

import { createContext, useContext, type ReactNode } from "react";

const RevisionTextContext = createContext("");

/** Sends the text of the latest revision to the browser once, for every form on the page that selects in it. */
export function RevisionText({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return <RevisionTextContext value={text}>{children}</RevisionTextContext>;
}

export function useRevisionText(): string {
  return useContext(RevisionTextContext);
}
