import type { PublicNotice } from "#lib/domain/publication/publication.ts";
import type { Words } from "#lib/words/words.ts";
import { Icon } from "../base/icon.tsx";
import { dateIn, formatPublicDate } from "../base/public-date.tsx";
import { Section } from "../base/section.tsx";
import { Timeline } from "../claim/timeline.tsx";
import { logItems } from "./claim-log.tsx";

interface RetractedClaimViewProps {
  readonly claim: {
    readonly text: string;
    readonly claimedOn: string | null;
    readonly firstPublishedAt: string;
    readonly retractedAt: string | null;
    readonly reason: string | null;
    readonly notices: readonly PublicNotice[];
  };
  readonly words: Words;
  readonly timeZone: string;
}

/** What stays of a retracted check: the claim, the dates, the reason and the log. No verdict, no evidence. */
export function RetractedClaimView({ claim, words, timeZone }: RetractedClaimViewProps) {
  const { t } = words;
  return (
    <article className="min-w-0 max-w-form">
      <p className="mb-2 flex items-center gap-2 font-medium text-danger">
        <Icon name="archive" /> {t("claim.retracted.eyebrow")}
      </p>
      <h1 dir="auto" className="font-serif text-3xl font-semibold text-balance">
        {claim.text}
      </h1>
      <section
        aria-label={t("claim.retracted.region")}
        className="mt-6 border-s-4 border-danger bg-danger-tint px-5 py-4"
      >
        <p className="font-medium">
          {claim.retractedAt === null
            ? t("claim.retracted.withdrawn")
            : t("claim.retracted.withdrawnOn", { day: formatPublicDate(words, claim.retractedAt, timeZone) })}
        </p>
        {claim.reason ? (
          <p dir="auto" className="mt-2 font-serif text-lg">
            {claim.reason}
          </p>
        ) : null}
      </section>
      <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {claim.claimedOn ? (
          <span>{t.rich("claim.retracted.made", dateIn({ words, value: claim.claimedOn, timeZone }))}</span>
        ) : null}
        <span>
          {t.rich("claim.retracted.first", dateIn({ words, value: claim.firstPublishedAt, timeZone }))}
        </span>
      </p>
      <div className="mt-10">
        <Section title={t("claim.log.title")} id="history">
          <Timeline
            items={logItems(claim.firstPublishedAt, claim.notices, words)}
            timeZone={timeZone}
            words={words}
          />
        </Section>
      </div>
    </article>
  );
}
