import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import { Columns } from "../base/layout.tsx";
import { ClaimAppearances } from "./claim-appearances.tsx";
import { ClaimBanners } from "./claim-banners.tsx";
import { ClaimEvidence } from "./claim-evidence.tsx";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimFinding } from "./claim-finding.tsx";
import { ClaimHead } from "./claim-head.tsx";
import { ClaimLog, type PublicVersion } from "./claim-log.tsx";
import { ClaimReplies } from "./claim-replies.tsx";

export type { PublicVersion } from "./claim-log.tsx";

export interface PublicClaimViewProps {
  readonly publication: ClaimPublication;
  /** The public log, oldest first. */
  readonly notices: readonly PublicNotice[];
  readonly state: "live" | "suspended";
  /** IANA name of the desk's zone. */
  readonly timeZone: string;
  /** True on the desk: nothing is public yet, so addresses and hashes that do not exist are left out. */
  readonly preview?: boolean | undefined;
  /** Newest first. */
  readonly versions?: readonly PublicVersion[] | undefined;
}

/** The public page of a claim, without shell and without markup for machines; the desk's preview shows the same. */
export function PublicClaimView(props: PublicClaimViewProps) {
  const { publication, notices, state, timeZone, preview = false, versions = [] } = props;
  const { content } = publication;
  return (
    <article className="min-w-0">
      <ClaimBanners publication={publication} notices={notices} state={state} timeZone={timeZone} />
      <ClaimHead publication={publication} timeZone={timeZone} preview={preview} />
      <div className="mt-10">
        <Columns
          main={
            <div className="flex min-w-0 flex-col gap-10">
              <ClaimAppearances
                appearances={content.appearances}
                speaker={content.speaker?.name ?? null}
                timeZone={timeZone}
                linkArticles={!preview && state === "live"}
              />
              <ClaimFinding verdict={content.verdict} />
              <ClaimEvidence content={content} timeZone={timeZone} />
              <ClaimReplies replies={content.replies} noReply={content.reasons.noReply} timeZone={timeZone} />
              <ClaimLog
                publication={publication}
                notices={notices}
                versions={preview ? [] : versions}
                timeZone={timeZone}
              />
            </div>
          }
          aside={
            <ClaimFacts
              publication={publication}
              notices={notices}
              timeZone={timeZone}
              preview={preview}
              sha256={versions[0]?.sha256}
            />
          }
          asideLabel="About this check"
        />
      </div>
    </article>
  );
}
