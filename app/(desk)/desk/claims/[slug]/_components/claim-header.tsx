import type { ReactNode } from "react";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { PublicationBadge } from "#app/_ui/claim/publication-badge.tsx";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { StageBadge } from "#app/_ui/claim/stage-badge.tsx";
import { claimTypeLabels } from "#lib/domain/claim/claim.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";

interface ClaimHeaderProps {
  readonly claim: ClaimView;
  readonly timeZone: string;
  readonly now: Date;
}

/** What this is: the claim in its own words, where it stands, who holds it. */
export function ClaimHeader({ claim, timeZone, now }: ClaimHeaderProps) {
  return (
    <header className="mb-6 flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <nav aria-label="Breadcrumbs" className="text-sm">
          <a
            href="/desk/claims"
            className="tap inline-flex items-center text-muted hover:text-ink hover:underline"
          >
            Claims
          </a>
        </nav>
        <Addresses claim={claim} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <StageBadge stage={claim.stage} />
        <PublicationBadge state={claim.publication} />
        <Ratings claim={claim} />
      </div>
      <h1 className="max-w-[52rem] font-serif text-2xl font-semibold text-balance lg:text-3xl">
        {claim.text}
      </h1>
      <Statement claim={claim} />
      <Facts claim={claim} timeZone={timeZone} now={now} />
    </header>
  );
}

/** Where reported speech is checked, the content axis rates the statement: it stands beside the claim. */
function Statement({ claim }: { claim: ClaimView }) {
  if (!claim.reportsSpeech && claim.statement === null) return null;
  return (
    <div className="max-w-form border-l-2 border-accent pl-4">
      <p className="text-sm text-muted">Statement: what the content rating is about</p>
      {claim.statement === null ? (
        <p className="text-warn">
          Not written yet.{" "}
          <a href="#claim-text" className="link">
            Write what was said
          </a>
          , without “said that”.
        </p>
      ) : (
        <p className="font-serif text-xl">{claim.statement}</p>
      )}
    </div>
  );
}

function Ratings({ claim }: { claim: ClaimView }) {
  return claim.verdictRatings.map((rating) => (
    <RatingBadge key={rating.axis} label={rating.label} tone={rating.tone} size="small" />
  ));
}

function Addresses({ claim }: { claim: ClaimView }) {
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      <a href={`/desk/claims/${claim.slug}/preview`} className="link tap inline-flex items-center">
        Preview the public page
      </a>
      {claim.publication === "none" ? null : (
        <a href={`/claims/${claim.slug}`} className="link tap inline-flex items-center">
          Public page
        </a>
      )}
    </p>
  );
}

function Facts({ claim, timeZone, now }: ClaimHeaderProps) {
  const overdue = claim.dueAt !== null && new Date(claim.dueAt) < now && claim.stage !== "published";
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
      <Fact term="Speaker">
        {claim.speaker === null ? (
          <span className="text-muted">nobody named</span>
        ) : (
          <a href={`/desk/speakers/${claim.speaker.slug}`} className="link">
            {claim.speaker.name}
          </a>
        )}
      </Fact>
      <Fact term="Held by">{claim.assignee?.name ?? <span className="text-muted">nobody</span>}</Fact>
      <Fact term="Type">
        {claim.type === null ? <span className="text-muted">not chosen</span> : claimTypeLabels[claim.type]}
      </Fact>
      {claim.topics.length > 0 ? (
        <Fact term="Topics">{claim.topics.map((t) => t.name).join(", ")}</Fact>
      ) : null}
      <Fact term="Due">
        {claim.dueAt === null ? (
          <span className="text-muted">no date</span>
        ) : (
          <span className={overdue ? "font-semibold text-danger" : undefined}>
            <DateTime value={claim.dueAt} timeZone={timeZone} format="datetime" />
            {overdue ? " (overdue)" : ""}
          </span>
        )}
      </Fact>
      <Fact term="Last change">
        <DateTime value={claim.updatedAt} timeZone={timeZone} format="datetime" />
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
