"use client";

import { Details } from "#app/_ui/base/details.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField } from "#app/_ui/form/form-fields.tsx";
import { decideSentenceAction } from "../../actions.ts";
import type { TextSentence } from "./take-apart-view.ts";

interface ReasonFormProps {
  readonly articleId: string;
  readonly sentence: TextSentence;
  readonly isOpen: boolean;
}

/** Why a sentence was decided as it was: for the desk, and, in its own field, for readers. Both may stay empty. */
export function ReasonForm({ articleId, sentence, isOpen }: ReasonFormProps) {
  // A claim carries its own reason for being checked.
  if (sentence.decision === null || sentence.decision === "claim") return null;
  const hasReason = sentence.reason !== null || sentence.publicReason !== null;
  return (
    <Details summary={hasReason ? "Reason" : "Add a reason"} open={isOpen || hasReason}>
      <ActionForm action={decideSentenceAction} className="flex flex-col gap-3">
        <HiddenField name="articleId" value={articleId} />
        <HiddenField name="sentenceId" value={sentence.id} />
        <HiddenField name="decision" value={sentence.decision} />
        <AreaField
          name="reason"
          id="sentence-reason"
          label="Reason"
          optional
          minRows={2}
          hint="For the desk only."
          defaultValue={sentence.reason ?? ""}
        />
        <AreaField
          name="publicReason"
          label="Public reason"
          optional
          minRows={2}
          hint="Readers see this beside the sentence."
          defaultValue={sentence.publicReason ?? ""}
        />
        <SubmitButton variant="secondary" size="small" pendingLabel="Saving…">
          Save reason
        </SubmitButton>
      </ActionForm>
    </Details>
  );
}
