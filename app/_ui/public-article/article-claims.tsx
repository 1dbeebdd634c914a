import type { FrozenHighlight, FrozenRating } from "#lib/domain/publication/publication.ts";
import { RatingBadge } from "../claim/rating-badge.tsx";

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

/** The article's published claims with their ratings, numbered as in the text. */
export function ArticleClaims({ claims }: { claims: ReadonlyMap<string, NumberedClaim> }) {
  return (
    <>
      <h2 className="mb-3 text-base font-semibold">Claims in this article</h2>
      <ol aria-label="Claims" className="flex flex-col">
        {[...claims.values()].map((claim) => (
          <li key={claim.slug} className="flex gap-3 border-t border-line py-4">
            <span className="w-5 shrink-0 text-right text-sm text-muted tabular-nums">{claim.number}</span>
            <div className="flex min-w-0 flex-col items-start gap-2">
              <a
                href={`/claims/${claim.slug}`}
                className="tap font-serif text-lg leading-snug font-semibold hover:text-accent hover:underline"
              >
                {claim.text}
              </a>
              <RatingBadge label={claim.rating.label} tone={claim.rating.tone} size="small" />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
