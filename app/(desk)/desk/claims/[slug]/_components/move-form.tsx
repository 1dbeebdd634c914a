import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import type { ButtonVariant } from "#app/_ui/base/button-class.ts";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { moveLabels, type ClaimMove } from "#lib/domain/claim/claim.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { moveClaimAction } from "../../actions.ts";
import { FormDisclosure } from "../../_components/form-disclosure.tsx";
import { isAsked, MoveFields, type MoveContext } from "./move-fields.tsx";

interface MoveFormProps extends MoveContext {
  readonly move: ClaimMove;
  readonly variant?: ButtonVariant | undefined;
}

const dangerous: readonly ClaimMove[] = ["reject", "retract", "suspend", "discard"];

/**
 * One move as a form of its own, which works without JavaScript. What needs a reason or a choice unfolds first; the
 * submit button carries the move's exact name.
 */
export function MoveForm({ move, variant, ...context }: MoveFormProps) {
  const { claim } = context;
  const look = variant ?? (dangerous.includes(move) ? "danger" : "secondary");
  return (
    <ActionForm action={moveClaimAction} className="contents">
      <HiddenField name="claimId" value={claim.id} />
      <HiddenField name="move" value={move} />
      <VersionField value={claim.version} />
      {move === "approve" ? <HiddenField name="contentHash" value={claim.contentHash} /> : null}
      {isAsked(move, claim) ? (
        <FormDisclosure label={disclosureLabel(move, claim)} variant={look} name="moves">
          <div className="flex flex-col gap-4">
            <MoveFields move={move} {...context} />
            <div>
              <SubmitButton variant={dangerous.includes(move) ? "danger" : "primary"}>
                {moveLabels[move]}
              </SubmitButton>
            </div>
          </div>
        </FormDisclosure>
      ) : (
        <SubmitButton variant={look}>{moveLabels[move]}</SubmitButton>
      )}
    </ActionForm>
  );
}

function disclosureLabel(move: ClaimMove, claim: ClaimView): string {
  if (move === "retract" && claim.retractionProposal !== null) return "Confirm retraction…";
  return `${moveLabels[move]}…`;
}
