import type { ReactNode } from "react";
import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import type { Words } from "#lib/words/words.ts";
import { Columns } from "../base/layout.tsx";
import { CheckYourself } from "./check-yourself.tsx";
import { ClaimAppearances } from "./claim-appearances.tsx";
import { ClaimBanners } from "./claim-banners.tsx";
import { ClaimEvidence } from "./claim-evidence.tsx";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimFinding } from "./claim-finding.tsx";
import { ClaimHead } from "./claim-head.tsx";
import { ClaimLog, type ChangesByVersion, type PublicVersion } from "./claim-log.tsx";
import { ClaimReplies } from "./claim-replies.tsx";
import { contextOf } from "./view-context.ts";

export type { PublicVersion } from "./claim-log.tsx";

export interface PublicClaimViewProps {
  readonly publication: ClaimPublication;
  /** The public log, oldest first. */
  readonly notices: readonly PublicNotice[];
  readonly state: "live" | "suspended";
  readonly words: Words;
  /** IANA name of the desk's zone. */
  readonly timeZone: string;
  /** True on the desk: nothing is public yet, so addresses and hashes that do not exist are left out. */
  readonly preview?: boolean | undefined;
  /** Newest first. */
  readonly versions?: readonly PublicVersion[] | undefined;
  readonly changes?: ChangesByVersion | undefined;
  /** Ways to pass the check on; comes last. */
  readonly share?: ReactNode;
}

/**
 * The public page of a claim, without shell and without markup for machines; the desk's preview shows the same. Claim
 * and verdict first, then where it was said, why, and from what; details for whoever wants them.
 */
export function PublicClaimView(props: PublicClaimViewProps) {
  const { publication, notices, state, words, timeZone, preview = false, versions = [] } = props;
  const { content } = publication;
  const context = contextOf(content, { words, timeZone, isPreview: preview, state });
  const sha256 = versions[0]?.sha256;
  return (
    <article className="min-w-0">
      <Columns
        main={
          <div className="flex min-w-0 flex-col gap-10">
            <div>
              <ClaimBanners publication={publication} notices={notices} state={state} context={context} />
              <ClaimHead publication={publication} isQuestioned={state === "suspended"} context={context} />
            </div>
            <ClaimFinding verdict={content.verdict} context={context} />
            <ClaimAppearances
              appearances={content.appearances}
              speaker={content.speaker?.name ?? null}
              context={context}
            />
            <ClaimEvidence content={content} context={context} />
            <CheckYourself content={content} sha256={preview ? undefined : sha256} context={context} />
            <ClaimReplies replies={content.replies} noReply={content.reasons.noReply} context={context} />
            <ClaimLog
              publication={publication}
              notices={notices}
              versions={preview ? [] : versions}
              changes={props.changes ?? new Map()}
              context={context}
            />
            {props.share}
          </div>
        }
        aside={<ClaimFacts publication={publication} notices={notices} sha256={sha256} context={context} />}
        asideLabel={words.t("claim.facts.title")}
      />
    </article>
  );
}
