import type { ReactNode } from "react";
import { noticeLabels, type NoticeKind } from "#lib/domain/claim/claim.ts";
import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import { DateTime } from "../base/date-time.tsx";
import { Icon } from "../base/icon.tsx";

interface ClaimBannersProps {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
  readonly state: "live" | "suspended";
  readonly timeZone: string;
}

/** Notices that the newest version of a page carries at its head; typos stay in the log. */
const announced: readonly NoticeKind[] = ["clarification", "update", "correction", "verdict_change"];

/** What a reader must know before the claim itself: under review, corrected, retracted once. */
export function ClaimBanners({ publication, notices, state, timeZone }: ClaimBannersProps) {
  const suspension = notices.findLast((notice) => notice.kind === "suspension");
  const correction = notices.findLast((notice) => announced.includes(notice.kind));
  const retraction = notices.findLast((notice) => notice.kind === "retraction");
  return (
    <>
      {state === "suspended" ? (
        <Banner title="Under review" tone="warn">
          The desk is looking at this check again; do not rely on it until then.
          {suspension?.note ? ` ${suspension.note}` : null}
        </Banner>
      ) : null}
      {correction ? (
        <Banner title={noticeLabels[correction.kind]} tone="plain" at={correction.at} timeZone={timeZone}>
          {correction.note}{" "}
          <a href="#history" className="link">
            See the history
          </a>
        </Banner>
      ) : null}
      {publication.everRetracted ? (
        <Banner title="Retracted before" tone="plain" at={retraction?.at} timeZone={timeZone}>
          An earlier version of this check was retracted. {retraction?.note}{" "}
          <a href="#history" className="link">
            See the history
          </a>
        </Banner>
      ) : null}
    </>
  );
}

interface BannerProps {
  readonly title: string;
  readonly tone: "warn" | "plain";
  readonly children: ReactNode;
  readonly at?: string | undefined;
  readonly timeZone?: string | undefined;
}

function Banner({ title, tone, children, at, timeZone }: BannerProps) {
  const look =
    tone === "warn" ? "border-warn bg-warn-tint text-warn" : "border-accent bg-accent-tint text-accent";
  return (
    <section
      aria-label={title}
      className={`mb-5 flex max-w-form gap-3 rounded border border-l-4 px-4 py-3 ${look}`}
    >
      <span className="mt-1 inline-flex">
        <Icon name={tone === "warn" ? "alert" : "info"} />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">
          {title}
          {at && timeZone ? (
            <span className="font-normal">
              {" · "}
              <DateTime value={at} timeZone={timeZone} />
            </span>
          ) : null}
        </p>
        <p className="text-ink">{children}</p>
      </div>
    </section>
  );
}
