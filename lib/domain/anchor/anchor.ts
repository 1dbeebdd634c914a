import type { AnchorStatus } from "#lib/domain/claim/claim.ts";

/** Words cut out of a revision with what stood around them; `start` in UTF-16 code units of that revision. */
export interface QuotedPlace {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/**
 * Where those words stand in another text. `exact`: the very words, beyond doubt. `proposed`: the likeliest place, for
 * a person to confirm. `orphaned`: nowhere. `similarity` is 0…1, how alike the words found are; 1 for the very words.
 */
export type LocatedPlace =
  | {
      readonly status: Exclude<AnchorStatus, "orphaned">;
      readonly start: number;
      readonly end: number;
      readonly similarity: number;
    }
  | {
      readonly status: Extract<AnchorStatus, "orphaned">;
      readonly start: null;
      readonly end: null;
      readonly similarity: number;
    };

export const orphanedPlace: LocatedPlace = { status: "orphaned", start: null, end: null, similarity: 0 };

/**
 * True when a place may be relied on: the very words found beyond doubt, or whatever a person confirmed. A proposed
 * place nobody confirmed is shown to editors and to nobody else (invariant 10).
 */
export function isSettled(anchor: { readonly status: AnchorStatus; readonly confirmed: boolean }): boolean {
  return anchor.status === "exact" || anchor.confirmed;
}
