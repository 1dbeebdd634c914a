import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { stageLabels } from "#lib/domain/claim/claim.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import type { ReaderErrorCount } from "#lib/queries/desk/count-reader-errors.ts";

interface ClaimNoticesProps {
  readonly claim: ClaimView;
  readonly moved: boolean;
  /** Errors that readers reported. */
  readonly errors: ReaderErrorCount;
}

/** What stands above everything else: the answer to a move, a retraction that waits, a suspension, readers' reports. */
export function ClaimNotices({ claim, moved, errors }: ClaimNoticesProps) {
  const proposal = claim.retractionProposal;
  return (
    <div className="mb-6 flex flex-col gap-3 empty:hidden">
      {moved ? (
        <FormMessage tone="success" message={`The claim is now ${stageLabels[claim.stage].toLowerCase()}.`} />
      ) : null}
      {proposal === null ? null : (
        <FormMessage
          tone="warn"
          message={`${proposal.by?.name ?? "Somebody"} proposes to retract this claim; another person has to confirm it.`}
        >
          <p className="font-serif text-lg">{proposal.reason}</p>
        </FormMessage>
      )}
      {claim.publication === "suspended" ? (
        <FormMessage
          tone="warn"
          message="Suspended: the public page says “under review” and has lost its ClaimReview."
        />
      ) : null}
      {claim.everRetracted && claim.publication !== "retracted" ? (
        <FormMessage tone="info" message="This claim was retracted once; its page goes on saying so." />
      ) : null}
      {errors.total === 0 ? null : <ReaderErrors slug={claim.slug} errors={errors} />}
    </div>
  );
}

/** A line while nothing waits; a notice while somebody should look. */
function ReaderErrors({ slug, errors }: { slug: string; errors: ReaderErrorCount }) {
  const link = (
    <a className="link" href={`/desk/messages?state=all&kind=error&claim=${encodeURIComponent(slug)}`}>
      {errors.total === 1 ? "Read the report" : `Read all ${String(errors.total)} reports`}
    </a>
  );
  if (errors.open === 0) return <p className="text-sm text-muted">Readers reported errors here. {link}</p>;
  const message =
    errors.open === 1
      ? "A reader reported an error that nobody has decided on."
      : `Readers reported ${String(errors.open)} errors that nobody has decided on.`;
  return (
    <FormMessage tone="warn" message={message}>
      {link}
    </FormMessage>
  );
}
