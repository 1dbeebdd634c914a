import { noticeLabels } from "#lib/domain/claim/claim.ts";
import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import { DateTime } from "../base/date-time.tsx";
import { Section } from "../base/section.tsx";
import { Timeline, type TimelineItem } from "../claim/timeline.tsx";

/** One publication of the claim that may still be read. */
export interface PublicVersion {
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly sha256: string;
}

interface ClaimLogProps {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
  /** Newest first. */
  readonly versions: readonly PublicVersion[];
  readonly timeZone: string;
}

/** What was changed since the first publication, typos included, and every version that may still be read. */
export function ClaimLog({ publication, notices, versions, timeZone }: ClaimLogProps) {
  return (
    <Section title="Corrections and history" id="history">
      {notices.length === 0 ? <p className="mb-4 text-muted">Nothing has been corrected.</p> : null}
      <Timeline items={logItems(publication.firstPublishedAt, notices)} timeZone={timeZone} />
      {versions.length === 0 ? null : (
        <div className="mt-6 text-sm">
          <h3 className="mb-2 font-semibold">Published versions</h3>
          <ul role="list" className="flex flex-col gap-2">
            {versions.map((version) => (
              <li key={version.n}>
                <a href={`/claims/${publication.slug}/publications/${String(version.n)}`} className="link">
                  Version {version.n} as JSON
                </a>
                <span className="text-muted">
                  {" · "}
                  <DateTime value={version.at} timeZone={timeZone} format="datetime" />
                  <code className="block font-mono text-xs break-all">sha256 {version.sha256}</code>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** The log as a timeline, newest first, down to the first publication. */
export function logItems(firstPublishedAt: string, notices: readonly PublicNotice[]): TimelineItem[] {
  const first: TimelineItem = { id: "first", at: firstPublishedAt, what: "First published", tone: "public" };
  const later = notices.map((notice, index): TimelineItem => ({
    id: String(index),
    at: notice.at,
    what: noticeLabels[notice.kind],
    note: notice.note,
    tone: notice.kind === "retraction" || notice.kind === "suspension" ? "danger" : "public",
  }));
  return [first, ...later].reverse();
}
