import { sourceKindLabels, sourceTierLabels } from "#lib/domain/evidence/evidence.ts";
import { gateRuleLabels, gateRules } from "#lib/domain/gate/gate.ts";
import type { FrozenClaim, FrozenEvidence } from "#lib/domain/publication/publication.ts";
import { renderMarkdown } from "#lib/publishing/markdown.ts";
import { DateTime } from "../base/date-time.tsx";
import { Section } from "../base/section.tsx";
import { Markdown } from "../claim/markdown.tsx";
import { Quote } from "../claim/quote.tsx";
import { StanceBadge } from "../claim/stance-badge.tsx";

interface ClaimEvidenceProps {
  readonly content: FrozenClaim;
  readonly timeZone: string;
}

/** Every source that was used, on which side it stands, and where to find the words; then what is missing, and why. */
export function ClaimEvidence({ content, timeZone }: ClaimEvidenceProps) {
  const { evidence } = content;
  const reasons = writtenReasons(content);
  return (
    <Section
      title={evidence.length === 0 ? "Evidence" : `Evidence (${String(evidence.length)})`}
      id="evidence"
    >
      {evidence.length === 0 ? <p className="text-muted">This check rests on no separate source.</p> : null}
      <ol className="flex flex-col">
        {evidence.map((item, index) => (
          <li key={index} className="border-t border-line py-5 first:border-t-0 first:pt-0">
            {item.confidential ? (
              <ConfidentialItem item={item} />
            ) : (
              <EvidenceItem item={item} timeZone={timeZone} />
            )}
          </li>
        ))}
      </ol>
      {reasons.length === 0 ? null : (
        <dl className="mt-2 flex flex-col gap-3 border-t border-line pt-4 text-sm">
          {reasons.map(({ term, text }) => (
            <div key={term}>
              <dt className="text-muted">{term}</dt>
              <dd className="max-w-prose">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

type OpenEvidence = Extract<FrozenEvidence, { confidential: false }>;
type ClosedEvidence = Extract<FrozenEvidence, { confidential: true }>;

function EvidenceItem({ item, timeZone }: { item: OpenEvidence; timeZone: string }) {
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
        <StanceBadge stance={item.stance} />
        <span>
          {sourceTierLabels[item.tier]} source · {sourceKindLabels[item.kind]}
        </span>
      </div>
      <p className="font-medium">
        {item.url === null ? (
          item.title
        ) : (
          <a href={item.url} rel="nofollow noopener" className="link">
            {item.title}
          </a>
        )}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>{item.publisher}</span>
        {item.publishedOn ? <DateTime value={item.publishedOn} timeZone={timeZone} /> : null}
        {item.publishedOn === null && item.undated ? <span>Undated</span> : null}
        {item.locator ? <span>{item.locator}</span> : null}
      </p>
      {item.quote ? <Quote exact={item.quote} /> : null}
      {item.note ? <Markdown html={renderMarkdown(item.note)} size="small" /> : null}
      {item.interestNote ? (
        <p className="max-w-prose text-sm">
          <span className="text-muted">Interest of the source:</span> {item.interestNote}
        </p>
      ) : null}
      <StoredCopies item={item} timeZone={timeZone} />
    </div>
  );
}

function StoredCopies({ item, timeZone }: { item: OpenEvidence; timeZone: string }) {
  if (item.snapshots.length === 0) return null;
  return (
    <ul role="list" className="flex flex-col gap-1 text-xs text-muted">
      {item.snapshots.map((snapshot) => (
        <li key={snapshot.sha256}>
          Copy kept by the desk on <DateTime value={snapshot.capturedAt} timeZone={timeZone} />
          <code className="block font-mono break-all">sha256 {snapshot.sha256}</code>
        </li>
      ))}
    </ul>
  );
}

function ConfidentialItem({ item }: { item: ClosedEvidence }) {
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
        <StanceBadge stance={item.stance} />
        <span>Confidential source</span>
      </div>
      <p className="max-w-prose">{item.reason}</p>
    </div>
  );
}

function writtenReasons({ reasons, overrides }: FrozenClaim): { term: string; text: string }[] {
  const written = [
    { term: "Why one independent source is enough", text: reasons.singleSource },
    { term: "Why there is no primary source", text: reasons.noPrimary },
    { term: "Evidence for the other side", text: reasons.oneSided },
    ...overrides.map(({ rule, reason }) => ({
      term: `Set aside by a managing editor: ${ruleLabel(rule)}`,
      text: reason,
    })),
  ];
  return written.flatMap(({ term, text }) => (text ? [{ term, text }] : []));
}

function ruleLabel(rule: string): string {
  const known = gateRules.find((candidate) => candidate === rule);
  return known === undefined ? rule : gateRuleLabels[known].toLowerCase();
}
