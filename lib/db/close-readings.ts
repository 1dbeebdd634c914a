import type {
  PlacedSuggestion,
  SuggestionOrigin,
  SuggestionState,
} from "#lib/domain/suggestion/suggestion.ts";
import { suggestionsToOffer } from "#lib/domain/suggestion/suggestion.rules.ts";
import type { CloseReading, Quotation, ReadSentence, SuggestedClaim } from "#lib/language/close-reading.ts";
import { insertRows } from "./bulk-rows.ts";
import type { Tx } from "./database.ts";

/** A close reading as it is kept: what was found, by which reader, when. */
export interface NewCloseReading {
  readonly reading: Pick<CloseReading, "sentences" | "quotations">;
  readonly suggestions: readonly SuggestedClaim[];
  readonly readerVersion: string;
  readonly now: Date;
}

/**
 * Writes a close reading of a revision over the one before: what the reader makes of each sentence, who says what, and
 * which claims it suggests. Suggestions the desk has decided on stay as they are, and so do the assistant's; open ones
 * of the reader's own are replaced, those that say the same keep their id. What was decided on in another revision of
 * the article is not offered again.
 *
 * The sentences are those of the database: spans of `reading` that no sentence has are passed over.
 * Returns how many suggestions are open now that were not before.
 */
export async function writeCloseReading(tx: Tx, revisionId: string, read: NewCloseReading): Promise<number> {
  const { reading, suggestions, readerVersion, now } = read;
  // Before everything else: two readings of one revision follow one another, and an acceptance is waited for.
  const present = await lockReading(tx, revisionId);
  await writeJudgements(tx, revisionId, reading.sentences);
  await tx.quotation.deleteMany({ where: { revisionId } });
  await insertRows(
    tx,
    "quotations",
    reading.quotations.map((quotation, index) => quotationRow(revisionId, quotation, index)),
  );
  const decided = present.filter(({ state }) => state !== "open");
  const offered = suggestionsToOffer(suggestions, [
    ...decided,
    ...(await decidedElsewhere(tx, revisionId, suggestions)),
  ]);
  const added = await replaceOpen(tx, revisionId, present, offered, now);
  const columns = { readerVersion, readAt: now };
  await tx.revisionReading.upsert({
    where: { revisionId },
    create: { revisionId, ...columns },
    update: columns,
    select: { revisionId: true },
  });
  return added;
}

export interface LockedSuggestion extends PlacedSuggestion {
  readonly id: string;
  readonly origin: SuggestionOrigin;
  readonly state: SuggestionState;
}

/**
 * Locks what a reading writes, until the transaction ends: the revision, its suggestions, its sentences. Whoever changes
 * sentences and has them read again calls this first: an acceptance locks its suggestion before its sentences, and the
 * other way round the two would wait for each other. Returns the suggestions.
 */
export async function lockReading(tx: Tx, revisionId: string): Promise<LockedSuggestion[]> {
  await tx.$queryRaw`SELECT id FROM article_revisions WHERE id = ${revisionId}::uuid FOR NO KEY UPDATE`;
  const suggestions = await tx.$queryRaw<LockedSuggestion[]>`
    SELECT id, start, "end", text, origin::text AS origin, state::text AS state
    FROM claim_suggestions WHERE revision_id = ${revisionId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM sentences WHERE revision_id = ${revisionId}::uuid ORDER BY index FOR UPDATE`;
  return suggestions;
}

/** One statement for all sentences: an article may have hundreds. */
async function writeJudgements(
  tx: Tx,
  revisionId: string,
  sentences: readonly ReadSentence[],
): Promise<void> {
  const rows = sentences.map(({ start, end, suggested, worthiness, reasons, speaker }) => ({
    ...{ start, end, suggested, worthiness, reasons },
    speaker_name: speaker,
  }));
  await tx.$executeRaw`
    UPDATE sentences s
    SET suggested = r.suggested, worthiness = r.worthiness, reasons = r.reasons, speaker_name = r.speaker_name
    FROM json_populate_recordset(null::sentences, ${JSON.stringify(rows)}::json) r
    WHERE s.revision_id = ${revisionId}::uuid AND s.start = r.start AND s."end" = r."end"`;
}

function quotationRow(revisionId: string, quotation: Quotation, index: number) {
  const { start, end, mode, cue, speaker, within } = quotation;
  return {
    ...{ revisionId, index, start, end, mode, within },
    cueStart: cue?.start ?? null,
    cueEnd: cue?.end ?? null,
    mentionStart: speaker?.start ?? null,
    mentionEnd: speaker?.end ?? null,
    speakerName: speaker?.name ?? null,
  };
}

/** What the desk decided on in other revisions of the same article, where the words are the same as now. */
async function decidedElsewhere(
  tx: Tx,
  revisionId: string,
  suggestions: readonly SuggestedClaim[],
): Promise<PlacedSuggestion[]> {
  if (suggestions.length === 0) return [];
  const rows = await tx.claimSuggestion.findMany({
    where: {
      text: { in: suggestions.map(({ text }) => text) },
      state: { not: "open" },
      revisionId: { not: revisionId },
      revision: { article: { revisions: { some: { id: revisionId } } } },
    },
    distinct: ["text"],
    select: { text: true },
  });
  // The place is another revision's: only the words count.
  return rows.map(({ text }) => ({ start: -1, end: -1, text }));
}

async function replaceOpen(
  tx: Tx,
  revisionId: string,
  present: readonly LockedSuggestion[],
  offered: readonly SuggestedClaim[],
  now: Date,
): Promise<number> {
  const key = ({ start, end, text }: PlacedSuggestion) => `${start}-${end} ${text}`;
  const wanted = new Map(offered.map((each) => [key(each), each]));
  const open = present.filter(({ origin, state }) => origin === "rules" && state === "open");
  const gone = open.filter((each) => !wanted.has(key(each)));
  await tx.claimSuggestion.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const each of open) {
    const again = wanted.get(key(each));
    if (again === undefined) continue;
    const { speaker, statement, type, speechMode, steps } = again;
    await tx.claimSuggestion.update({
      where: { id: each.id },
      data: { speakerName: speaker, statement, type, speechMode, steps },
      select: { id: true },
    });
    wanted.delete(key(each));
  }
  const { count } = await tx.claimSuggestion.createMany({
    data: [...wanted.values()].map(({ speaker, ...each }) => ({
      ...each,
      revisionId,
      speakerName: speaker,
      origin: "rules" as const,
      createdAt: now,
    })),
    // The assistant may have suggested the same words at the same place.
    skipDuplicates: true,
  });
  return count;
}
