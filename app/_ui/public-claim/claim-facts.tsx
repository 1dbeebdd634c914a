import { claimTypeLabels, claimTypes } from "#lib/domain/claim/claim.ts";
import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import { DateTime } from "../base/date-time.tsx";
import { DescriptionList, type Description } from "../base/description-list.tsx";

interface ClaimFactsProps {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
  readonly timeZone: string;
  readonly preview: boolean;
  /** Hash of the newest version. */
  readonly sha256: string | undefined;
}

/** Facts about the check itself, for whoever wants to judge how it was made. */
export function ClaimFacts(props: ClaimFactsProps) {
  const { publication, timeZone, preview } = props;
  return (
    <div className="flex flex-col gap-5 rounded border border-line bg-surface p-5 text-sm">
      <h2 className="text-base font-semibold">About this check</h2>
      <DescriptionList items={factsOf(props)} />
      {preview ? null : (
        <ul role="list" className="print-hide flex flex-col gap-2 border-t border-line pt-4">
          <li>
            <a href="/methodology" className="link">
              How we check and rate
            </a>
          </li>
          <li>
            <a href={`/claims/${publication.slug}/publications/${String(publication.n)}`} className="link">
              This publication as JSON
            </a>
          </li>
          {props.sha256 ? (
            <li>
              <a href={`/verify/${props.sha256}`} className="link">
                Verify this publication
              </a>
            </li>
          ) : null}
        </ul>
      )}
    </div>
  );
}

function factsOf({ publication, notices, timeZone, preview }: ClaimFactsProps): Description[] {
  const { content } = publication;
  const corrected = notices.findLast((n) =>
    /^(clarification|update|correction|verdict_change)$/.test(n.kind),
  );
  const type = claimTypes.find((known) => known === content.type);
  const day = (value: string) => <DateTime value={value} timeZone={timeZone} />;
  return [
    content.speaker && { term: "Said by", detail: <SpeakerName publication={publication} /> },
    { term: "Claim made", detail: publication.claimedOn ? day(publication.claimedOn) : "Date unknown" },
    !preview && { term: "First published", detail: day(publication.firstPublishedAt) },
    corrected && { term: "Last corrected", detail: day(corrected.at) },
    content.verdict.asOf && { term: "Verdict as of", detail: day(content.verdict.asOf) },
    content.reason && { term: "Why we checked it", detail: content.reason },
    type && { term: "Kind of claim", detail: claimTypeLabels[type] },
    content.topics.length > 0 && { term: "Topics", detail: <TopicLinks publication={publication} /> },
    {
      term: "Review",
      detail: publication.secondReviewed
        ? "Approved by an editor who had no hand in it."
        : "Not second-reviewed: no independent editor has approved it yet.",
    },
    {
      term: "Version",
      detail: `${String(publication.n)}, rating scale ${String(content.verdict.scaleVersion)}`,
    },
  ].filter((fact): fact is Description => Boolean(fact));
}

function SpeakerName({ publication }: { publication: ClaimPublication }) {
  const { speaker } = publication.content;
  if (speaker === null) return null;
  return (
    <>
      <a href={`/claims?speaker=${encodeURIComponent(speaker.slug)}`} className="link">
        {speaker.name}
      </a>
      {speaker.role ? <span className="block text-muted">{speaker.role}</span> : null}
    </>
  );
}

function TopicLinks({ publication }: { publication: ClaimPublication }) {
  return (
    <ul role="list" className="flex flex-wrap gap-x-3">
      {publication.content.topics.map((topic) => (
        <li key={topic.slug}>
          <a href={`/claims?topic=${encodeURIComponent(topic.slug)}`} className="link">
            {topic.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
