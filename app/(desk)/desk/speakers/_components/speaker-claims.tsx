import { PublicationBadge } from "#app/_ui/claim/publication-badge.tsx";
import { StageBadge } from "#app/_ui/claim/stage-badge.tsx";
import type { SpeakerClaim } from "#lib/queries/desk/get-speaker.ts";

/** The claims of one speaker, newest change first. */
export function SpeakerClaims({ claims, total }: { claims: readonly SpeakerClaim[]; total: number }) {
  if (claims.length === 0) return <p className="text-muted">No claim of this speaker is on the desk yet.</p>;
  return (
    <>
      <ul aria-label="Claims" role="list" className="flex flex-col">
        {claims.map((claim) => (
          <li
            key={claim.slug}
            className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0"
          >
            <a
              href={`/desk/claims/${claim.slug}`}
              className="tap font-serif text-lg hover:text-accent hover:underline"
            >
              {claim.text}
            </a>
            <p className="flex flex-wrap gap-2">
              <StageBadge stage={claim.stage} />
              {claim.publication === "none" ||
              (claim.stage === "published" && claim.publication === "live") ? null : (
                <PublicationBadge state={claim.publication} />
              )}
            </p>
          </li>
        ))}
      </ul>
      {total > claims.length ? (
        <p className="mt-3 text-sm text-muted">
          The {claims.length} changed last, of {total.toLocaleString("en")}.
        </p>
      ) : null}
    </>
  );
}
