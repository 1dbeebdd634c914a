import type { ReactNode } from "react";
import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Quote } from "#app/_ui/claim/quote.tsx";
import { StanceBadge } from "#app/_ui/claim/stance-badge.tsx";
import { sourceKindLabels, sourceTierLabels } from "#lib/domain/evidence/evidence.ts";
import type { EvidenceView } from "#lib/queries/desk/list-evidence.ts";
import type { SourceFieldsView } from "#lib/queries/desk/source-view.ts";
import { SnapshotForm } from "../../sources/_components/snapshot-form.tsx";
import { SnapshotList } from "../../sources/_components/snapshot-list.tsx";
import { EvidenceItemForm, RemoveEvidenceForm } from "./evidence-item-form.tsx";
import type { EvidenceItemProps } from "./evidence-props.ts";

/** One item of evidence in the claim's workspace, with what may be done to it. */
export function EvidenceItem({ claimId, evidence, editable, timeZone }: EvidenceItemProps) {
  const { source } = evidence;
  return (
    <li className="flex min-w-0 flex-col gap-3 border-t border-line py-5 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap gap-2">
        <StanceBadge stance={evidence.stance} />
        {evidence.confidential ? (
          <Badge tone="warn" icon="lock">
            Confidential
          </Badge>
        ) : null}
      </p>
      <div className="min-w-0">
        <h3 className="font-medium">
          <Title evidence={evidence} />
        </h3>
        {source === null ? null : <SourceLine source={source} timeZone={timeZone} />}
      </div>
      {evidence.quote === null ? null : <Quote exact={evidence.quote} />}
      <Facts evidence={evidence} />
      {evidence.snapshots.length > 0 ? (
        <SnapshotList snapshots={evidence.snapshots} timeZone={timeZone} />
      ) : null}
      {editable ? (
        <div className="print-hide flex flex-wrap items-start gap-x-1 gap-y-2 not-has-[details[open]]:-ml-4">
          <EvidenceItemForm claimId={claimId} evidence={evidence} />
          {evidence.sourceId === null ? null : (
            <SnapshotForm sourceId={evidence.sourceId} of={source?.title} folded />
          )}
          <RemoveEvidenceForm claimId={claimId} evidence={evidence} />
        </div>
      ) : null}
    </li>
  );
}

function Title({ evidence }: { evidence: EvidenceView }): ReactNode {
  if (evidence.source === null) return "A confidential source";
  if (evidence.sourceId === null) return evidence.source.title;
  return (
    <a href={`/desk/sources/${evidence.sourceId}`} className="link">
      {evidence.source.title}
    </a>
  );
}

function SourceLine({ source, timeZone }: { source: SourceFieldsView; timeZone: string }) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
      <span className={source.publisher ? "" : "text-warn"}>{source.publisher || "No publisher yet"}</span>
      <span>{sourceKindLabels[source.kind]}</span>
      <span>{sourceTierLabels[source.tier]}</span>
      {source.publishedOn !== null ? (
        <DateTime value={source.publishedOn} timeZone={timeZone} />
      ) : (
        <span className={source.undated ? "" : "text-warn"}>
          {source.undated ? "Undated" : "No date yet"}
        </span>
      )}
      {source.url === null ? null : (
        <a href={source.url} className="link max-w-full break-all" rel="noopener noreferrer external">
          {source.url}
        </a>
      )}
    </p>
  );
}

function Facts({ evidence }: { evidence: EvidenceView }) {
  const facts = [
    ["Locator", evidence.locator],
    ["Independence group", evidence.independenceGroup],
    ["Note", evidence.note],
    ["Readers see instead of the source", evidence.confidentialReason],
  ].filter(([, text]) => text !== null);
  if (facts.length === 0) return null;
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt className="text-xs text-muted">{term}</dt>
          <dd className="max-w-prose whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
