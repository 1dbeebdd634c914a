import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { EvidenceView } from "#lib/queries/desk/list-evidence.ts";
import { SourceFields } from "../../sources/_components/source-fields.tsx";
import { editEvidenceAction, removeEvidenceAction } from "../evidence-actions.ts";
import { ConfidentialReasonField, EvidenceFields, evidenceFieldLabels } from "./evidence-fields.tsx";
import { FormDisclosure } from "./form-disclosure.tsx";

/** Closed, the forms of an item stand beside one another; an open one takes the whole row. */
const formInRow = "flex min-w-0 flex-col gap-4 has-[details[open]]:basis-full";

interface EvidenceItemFormProps {
  readonly claimId: string;
  readonly evidence: EvidenceView;
}

/** Changes one item of evidence. A confidential item's source is changed here too, because it stands nowhere else. */
export function EvidenceItemForm({ claimId, evidence }: EvidenceItemFormProps) {
  return (
    <ActionForm
      action={editEvidenceAction}
      label={`Edit evidence: ${nameOf(evidence)}`}
      labels={evidenceFieldLabels}
      className={formInRow}
    >
      <FormDisclosure label="Edit evidence…" variant="quiet">
        <div className="flex flex-col gap-4">
          <ItemFields claimId={claimId} evidence={evidence} />
          {evidence.confidential ? (
            <>
              <SourceFields prefix="source." initial={evidence.source} />
              <ConfidentialReasonField initial={evidence.confidentialReason} />
            </>
          ) : null}
          <EvidenceFields initial={evidence} />
          <SubmitButton pendingLabel="Saving…">Save evidence</SubmitButton>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}

/** Takes one item of evidence off its claim. */
export function RemoveEvidenceForm({ claimId, evidence }: EvidenceItemFormProps) {
  return (
    <ActionForm
      action={removeEvidenceAction}
      label={`Remove evidence: ${nameOf(evidence)}`}
      labels={evidenceFieldLabels}
      className={formInRow}
    >
      <FormDisclosure label="Remove…" variant="quiet">
        <div className="flex flex-col gap-4">
          <ItemFields claimId={claimId} evidence={evidence} />
          <p className="max-w-prose">
            {evidence.confidential
              ? "The item goes, and with it everything that is kept apart about its source."
              : "The item goes; its source and stored copies stay in the library."}
          </p>
          <SubmitButton variant="danger" pendingLabel="Removing…">
            Remove evidence
          </SubmitButton>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}

function ItemFields({ claimId, evidence }: EvidenceItemFormProps) {
  return (
    <>
      <HiddenField name="claimId" value={claimId} />
      <HiddenField name="evidenceId" value={evidence.id} />
      <VersionField value={evidence.version} />
    </>
  );
}

function nameOf(evidence: EvidenceView): string {
  return evidence.source?.title ?? "confidential source";
}
