import type { Span } from "./reading.ts";

/** "1.", "1)", "1.)", "a." with an optional bullet, at the beginning or after white space. */
const MARKER = /(?<=^|\s)[•⁃]?\s?(\d{1,2}|[a-z])(?:\.\)|\.|\))\s/gu;

/**
 * Cuts a list that was flattened into one line ("1) Roads 2) Schools") into its items.
 *
 * Only when the run begins with a marker and the markers count on from it by one, so that "version 2. Beta"
 * or a lone "(a) …" is left alone. Linear.
 */
export function splitInlineList(text: string, start: number, end: number): Span[] {
  const run = text.slice(start, end);
  const cuts: number[] = [];
  let expected = "";
  for (const marker of run.matchAll(MARKER)) {
    const label = marker[1] ?? "";
    if (cuts.length === 0 && marker.index > 0) break;
    if (cuts.length > 0 && label !== expected) continue;
    cuts.push(marker.index);
    expected = following(label);
  }
  if (cuts.length < 2) return [{ start, end }];
  return cuts.map((cut, index) => ({
    start: start + cut,
    end: start + run.slice(0, cuts[index + 1] ?? run.length).trimEnd().length,
  }));
}

/** The label that comes after: "2" after "1", "b" after "a". */
function following(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
}
