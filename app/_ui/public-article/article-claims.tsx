import type {
  FrozenHighlight,
  FrozenListedClaim,
  FrozenRating,
} from "#lib/domain/publication/publication.ts";
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

interface ArticleClaimsProps {
  readonly claims: ReadonlyMap<string, NumberedClaim>;
  /** Claims made in an earlier text of the article that have no place in the one shown. */
  readonly unplaced: readonly FrozenListedClaim[];
}

/** The article's published claims with their ratings, numbered as in the text; those it no longer holds come last. */
export function ArticleClaims({ claims, unplaced }: ArticleClaimsProps) {
  return (
    <>
      {claims.size === 0 ? null : <Numbered claims={claims} />}
      {unplaced.length === 0 ? null : <Unplaced claims={unplaced} apart={claims.size > 0} />}
    </>
  );
}

interface UnplacedProps {
  readonly claims: readonly FrozenListedClaim[];
  /** Whether another list stands above. */
  readonly apart: boolean;
}

function Unplaced({ claims, apart }: UnplacedProps) {
  return (
    <section aria-labelledby="unplaced-claims" className={apart ? "mt-8" : ""}>
      <h2 id="unplaced-claims" className="text-base font-semibold">
        From an earlier version
      </h2>
      <p className="mt-1 mb-3 text-sm text-muted">
        The outlet has changed the article since. Each claim’s page quotes the words as they were.
      </p>
      <ul role="list" className="flex flex-col">
        {claims.map((claim) => (
          <li
            key={claim.claimSlug}
            className="flex min-w-0 flex-col items-start gap-2 border-t border-line py-4"
          >
            <a
              href={`/claims/${claim.claimSlug}`}
              className="tap font-serif text-lg leading-snug font-semibold hover:text-accent hover:underline"
            >
              {claim.claimText}
            </a>
            <RatingBadge label={claim.rating.label} tone={claim.rating.tone} size="small" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Numbered({ claims }: Pick<ArticleClaimsProps, "claims">) {
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
