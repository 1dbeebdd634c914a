import { writeCloseReading } from "#lib/db/close-readings.ts";
import type { Database } from "#lib/db/database.ts";
import type { ReadSentence, SuggestedClaim } from "#lib/language/close-reading.ts";
import type { TestArticle } from "./article-desk.ts";
import { testNow } from "./library-desk.ts";

/** A claim suggested for some words of a test article; whatever is left out is open. */
export function suggestionOn(
  article: TestArticle,
  words: string,
  fields: Partial<SuggestedClaim> = {},
): SuggestedClaim {
  const { start, end } = article.spanOf(words);
  return {
    ...{ start, end, text: words, statement: null, speaker: null, type: null },
    ...{ speechMode: "narration", steps: [] },
    ...fields,
  };
}

/**
 * Writes a reading made by hand, so that a test does not rest on what the reader makes of its words: these suggestions,
 * and for each sentence what `judged` says by its number.
 */
export async function readByHand(
  db: Database,
  article: TestArticle,
  suggestions: readonly SuggestedClaim[],
  judged: Readonly<Record<number, Partial<ReadSentence>>> = {},
  readerVersion = "by hand",
): Promise<void> {
  const sentences = article.sentences.map(({ start, end }, at): ReadSentence => ({
    ...{ start, end, kind: "paragraph", suggested: "background", worthiness: 0, reasons: [], speaker: null },
    ...judged[at],
  }));
  await db.$transaction((tx) =>
    writeCloseReading(tx, article.revisionId, {
      reading: { sentences, quotations: [] },
      ...{ suggestions, readerVersion, now: testNow },
    }),
  );
}

/** The suggestions of a test article in the order of its text. */
export async function suggestionsOf(db: Database, article: TestArticle) {
  return db.claimSuggestion.findMany({
    where: { revisionId: article.revisionId },
    orderBy: [{ start: "asc" }, { text: "asc" }],
  });
}
