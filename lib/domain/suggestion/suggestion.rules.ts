import type { PlacedSuggestion, SuggestedFields } from "./suggestion.ts";

/** Words as they are counted: letters and digits in lower case. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * The share of a suggestion's words that stand in what the editor made of it, 0…1: each word as often as it occurs in
 * both. Order does not count, nor do words that were added. A suggestion without words kept nothing.
 */
export function shareOfWordsKept(suggested: string, final: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(final)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(suggested);
  let kept = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    kept += 1;
  }
  return words.length === 0 ? 0 : kept / words.length;
}

/**
 * True when something the suggestion said was changed. Filling in what it had left open, or choosing how the words are
 * given, is no change of it.
 */
export function isEdited(suggested: SuggestedFields, final: SuggestedFields): boolean {
  const fields = ["text", "statement", "speakerName", "type"] as const;
  return fields.some((field) => suggested[field] !== null && suggested[field] !== final[field]);
}

/**
 * Which of the suggestions of a new reading are offered: all but those the desk has decided on before. A decided one
 * answers the same words anywhere in the article, and at its own place the one whose words come nearest, so that a
 * reader that says the same thing in other words does not ask twice. Each decided one answers one at the most.
 */
export function suggestionsToOffer<Found extends PlacedSuggestion>(
  found: readonly Found[],
  decided: readonly PlacedSuggestion[],
): Found[] {
  const open = new Map(found.map((each) => [`${each.start}-${each.end} ${each.text}`, each]));
  const left = [...open.values()];
  for (const answer of decided) {
    const same = left.findIndex((each) => each.text === answer.text);
    const at = same >= 0 ? same : nearestAt(left, answer);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function nearestAt(found: readonly PlacedSuggestion[], answer: PlacedSuggestion): number {
  let nearest = -1;
  let share = 0;
  found.forEach((each, at) => {
    if (each.start !== answer.start || each.end !== answer.end) return;
    const kept = shareOfWordsKept(answer.text, each.text);
    if (kept > share) [nearest, share] = [at, kept];
  });
  return nearest;
}
