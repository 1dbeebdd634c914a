import type { Span } from "../reading.ts";

/** One change to the article's words on the way to a claim. The article itself is never altered. */
export interface Edit extends Span {
  replacement: string;
  /** Said to the editor: "“on Friday” is 17 October 2025". Null for what needs no word, such as a lost comma. */
  step: string | null;
}

/** Words made of a span, with what was done to them. */
export interface Rewritten {
  text: string;
  steps: string[];
}

/**
 * Applies edits to a span of the text. Edits are positions in the text itself, so that several readers can propose
 * them without knowing of each other; of two that overlap the earlier one counts, of two at one place the longer.
 */
export function rewrite(text: string, span: Span, edits: readonly Edit[]): Rewritten {
  const inside = edits
    .filter((edit) => edit.start >= span.start && edit.end <= span.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const steps: string[] = [];
  let at = span.start;
  let words = "";
  for (const edit of inside) {
    if (edit.start < at) continue;
    words += text.slice(at, edit.start) + edit.replacement;
    at = edit.end;
    if (edit.step !== null && !steps.includes(edit.step)) steps.push(edit.step);
  }
  words += text.slice(at, span.end);
  return { text: words.replace(/\s+/gu, " ").trim(), steps };
}

/** Without the marks that end a sentence or hang over from the words around it. */
export function withoutStop(words: string): string {
  return balanced(words.replace(/^[\s,;:–—”"»’]+/u, ""))
    .replace(/(?:[\s,;:–—]|(?<!\p{Lu})\.|…)+$/u, "")
    .trim();
}

/** Without closing marks that nothing opened; with those closed that the text leaves open. */
function balanced(words: string): string {
  let whole = words.replace(/,(?=[”’]+$)/u, "");
  if (count(whole, "“") < count(whole, "”")) whole = whole.replace(/”(?=[^”]*$)/u, "");
  if (!whole.includes("‘")) whole = whole.replace(/(?<=[,.!?])’+(?=\s*$)/u, "");
  return count(whole, "“") > count(whole, "”") ? `${whole.replace(/[\s,;:.]+$/u, "")}”` : whole;
}

function count(words: string, mark: string): number {
  return words.split(mark).length - 1;
}

/** As a sentence: a capital at its beginning, a full stop at its end. */
export function asSentence(words: string): string {
  const bare = withoutStop(words);
  if (bare === "") return "";
  const ended = /[.!?]["”’»)]*$/u.test(bare) ? bare : `${bare}.`;
  return ended.replace(/^["“‘«(]*\p{Ll}/u, (first) => first.toUpperCase());
}
