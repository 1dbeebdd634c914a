"use client";

import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { StageBadge } from "#app/_ui/claim/stage-badge.tsx";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";

interface ClaimsListProps {
  readonly claims: ArticleView["claims"];
  /** Shows in the text where a claim stands, while it is pointed at. */
  readonly onPoint?: ((appearanceId: string | null) => void) | undefined;
}

/** The claims of the article in the order of its text. */
export function ClaimsList({ claims, onPoint }: ClaimsListProps) {
  return (
    <section aria-labelledby="article-claims-title" className="border-t border-line pt-4">
      <h2 id="article-claims-title" className="mb-2 text-base font-semibold">
        Claims
      </h2>
      {claims.length === 0 ? (
        <p className="text-sm text-muted">
          No claim yet. Select the words that can be checked, and choose “Make claim”.
        </p>
      ) : (
        <ul role="list" aria-label="Claims" className="flex flex-col">
          {claims.map((claim) => (
            <li
              key={claim.appearanceId}
              onMouseEnter={() => onPoint?.(claim.appearanceId)}
              onMouseLeave={() => onPoint?.(null)}
              onFocus={() => onPoint?.(claim.appearanceId)}
              onBlur={() => onPoint?.(null)}
              className="border-b border-line py-2.5 last:border-0"
            >
              <a
                href={`/desk/claims/${claim.slug}`}
                dir="auto"
                className="tap font-serif hover:text-accent hover:underline hover:underline-offset-4"
              >
                {claim.text}
              </a>
              <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
                <StageBadge stage={claim.stage} />
                {claim.rating === null ? null : (
                  <RatingBadge label={claim.rating.label} tone={claim.rating.tone} size="small" />
                )}
                {claim.speaker === null ? null : <span>{claim.speaker}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
