import type { Words } from "./words.ts";
import { wordsFor } from "./words.ts";

interface Labelled {
  readonly key: string;
  readonly label: string;
}

/**
 * A content rating's label in the reader's language. Ratings are the desk's own: only a label that still reads as the
 * catalogue's English one is translated, every other is shown as the desk wrote it.
 */
export function contentLabel(words: Words, rating: Labelled): string {
  return translated(words, `ratings.content.${rating.key}`, rating.label);
}

/** The same for an attribution rating. */
export function attributionLabel(words: Words, rating: Labelled): string {
  return translated(words, `ratings.attribution.${rating.key}`, rating.label);
}

type RatingMessage = "ratings.content.true";

function translated(words: Words, name: string, label: string): string {
  // Keys of the desk's own ratings are in no catalogue, so the name is a plain text here.
  const message = name as RatingMessage;
  const english = wordsFor("en", false);
  return english.t.has(message) && english.t(message) === label ? words.t(message) : label;
}
