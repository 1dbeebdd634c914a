import type { ClaimType, SpeechMode } from "#lib/domain/claim/claim.ts";
import type {
  PlacedSuggestion,
  SuggestedFields,
  SuggestionState,
} from "#lib/domain/suggestion/suggestion.ts";
import type { Tx } from "./database.ts";

export interface LockedSuggestion extends SuggestedFields, PlacedSuggestion {
  readonly id: string;
  readonly revisionId: string;
  readonly text: string;
  readonly type: ClaimType | null;
  readonly speechMode: SpeechMode;
  readonly state: SuggestionState;
  readonly version: number;
}

/** Locks one suggestion of an article until the transaction ends; null when the article has no such suggestion. */
export async function lockSuggestion(
  tx: Tx,
  articleId: string,
  suggestionId: string,
): Promise<LockedSuggestion | null> {
  const rows = await tx.$queryRaw<LockedSuggestion[]>`
    SELECT s.id, s.revision_id AS "revisionId", s.start, s."end", s.text, s.statement,
           s.speaker_name AS "speakerName", s.type::text AS type, s.speech_mode::text AS "speechMode",
           s.state::text AS state, s.version
    FROM claim_suggestions s JOIN article_revisions r ON r.id = s.revision_id
    WHERE s.id = ${suggestionId}::uuid AND r.article_id = ${articleId}::uuid
    FOR UPDATE OF s`;
  return rows[0] ?? null;
}

/** What was decided on a suggestion; `open` takes a decision back. */
export interface WrittenAnswer {
  readonly state: SuggestionState;
  readonly finalText: string | null;
  readonly claimId: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
}

/** Writes the decision on a locked suggestion and returns its new version. */
export async function writeAnswer(tx: Tx, suggestionId: string, answer: WrittenAnswer): Promise<number> {
  const { version } = await tx.claimSuggestion.update({
    where: { id: suggestionId },
    data: { ...answer, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}
