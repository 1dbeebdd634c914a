import { Section } from "#app/_ui/base/section.tsx";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { stageLabels } from "#lib/domain/claim/claim.ts";
import type { SimilarClaim } from "#lib/queries/desk/similar-claims.ts";

/** The same standard for the same claim: what the desk already has that says nearly this. */
export function SimilarSection({ similar }: { similar: readonly SimilarClaim[] }) {
  return (
    <Section title="Similar claims" id="similar-claims">
      {similar.length === 0 ? (
        <p className="text-sm text-muted">No other claim says nearly the same.</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {similar.map((other) => (
            <li key={other.id} className="min-w-0">
              <a href={`/desk/claims/${other.slug}`} className="link font-serif">
                {other.text}
              </a>
              <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
                {other.rating === null ? null : (
                  <RatingBadge label={other.rating.label} tone={other.rating.tone} size="small" />
                )}
                <span>{stageLabels[other.stage]}</span>
                {other.speaker === null ? null : <span>{other.speaker}</span>}
                <span className="tabular-nums">{Math.round(other.similarity * 100)} % alike</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
