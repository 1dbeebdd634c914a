import type { PublicNotice } from "#lib/domain/publication/publication.ts";
import { DateTime } from "../base/date-time.tsx";
import { Icon } from "../base/icon.tsx";
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
  readonly timeZone: string;
}

/** What stays of a retracted check: the claim, the dates, the reason and the log. No verdict, no evidence. */
export function RetractedClaimView({ claim, timeZone }: RetractedClaimViewProps) {
  return (
    <article className="min-w-0 max-w-form">
      <p className="mb-2 flex items-center gap-2 font-medium text-danger">
        <Icon name="archive" /> Retracted
      </p>
      <h1 className="font-serif text-3xl font-semibold text-balance">{claim.text}</h1>
      <section aria-label="Retraction" className="mt-6 border-l-4 border-danger bg-danger-tint px-5 py-4">
        <p className="font-medium">
          We have withdrawn our check of this claim
          {claim.retractedAt ? (
            <>
              {" on "}
              <DateTime value={claim.retractedAt} timeZone={timeZone} />
            </>
          ) : null}
          . Please do not cite it.
        </p>
        {claim.reason ? <p className="mt-2 font-serif text-lg">{claim.reason}</p> : null}
      </section>
      <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {claim.claimedOn ? (
          <span>
            Claim made <DateTime value={claim.claimedOn} timeZone={timeZone} />
          </span>
        ) : null}
        <span>
          First published <DateTime value={claim.firstPublishedAt} timeZone={timeZone} />
        </span>
      </p>
      <div className="mt-10">
        <Section title="Corrections and history" id="history">
          <Timeline items={logItems(claim.firstPublishedAt, claim.notices)} timeZone={timeZone} />
        </Section>
      </div>
    </article>
  );
}
