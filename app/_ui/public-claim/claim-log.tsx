import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import type { VersionPair } from "#lib/publishing/claim-changes.ts";
import { logAnchor } from "#lib/publishing/log-anchor.ts";
import type { Words } from "#lib/words/words.ts";
import { PublicDate } from "../base/public-date.tsx";
import { Section } from "../base/section.tsx";
import { Timeline, type TimelineItem } from "../claim/timeline.tsx";
import { ChangesOfVersion } from "./changes-of-version.tsx";
import type { ViewContext } from "./view-context.ts";

/** One publication of the claim that may still be read. */
export interface PublicVersion {
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly sha256: string;
}

/** A version with the one before it, by its number. */
export type ChangesByVersion = ReadonlyMap<number, VersionPair>;

interface ClaimLogProps {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
  /** Newest first. */
  readonly versions: readonly PublicVersion[];
  readonly changes: ChangesByVersion;
  readonly context: ViewContext;
}

/** What was changed since the first publication, typos included, and every version that may still be read. */
export function ClaimLog({ publication, notices, versions, changes, context }: ClaimLogProps) {
  const { words, timeZone } = context;
  const { t } = words;
  return (
    <Section title={t("claim.log.title")} id="history">
      {notices.length === 0 ? <p className="mb-4 text-muted">{t("claim.log.none")}</p> : null}
      <Timeline
        items={logItems(publication.firstPublishedAt, notices, words)}
        timeZone={timeZone}
        words={words}
      />
      {versions.length === 0 ? null : (
        <div className="mt-6 text-sm">
          <h3 className="mb-2 font-semibold">{t("claim.log.versions")}</h3>
          <ul role="list" className="flex flex-col gap-3">
            {versions.map((version) => (
              <li key={version.n}>
                <a href={`/claims/${publication.slug}/publications/${String(version.n)}`} className="link">
                  {t("claim.log.version", { n: words.number(version.n) })}
                </a>
                <span className="text-muted">
                  {" · "}
                  <PublicDate words={words} value={version.at} timeZone={timeZone} withTime />
                  <code className="block font-mono text-xs break-all" dir="ltr">
                    {t("claim.evidence.hash", { hash: version.sha256 })}
                  </code>
                </span>
                <ChangesOfVersion n={version.n} pair={changes.get(version.n)} context={context} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** The log as a timeline, newest first, down to the first publication. Lines are counted from 1, oldest first. */
export function logItems(
  firstPublishedAt: string,
  notices: readonly PublicNotice[],
  { t }: Words,
): TimelineItem[] {
  const first: TimelineItem = {
    id: "first",
    at: firstPublishedAt,
    what: t("claim.log.first"),
    tone: "public",
  };
  const later = notices.map((notice, index): TimelineItem => ({
    id: String(index),
    anchor: logAnchor(index + 1),
    at: notice.at,
    what: t(`claim.notice.${notice.kind}`),
    note: notice.note,
    tone: notice.kind === "retraction" || notice.kind === "suspension" ? "danger" : "public",
  }));
  return [first, ...later].reverse();
}
