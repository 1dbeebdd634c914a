import type { RatingAxis } from "#lib/domain/rating/rating.ts";
import { wordsFor, type Words } from "./words.ts";

interface Defined {
  readonly axis: RatingAxis;
  readonly key: string;
  readonly definition: string;
}

type DefinitionMessage = "methodology.definitions.content.true";

/**
 * A rating's definition in the reader's language. As with labels, only one that still reads as the catalogue's English
 * is translated; what the desk wrote is shown as the desk wrote it.
 */
export function definitionOf(words: Words, { axis, key, definition }: Defined): string {
  const message = `methodology.definitions.${axis}.${key}` as DefinitionMessage;
  const english = wordsFor("en", false);
  return english.t.has(message) && english.t(message) === definition ? words.t(message) : definition;
}
