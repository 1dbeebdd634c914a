import type { FrozenHighlight, FrozenRating } from "#lib/domain/publication/publication.ts";

/** A claim of the article with the number its marks carry. */
export interface NumberedClaim {
  readonly number: number;
  readonly slug: string;
  readonly text: string;
  readonly rating: FrozenRating;
}

/** Numbers the claims of an article in the order they first appear, from 1. */
export function numberClaims(highlights: readonly FrozenHighlight[]): ReadonlyMap<string, NumberedClaim> {
  const claims = new Map<string, NumberedClaim>();
  for (const { claimSlug, claimText, rating } of highlights) {
    if (claims.has(claimSlug)) continue;
    claims.set(claimSlug, { number: claims.size + 1, slug: claimSlug, text: claimText, rating });
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
