import type { CloseReading } from "../close-reading.ts";
import type { Person } from "./people.ts";
import type { Edit } from "./rewriting.ts";
import type { WordsOf } from "./tagged-words.ts";

/** What the suggestions of one article are made with: its close reading, and what was worked out once for all. */
export interface Workshop extends CloseReading {
  readonly people: readonly Person[];
  readonly wordsOf: WordsOf;
  /** Edits that hold wherever they stand in the text: days in place of "yesterday", the outlet's name. */
  readonly standing: readonly Edit[];
  readonly isEnglish: boolean;
}
