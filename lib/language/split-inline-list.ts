import type { Span } from "./reading.ts";

/** "1.", "1)", "1.)", "a." with an optional bullet, at the beginning or after white space. */
const MARKER = /(?<=^|\s)[•⁃]?\s?(\d{1,2}|[a-z])(?:\.\)|\.|\))\s/gu;

/** A list in mid-text has "1)" after words or a stop; a comma or a colon ties its items into one sentence. */
const FREE = /[^,;:(\s]\s$/u;

/**
 * Cuts a list that was flattened into one line ("1) Roads 2) Schools") into its items.
 *
 * Only when the run begins with a marker, or has a free "1)" in it, and the markers count on from it by one, so that
 * "version 2. Beta", "two aims: 1) …, 2) …" or a lone "(a) …" is left alone. Linear.
 */
export function splitInlineList(text: string, start: number, end: number): Span[] {
  const run = text.slice(start, end);
  const cuts: number[] = [];
  let expected = "";
  for (const marker of run.matchAll(MARKER)) {
    const label = marker[1] ?? "";
    if (cuts.length === 0 && marker.index > 0 && label !== "1") continue;
    if (cuts.length > 0 && label !== expected) continue;
    const fromStart = (cuts[0] ?? marker.index) === 0;
    if (!fromStart && !isFree(run, marker.index, marker[0])) continue;
    cuts.push(marker.index);
    expected = following(label);
  }
  if (cuts.length < 2) return [{ start, end }];
  if (cuts[0] !== 0) cuts.unshift(0);
  return cuts.map((cut, index) => ({
    start: start + cut,
    end: start + run.slice(cut, cuts[index + 1] ?? run.length).trimEnd().length + cut,
  }));
}

function isFree(run: string, at: number, marker: string): boolean {
  return marker.includes(")") && FREE.test(run.slice(Math.max(0, at - 2), at));
}

/** The label that comes after: "2" after "1", "b" after "a". */
function following(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
}
