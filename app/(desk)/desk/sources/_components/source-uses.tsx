import { StageBadge } from "#app/_ui/claim/stage-badge.tsx";
import { StanceBadge } from "#app/_ui/claim/stance-badge.tsx";
import type { SourceUse } from "#lib/queries/desk/get-source.ts";

/** The claims that rest on a source, with what it does for each of them. */
export function SourceUses({ uses, total }: { uses: readonly SourceUse[]; total: number }) {
  if (uses.length === 0) return <p className="text-muted">No claim rests on this source yet.</p>;
  return (
    <>
      <ul aria-label="Claims" role="list" className="flex flex-col">
        {uses.map(({ evidenceId, claim, stance, locator }) => (
          <li
            key={evidenceId}
            className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0"
          >
            <a
              href={`/desk/claims/${claim.slug}`}
              className="tap font-serif text-lg hover:text-accent hover:underline"
            >
              {claim.text}
            </a>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
              <StanceBadge stance={stance} />
              <StageBadge stage={claim.stage} />
              {locator === null ? null : <span>{locator}</span>}
            </p>
          </li>
        ))}
      </ul>
      {total > uses.length ? (
        <p className="mt-3 text-sm text-muted">
          The newest {uses.length} of {total.toLocaleString("en")} uses.
        </p>
      ) : null}
    </>
  );
}
