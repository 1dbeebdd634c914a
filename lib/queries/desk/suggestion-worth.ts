import type { Database } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import { countClaimsMade, countSuggestions, editedTexts } from "#lib/db/suggestion-worth.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { shareOfWordsKept } from "#lib/domain/suggestion/suggestion.rules.ts";
import { suggestionOrigins, type SuggestionOrigin } from "#lib/domain/suggestion/suggestion.ts";

/** What became of the suggestions one origin made in one month. */
export interface WorthRow {
  /** `YYYY-MM`, when the suggestions were made. */
  readonly month: string;
  readonly origin: SuggestionOrigin;
  readonly offered: number;
  readonly accepted: number;
  readonly edited: number;
  /** Mean share of a suggestion's words that stand in what the editor made of it, 0…1; null without an edited one. */
  readonly wordsKept: number | null;
  readonly dismissed: number;
  /** Neither accepted nor dismissed so far. */
  readonly open: number;
}

export interface SuggestionWorth {
  /** The newest month first; months without a suggestion are left out. */
  readonly rows: readonly WorthRow[];
  /** Of the claims made in the same time, how many came from a suggestion. */
  readonly claims: { readonly made: number; readonly suggested: number };
  /** How far back this looks, in months. */
  readonly months: number;
}

/** A year: long enough to see whether a new reader is better, short enough to be read. */
const monthsBack = 12;

/**
 * What suggestions are worth to this desk, by origin and month. Suggestions that a later reading replaced before
 * anybody decided on them do not count as offered: nobody may have seen them.
 */
export async function suggestionWorth(db: Database, actor: Actor, now: Date): Promise<SuggestionWorth> {
  if (!can(actor, "desk.read")) throw new Error("The actor of this query may not read the desk.");
  const { timeZone } = await readSettings(db);
  const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (monthsBack - 1), 1));
  const [counts, edited, claims] = await Promise.all([
    countSuggestions(db, since, timeZone),
    editedTexts(db, since, timeZone),
    countClaimsMade(db, since, timeZone),
  ]);
  const months = [...new Set(counts.map(({ month }) => month))].toSorted().toReversed();
  const rows = months.flatMap((month) =>
    suggestionOrigins.flatMap((origin): WorthRow[] => {
      const here = counts.filter((each) => each.month === month && each.origin === origin);
      const of = (state: string) => here.find((each) => each.state === state)?.count ?? 0;
      const offered = here.reduce((sum, { count }) => sum + count, 0);
      if (offered === 0) return [];
      const kept = edited
        .filter((each) => each.month === month && each.origin === origin)
        .map(({ text, finalText }) => shareOfWordsKept(text, finalText));
      const states = { accepted: of("accepted"), edited: of("edited"), dismissed: of("dismissed") };
      return [{ month, origin, offered, ...states, open: of("open"), wordsKept: meanOf(kept) }];
    }),
  );
  const made = claims.reduce((sum, each) => sum + each.claims, 0);
  const suggested = claims.reduce((sum, each) => sum + each.suggested, 0);
  return { rows, claims: { made, suggested }, months: monthsBack };
}

function meanOf(shares: readonly number[]): number | null {
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
