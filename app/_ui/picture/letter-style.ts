import type { CSSProperties } from "react";

/** What Arabic, Persian and Urdu are written in; the fonts of pictures have no other letters that run from the right. */
const fromTheRight = /\p{Script=Arabic}/u;
const firstLetter = /\p{L}/u;

/**
 * How a text of a picture runs, as `dir="auto"` decides it on a page (by its first letter), and what its letters need:
 * Arabic ones are joined, so nothing may be put between them, and they reach further up and down than Latin ones.
 */
export function letterStyle(text: string, letterSpacing: number, lineHeight: number): CSSProperties {
  const runsFromTheRight = fromTheRight.test(firstLetter.exec(text)?.[0] ?? "");
  const isJoined = fromTheRight.test(text);
  return {
    direction: runsFromTheRight ? "rtl" : "ltr",
    letterSpacing: isJoined ? 0 : letterSpacing,
    lineHeight: isJoined ? Math.max(lineHeight, 1.42) : lineHeight,
  };
}
