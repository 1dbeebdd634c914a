import type { ReactNode } from "react";
import { claimTypeLabels, claimTypes } from "#lib/domain/claim/claim.ts";
import type {
  ClaimPublication,
  FrozenClaim,
  FrozenSpeaker,
  PublicNotice,
} from "#lib/domain/publication/publication.ts";
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
  const { publication, preview } = props;
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
  const day = (value: string | null | undefined) =>
    value ? <DateTime value={value} timeZone={timeZone} /> : null;
  return [
    ...fact("Said by", content.speaker && <SpeakerName speaker={content.speaker} />),
    ...fact("Claim made", day(publication.claimedOn) ?? "Date unknown"),
    ...fact("First published", preview ? null : day(publication.firstPublishedAt)),
    ...fact("Last corrected", day(corrected?.at)),
    ...fact("Verdict as of", day(content.verdict.asOf)),
    ...fact("Why we checked it", content.reason),
    ...fact("Kind of claim", type && claimTypeLabels[type]),
    ...fact("Topics", content.topics.length > 0 && <TopicLinks topics={content.topics} />),
    ...fact("Review", reviewSentence(publication.secondReviewed)),
    ...fact("Version", `${String(publication.n)}, rating scale ${String(content.verdict.scaleVersion)}`),
  ];
}

function fact(term: string, detail: ReactNode): Description[] {
  return detail ? [{ term, detail }] : [];
}

function reviewSentence(secondReviewed: boolean): string {
  return secondReviewed
    ? "Approved by an editor who had no hand in it."
    : "Not second-reviewed: no independent editor has approved it yet.";
}

function SpeakerName({ speaker }: { speaker: FrozenSpeaker }) {
  return (
    <>
      <a href={`/claims?speaker=${encodeURIComponent(speaker.slug)}`} className="link">
        {speaker.name}
      </a>
      {speaker.role ? <span className="block text-muted">{speaker.role}</span> : null}
    </>
  );
}

function TopicLinks({ topics }: { topics: FrozenClaim["topics"] }) {
  return (
    <ul role="list" className="flex flex-wrap gap-x-3">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={`/claims?topic=${encodeURIComponent(topic.slug)}`} className="link">
            {topic.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
