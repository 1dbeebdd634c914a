import type { ReactNode } from "react";
import type { NoticeKind } from "#lib/domain/claim/claim.ts";
import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import { Icon } from "../base/icon.tsx";
import { PublicDate } from "../base/public-date.tsx";
import type { ViewContext } from "./view-context.ts";

interface ClaimBannersProps {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
  readonly state: "live" | "suspended";
  readonly context: ViewContext;
}

/** Notices that the newest version of a page carries at its head; typos stay in the log. */
const announced: readonly NoticeKind[] = ["clarification", "update", "correction", "verdict_change"];

/** What a reader must know before the claim itself: under review, corrected, retracted once. */
export function ClaimBanners({ publication, notices, state, context }: ClaimBannersProps) {
  const { t } = context.words;
  const suspension = notices.findLast((notice) => notice.kind === "suspension");
  const correction = notices.findLast((notice) => announced.includes(notice.kind));
  const retraction = notices.findLast((notice) => notice.kind === "retraction");
  return (
    <>
      {state === "suspended" ? (
        <Banner title={t("claim.banner.suspended")} tone="warn" at={suspension?.at} context={context}>
          {t("claim.banner.suspendedNote")} <Note text={suspension?.note} context={context} />
        </Banner>
      ) : null}
      {correction ? (
        <Banner
          title={t(`claim.notice.${correction.kind}`)}
          tone="plain"
          at={correction.at}
          context={context}
        >
          <Note text={correction.note} context={context} /> <ToHistory context={context} />
        </Banner>
      ) : null}
      {publication.everRetracted ? (
        <Banner title={t("claim.banner.retractedBefore")} tone="plain" at={retraction?.at} context={context}>
          {t("claim.banner.retractedBeforeNote")} <Note text={retraction?.note} context={context} />{" "}
          <ToHistory context={context} />
        </Banner>
      ) : null}
    </>
  );
}

function Note({ text, context }: { text: string | undefined; context: ViewContext }) {
  return text ? (
    <span lang={context.lang} dir="auto">
      {text}
    </span>
  ) : null;
}

function ToHistory({ context }: { context: ViewContext }) {
  return (
    <a href="#history" className="link">
      {context.words.t("claim.banner.history")}
    </a>
  );
}

interface BannerProps {
  readonly title: string;
  readonly tone: "warn" | "plain";
  readonly children: ReactNode;
  readonly at: string | undefined;
  readonly context: ViewContext;
}

function Banner({ title, tone, children, at, context }: BannerProps) {
  const look =
    tone === "warn" ? "border-warn bg-warn-tint text-warn" : "border-accent bg-accent-tint text-accent";
  return (
    <section
      aria-label={title}
      className={`mb-5 flex max-w-form gap-3 rounded border border-s-4 px-4 py-3 ${look}`}
    >
      <span className="mt-1 inline-flex">
        <Icon name={tone === "warn" ? "alert" : "info"} />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">
          {title}
          {at ? (
            <span className="font-normal">
              {" · "}
              <PublicDate words={context.words} value={at} timeZone={context.timeZone} />
            </span>
          ) : null}
        </p>
        <p className="text-ink">{children}</p>
      </div>
    </section>
  );
}
