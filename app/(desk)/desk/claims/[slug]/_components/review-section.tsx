import type { ReactNode } from "react";
import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { ClaimView, ReviewView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { Comments } from "./comments.tsx";

interface ReviewProps {
  readonly claim: ClaimView;
  readonly timeZone: string;
}

/** Who has looked at it, at which state of it, and what is still to be discussed. */
export function ReviewSection({ claim, timeZone }: ReviewProps) {
  const open = claim.comments.filter((c) => c.resolved === null).length;
  return (
    <Section
      title="Review"
      id="review"
      actions={
        open === 0 ? null : (
          <Badge tone="warn" icon="comment">
            {open === 1 ? "1 open comment" : `${open} open comments`}
          </Badge>
        )
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <Approval claim={claim} timeZone={timeZone} />
        <dl className="flex flex-col gap-2">
          <Line term="Content hash">
            <code className="font-mono text-xs" title={claim.contentHash}>
              {shortHash(claim.contentHash)}
            </code>
          </Line>
          <Line term="Worked on it since it was last public">
            {claim.contributors.length === 0 ? "nobody" : claim.contributors.map((c) => c.name).join(", ")}
          </Line>
          {claim.publications.slice(0, 3).map((p) => (
            <Line key={p.n} term={`Publication ${p.n}`}>
              <DateTime value={p.at} timeZone={timeZone} format="datetime" />{" "}
              <code className="font-mono text-xs" title={p.sha256}>
                {shortHash(p.sha256)}
              </code>{" "}
              {p.secondReviewed ? null : <Badge tone="warn">not second-reviewed</Badge>}
            </Line>
          ))}
        </dl>
        <Past reviews={claim.reviews} timeZone={timeZone} />
        <Comments claim={claim} timeZone={timeZone} />
      </div>
    </Section>
  );
}

/** The approval that stands, or why none does. */
function Approval({ claim, timeZone }: ReviewProps) {
  const { approval } = claim;
  if (approval === null) {
    return (
      <p>
        {claim.stage === "in_review" ? "Waits for a second reader." : "Not approved."}
        {claim.singleReader
          ? " The desk allows a single reader: the publication then says “not second-reviewed”."
          : ""}
      </p>
    );
  }
  const bySelf = claim.reviews.find((r) => r.decision === "approve")?.bySelf ?? false;
  const holds = approval.hash === claim.contentHash;
  return (
    <div className="flex flex-col items-start gap-1.5">
      <p>
        Approved by <strong>{approval.by?.name ?? "somebody"}</strong>,{" "}
        <DateTime value={approval.at} timeZone={timeZone} format="datetime" />
      </p>
      {holds ? (
        <Badge tone="good" icon="check">
          Exactly this content: {shortHash(approval.hash)}
        </Badge>
      ) : (
        <Badge tone="danger" icon="alert">
          Changed since: approved was {shortHash(approval.hash)}
        </Badge>
      )}
      {bySelf ? <Badge tone="warn">not second-reviewed</Badge> : null}
    </div>
  );
}

function Past({ reviews, timeZone }: { reviews: readonly ReviewView[]; timeZone: string }) {
  if (reviews.length === 0) return null;
  return (
    <ul aria-label="Reviews" className="flex flex-col gap-1 text-muted">
      {reviews.slice(0, 6).map((review) => (
        <li key={review.id}>
          {review.reviewer.name} {review.decision === "approve" ? "approved" : "requested changes"},{" "}
          <DateTime value={review.at} timeZone={timeZone} format="datetime" />
          {review.current ? "" : ", before the last publication"}
        </li>
      ))}
    </ul>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
