import { unfaithfulOf, type Unfaithful } from "#lib/domain/claim/claim.ts";
import type { FrozenHighlight, FrozenRating } from "#lib/domain/publication/publication.ts";

/** A claim of the article with the number its marks carry. */
export interface NumberedClaim {
  readonly number: number;
  readonly slug: string;
  readonly text: string;
  /** BCP 47; undefined where the publication does not say. */
  readonly language: string | undefined;
  readonly rating: FrozenRating;
  readonly attribution: FrozenRating | null;
  /** What this article gets wrong about it in any place; null where it gets nothing wrong. */
  readonly unfaithful: Unfaithful | null;
}

/** Numbers the claims of an article in the order they first appear, from 1. */
export function numberClaims(highlights: readonly FrozenHighlight[]): ReadonlyMap<string, NumberedClaim> {
  const claims = new Map<string, NumberedClaim>();
  for (const highlight of highlights) {
    const { claimSlug: slug, claimText: text, rating, attribution = null, language } = highlight;
    const known = claims.get(slug);
    const number = known?.number ?? claims.size + 1;
    const unfaithful = known?.unfaithful ?? unfaithfulOf(highlight.fidelity);
    claims.set(slug, { number, slug, text, language, rating, attribution, unfaithful });
  }
  return claims;
}

/** Where a claim's first words stand on the page. */
export function markAnchor(number: number): string {
  return `mark-${String(number)}`;
}

/** Where a claim's card stands on the page. */
export function cardAnchor(number: number): string {
  return `claim-${String(number)}`;
}
