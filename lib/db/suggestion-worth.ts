import type { SuggestionOrigin, SuggestionState } from "#lib/domain/suggestion/suggestion.ts";
import type { Handle } from "./database.ts";

/** Suggestions of one month and origin in one state. */
export interface SuggestionCount {
  /** `YYYY-MM` in the desk's time zone. */
  readonly month: string;
  readonly origin: SuggestionOrigin;
  readonly state: SuggestionState;
  readonly count: number;
}

/** Counts suggestions by the month they were made in, since an instant. `timeZone` is an IANA name. */
export async function countSuggestions(
  db: Handle,
  since: Date,
  timeZone: string,
): Promise<SuggestionCount[]> {
  return db.$queryRaw<SuggestionCount[]>`
    SELECT to_char(created_at AT TIME ZONE ${timeZone}, 'YYYY-MM') AS month, origin::text AS origin,
           state::text AS state, count(*)::int AS count
    FROM claim_suggestions WHERE created_at >= ${since}
    GROUP BY 1, 2, 3`;
}

/** What was suggested and what editors made of it, of the edited ones. */
export interface EditedText {
  readonly month: string;
  readonly origin: SuggestionOrigin;
  readonly text: string;
  readonly finalText: string;
}

export async function editedTexts(db: Handle, since: Date, timeZone: string): Promise<EditedText[]> {
  return db.$queryRaw<EditedText[]>`
    SELECT to_char(created_at AT TIME ZONE ${timeZone}, 'YYYY-MM') AS month, origin::text AS origin, text,
           final_text AS "finalText"
    FROM claim_suggestions WHERE state = 'edited' AND created_at >= ${since}`;
}

/** Claims made in a month, and how many of them of a suggestion. */
export interface ClaimCount {
  readonly month: string;
  readonly claims: number;
  readonly suggested: number;
}

export async function countClaimsMade(db: Handle, since: Date, timeZone: string): Promise<ClaimCount[]> {
  return db.$queryRaw<ClaimCount[]>`
    SELECT to_char(c.created_at AT TIME ZONE ${timeZone}, 'YYYY-MM') AS month, count(*)::int AS claims,
           count(*) FILTER (
             WHERE EXISTS (SELECT 1 FROM claim_suggestions s WHERE s.claim_id = c.id)
           )::int AS suggested
    FROM claims c WHERE c.created_at >= ${since}
    GROUP BY 1`;
}
