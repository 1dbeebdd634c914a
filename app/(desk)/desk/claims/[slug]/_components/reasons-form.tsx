import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { editClaimAction } from "../../actions.ts";
import { FormDetails } from "../../_components/form-details.tsx";

interface Reason {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly of: (claim: ClaimView) => string | null;
}

const evidenceReasons: readonly Reason[] = [
  {
    name: "singleSourceReason",
    label: "Why one source is enough",
    hint: "Instead of a second independent source.",
    of: (claim) => claim.reasons.singleSource,
  },
  {
    name: "noPrimaryReason",
    label: "Why there is no primary source",
    hint: "What was asked for, and what came of it.",
    of: (claim) => claim.reasons.noPrimary,
  },
  {
    name: "oneSidedNote",
    label: "Where the other side was looked for",
    hint: "Looked for and did not find: where, and how.",
    of: (claim) => claim.reasons.oneSided,
  },
];

const replyReason: Reason = {
  name: "noReplyReason",
  label: "Why nobody was asked",
  hint: "Instead of an entry in the log.",
  of: (claim) => claim.reasons.noReply,
};

/** The written reasons that stand in for evidence; published with the claim. */
export function EvidenceReasons({ claim }: { claim: ClaimView }) {
  return (
    <ReasonsForm claim={claim} summary="Written reasons instead of evidence" reasons={evidenceReasons} />
  );
}

/** The written reason that stands in for a right of reply; published with the claim. */
export function ReplyReason({ claim }: { claim: ClaimView }) {
  return <ReasonsForm claim={claim} summary="A reason for not asking" reasons={[replyReason]} />;
}

interface ReasonsFormProps {
  readonly claim: ClaimView;
  readonly summary: string;
  readonly reasons: readonly Reason[];
}

/** What is written, for everybody; the form, folded, for whoever may write it. */
function ReasonsForm({ claim, summary, reasons }: ReasonsFormProps) {
  return (
    <>
      <WrittenReasons claim={claim} reasons={reasons.filter((r) => r.of(claim) !== null)} />
      {claim.permissions.reasons ? (
        <ActionForm
          action={editClaimAction}
          labels={Object.fromEntries(reasons.map((r) => [r.name, r.label]))}
          className="flex max-w-form flex-col gap-4"
        >
          <HiddenField name="claimId" value={claim.id} />
          <VersionField name="textVersion" value={claim.textVersion} />
          <FormDetails summary={summary}>
            <div className="flex flex-col gap-4">
              {reasons.map((reason) => (
                <AreaField
                  key={reason.name}
                  name={reason.name}
                  label={reason.label}
                  hint={reason.hint}
                  defaultValue={reason.of(claim) ?? ""}
                  optional
                  minRows={2}
                />
              ))}
              <div>
                <SubmitButton variant="secondary" pendingLabel="Saving…">
                  {reasons.length === 1 ? "Save reason" : "Save reasons"}
                </SubmitButton>
              </div>
            </div>
          </FormDetails>
        </ActionForm>
      ) : null}
    </>
  );
}

function WrittenReasons({ claim, reasons }: Pick<ReasonsFormProps, "claim" | "reasons">) {
  if (reasons.length === 0) return null;
  return (
    <dl className="flex flex-col gap-3">
      {reasons.map((reason) => (
        <div key={reason.name}>
          <dt className="text-xs text-muted">{reason.label}</dt>
          <dd className="max-w-prose whitespace-pre-line">{reason.of(claim)}</dd>
        </div>
      ))}
    </dl>
  );
}
