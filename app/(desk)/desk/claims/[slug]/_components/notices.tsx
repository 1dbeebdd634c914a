import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { stageLabels } from "#lib/domain/claim/claim.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";

/** What stands above everything else: the answer to a move, a retraction that waits, a suspension. */
export function ClaimNotices({ claim, moved }: { claim: ClaimView; moved: boolean }) {
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
    </div>
  );
}
