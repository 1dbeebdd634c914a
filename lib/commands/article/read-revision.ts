import type { CommandScope } from "#lib/commands/run-command.ts";
import { writeCloseReading } from "#lib/db/close-readings.ts";
import { dayOf } from "#lib/db/days.ts";
import type { Handle } from "#lib/db/database.ts";
import { speakersNamedIn } from "#lib/db/speaker-refs.ts";
import { loadStoredReading } from "#lib/db/stored-readings.ts";
import type { CloseReading, SuggestedClaim } from "#lib/language/close-reading.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { readClosely, readerVersion } from "#lib/language/read-closely.ts";
import type { Reading } from "#lib/language/reading.ts";
import type { KnownName } from "#lib/language/speakers/people-of.ts";
import { suggestClaims, type SuggestionContext } from "#lib/language/suggestions/suggest-claims.ts";

/** Everything the reader makes of an article, before it is written down. */
export interface PreparedReading {
  readonly reading: CloseReading;
  readonly suggestions: readonly SuggestedClaim[];
}

/** What the desk knows that a text does not say. */
export interface ReaderContext extends SuggestionContext {
  /** `YYYY-MM-DD`; null while nobody knows. */
  readonly publishedOn: string | null;
  /** Speakers of the desk, so that an alias in the article is the name the desk has for them (`knownSpeakers`). */
  readonly known: readonly KnownName[];
}

/** The desk's speakers whom a text names, with their aliases. */
export async function knownSpeakers(db: Handle, text: string): Promise<KnownName[]> {
  return speakersNamedIn(db, foldName(text));
}

/** Reads an article closely and suggests claims. Pure, so that a long text is read before a transaction begins. */
export function prepareReading(reading: Reading, context: ReaderContext): PreparedReading {
  const close = readClosely(reading, { publishedOn: context.publishedOn, known: context.known });
  return { reading: close, suggestions: suggestClaims(close, context) };
}

/** Writes a reading of a revision in the caller's transaction. Returns how many suggestions are new. */
export async function keepReading(
  { tx, now }: CommandScope,
  revisionId: string,
  prepared: PreparedReading,
): Promise<number> {
  return writeCloseReading(tx, revisionId, { ...prepared, readerVersion, now });
}

/**
 * Reads a stored revision closely, with its blocks and sentences as the desk has them (split, joined, restored), and
 * writes what was found over the reading before: the one function to call after a revision was added, its sentences
 * changed or the article's date. Decisions are never touched. Returns how many suggestions are new; 0 for a revision
 * whose text was redacted.
 */
export async function readRevision(scope: CommandScope, revisionId: string): Promise<number> {
  const stored = await loadStoredReading(scope.tx, revisionId);
  if (stored === null) return 0;
  const { publishedOn, outlet, ...reading } = stored;
  const known = await knownSpeakers(scope.tx, stored.text);
  const context = { publishedOn: dayOf(publishedOn), outlet, known };
  return keepReading(
    scope,
    revisionId,
    prepareReading({ ...reading, publishedOn: context.publishedOn }, context),
  );
}
