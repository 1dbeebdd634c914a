import { Badge } from "#app/_ui/base/badge.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import type { SourceOption } from "#lib/queries/desk/search-sources.ts";
import { EvidenceForm } from "../../_components/evidence-form.tsx";
import { EvidenceItem } from "../../_components/evidence-item.tsx";
import { EvidenceReasons } from "./reasons-form.tsx";

interface EvidenceProps {
  readonly claim: ClaimView;
  readonly recentSources: readonly SourceOption[];
  readonly sourceWords: string;
  readonly timeZone: string;
}

/** What speaks for and against, with the written reasons that stand in for what could not be found. */
export function EvidenceSection({ claim, recentSources, sourceWords, timeZone }: EvidenceProps) {
  const count = (stance: string) => claim.evidence.filter((item) => item.stance === stance).length;
  return (
    <Section
      title="Evidence"
      id="evidence"
      actions={
        <div className="flex gap-1.5">
          <Badge>{count("supports")} for</Badge>
          <Badge>{count("refutes")} against</Badge>
        </div>
      }
    >
      <div className="flex flex-col gap-5">
        {claim.evidence.length === 0 ? (
          <p className="text-muted">
            No evidence yet. The gate asks for two independent sources, one of them primary.
          </p>
        ) : (
          <ul className="flex flex-col gap-5">
            {claim.evidence.map((item) => (
              <EvidenceItem
                key={item.id}
                claimId={claim.id}
                evidence={item}
                editable={claim.permissions.evidence}
                timeZone={timeZone}
              />
            ))}
          </ul>
        )}
        {claim.permissions.evidence ? (
          <EvidenceForm
            claimId={claim.id}
            recentSources={recentSources}
            sourceWords={sourceWords}
            pageHref={`/desk/claims/${claim.slug}`}
          />
        ) : null}
        <EvidenceReasons claim={claim} />
      </div>
    </Section>
  );
}
