import { english } from "./catalogues/english.ts";
import type { Words } from "./words.ts";

interface Labelled {
  readonly key: string;
  readonly label: string;
}

/**
 * A content rating's label in the reader's language. Ratings are the desk's own: only a label that still reads as the
 * catalogue's English one is translated, every other is shown as the desk wrote it.
 */
export function contentLabel(words: Words, rating: Labelled): string {
  return translated(words, "content", rating);
}

/** The same for an attribution rating. */
export function attributionLabel(words: Words, rating: Labelled): string {
  return translated(words, "attribution", rating);
}

type RatingMessage = "ratings.content.true";

function translated(words: Words, scale: "content" | "attribution", { key, label }: Labelled): string {
  const shipped: Readonly<Record<string, string>> = english.ratings[scale];
  if (!Object.hasOwn(shipped, key) || shipped[key] !== label) return label;
  // Keys of the desk's own ratings are in no catalogue, so the name is a plain text here.
  return words.t(`ratings.${scale}.${key}` as RatingMessage);
}
