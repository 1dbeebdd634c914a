import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Stack } from "#app/_ui/base/layout.tsx";
import { todayIn } from "#lib/domain/text/text.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { countReaderErrors } from "#lib/queries/desk/count-reader-errors.ts";
import { getClaimTitle } from "#lib/queries/desk/get-claim-title.ts";
import { getClaim } from "#lib/queries/desk/get-claim.ts";
import { listEvents } from "#lib/queries/desk/list-events.ts";
import { searchSources } from "#lib/queries/desk/search-sources.ts";
import { similarClaims } from "#lib/queries/desk/similar-claims.ts";
import { suggestNames } from "#lib/queries/desk/suggest-names.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { addressOf } from "./address.ts";
import { AppearancesSection } from "./_components/appearances-section.tsx";
import { ClaimHeader } from "./_components/claim-header.tsx";
import { ClaimTextSection } from "./_components/claim-text-section.tsx";
import { EvidenceSection } from "./_components/evidence-section.tsx";
import { GateSection } from "./_components/gate-section.tsx";
import { HistorySection } from "./_components/history-section.tsx";
import { NextStep } from "./_components/next-step.tsx";
import { ClaimNotices } from "./_components/notices.tsx";
import { RepliesSection } from "./_components/replies-section.tsx";
import { OnThisPage } from "./_components/on-this-page.tsx";
import { ReviewSection } from "./_components/review-section.tsx";
import { SimilarSection } from "./_components/similar-section.tsx";
import { VerdictSection } from "./_components/verdict-section.tsx";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

/** Windows and tabs carry the claim's own words. */
export async function generateMetadata(props: PageProps<"/desk/claims/[slug]">): Promise<Metadata> {
  const { slug } = await props.params;
  return { title: (await readDesk(getClaimTitle, addressOf(slug))) ?? "Claim" };
}

/** The workspace of one claim: what it is, what is wrong with it, what to do next. */
export default async function ClaimPage(props: PageProps<"/desk/claims/[slug]">) {
  const [{ slug }, query] = await Promise.all([props.params, props.searchParams]);
  const claim = await readDesk(getClaim, addressOf(slug));
  if (claim === null) notFound();
  const history = one(query["history"]);
  const sourceWords = one(query["sources"]) ?? "";
  const [similar, errors, names, recentSources, events, { timeZone }] = await Promise.all([
    readDesk(similarClaims, claim.id),
    readDesk(countReaderErrors, claim.id),
    readDesk(suggestNames),
    readDesk(searchSources, sourceWords),
    readDesk(listEvents, { subject: { type: "claim", id: claim.id }, after: history }),
    deskSettings(),
  ]);
  const now = new Date();
  return (
    <>
      <ClaimNotices claim={claim} moved={query["moved"] !== undefined} errors={errors} />
      <ClaimHeader claim={claim} timeZone={timeZone} now={now} />
      <NextStep claim={claim} similar={similar} timeZone={timeZone} />
      <datalist id="speaker-names">
        {names.speakers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <OnThisPage />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_23rem]">
        <Stack gap={10}>
          <AppearancesSection claim={claim} timeZone={timeZone} />
          <ClaimTextSection claim={claim} names={names} timeZone={timeZone} />
          <EvidenceSection
            claim={claim}
            recentSources={recentSources}
            sourceWords={sourceWords}
            timeZone={timeZone}
          />
          <RepliesSection claim={claim} timeZone={timeZone} now={now} />
          <VerdictSection claim={claim} today={todayIn(timeZone, now)} timeZone={timeZone} />
        </Stack>
        <div className="flex min-w-0 flex-col gap-10 lg:row-span-2">
          <ReviewSection claim={claim} timeZone={timeZone} />
          <SimilarSection similar={similar} />
          <StickyGate claim={claim} />
        </div>
        {/* Last on a phone, below the verdict beside the gate. */}
        <HistorySection events={events} slug={claim.slug} older={history !== null} timeZone={timeZone} />
      </div>
    </>
  );
}

/**
 * The gate stays in sight beside evidence and verdict, where it is worked on; what blocks stands at the top of the page
 * as well. Taller than the window, it scrolls by itself, so it takes the focus.
 */
function StickyGate({ claim }: { claim: ClaimView }) {
  return (
    <div
      role="group"
      aria-label="Gate beside the work"
      tabIndex={0}
      className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <GateSection claim={claim} />
    </div>
  );
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
