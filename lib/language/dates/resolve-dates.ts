import type { DateMention } from "../close-reading.ts";
import type { Span } from "../reading.ts";

/**
 * Finds the days an article speaks of and works out which they are.
 *
 * @param text normalised text; spans are UTF-16 units of it.
 * @param sentences in order: the tense of the sentence decides whether "on Friday" was or will be.
 * @param publishedOn `YYYY-MM-DD` the article appeared, or null: then relative dates stay unresolved.
 * @returns mentions by start, not overlapping.
 */
export function resolveDates(
  text: string,
  sentences: readonly Span[],
  publishedOn: string | null,
): DateMention[] {
  void text;
  void sentences;
  void publishedOn;
  return [];
}
