import { FormDetails } from "#app/(desk)/desk/claims/_components/form-details.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { AnchorView, RevisionsView } from "#lib/queries/desk/revisions/revisions-view.ts";
import { confirmAnchorAction, keepOrphanedAction, moveAppearanceAction } from "../actions.ts";
import { PlaceByHand } from "./place-by-hand.tsx";

interface AnchorFormsProps {
  readonly anchor: AnchorView;
  readonly view: RevisionsView;
}

/** Confirm, place by hand, give up; for a settled place: let the claim quote the new words. */
export function AnchorForms({ anchor, view }: AnchorFormsProps) {
  if (view.article.archived) return null;
  if (!anchor.abilities.settle) {
    return anchor.settled ? null : (
      <p className="text-sm text-muted">Editors, and whoever holds the claim, settle this.</p>
    );
  }
  const gone = anchor.status === "orphaned";
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-start gap-2">
        {anchor.settled || gone ? null : <ConfirmForm anchor={anchor} view={view} />}
        {anchor.settled ? null : (
          <ActionForm action={keepOrphanedAction}>
            <Shown anchor={anchor} view={view} />
            <SubmitButton variant={gone ? "primary" : "secondary"} size="small">
              {gone ? "Keep as orphaned" : "Orphan: not the same words"}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      {anchor.status === "exact" ? null : (
        <PlaceByHand
          appearanceId={anchor.appearanceId}
          revisionId={view.latest.id}
          n={view.latest.n}
          words={anchor.now?.exact ?? ""}
        />
      )}
      {anchor.abilities.move ? <MoveForm anchor={anchor} view={view} /> : null}
    </div>
  );
}

function Shown({ anchor, view }: AnchorFormsProps) {
  return (
    <>
      <HiddenField name="appearanceId" value={anchor.appearanceId} />
      <HiddenField name="revisionId" value={view.latest.id} />
    </>
  );
}

function ConfirmForm({ anchor, view }: AnchorFormsProps) {
  if (anchor.now === null) return null;
  return (
    <ActionForm action={confirmAnchorAction}>
      <Shown anchor={anchor} view={view} />
      <HiddenField name="start" value={anchor.now.start} />
      <HiddenField name="end" value={anchor.now.end} />
      <SubmitButton size="small" icon="check">
        Confirm
      </SubmitButton>
    </ActionForm>
  );
}

/** Changes what the claim quotes, so it says so first: contributor, version, a void approval. */
function MoveForm({ anchor, view }: AnchorFormsProps) {
  return (
    <ActionForm action={moveAppearanceAction} className="text-sm">
      <HiddenField name="claimId" value={anchor.claim.id} />
      <Shown anchor={anchor} view={view} />
      <VersionField value={anchor.claim.version} />
      <FormDetails summary={`Move the appearance to revision ${String(view.latest.n)}…`}>
        <p className="mb-3 max-w-prose">
          From then on the claim quotes this revision. That changes its content: an approval is void, and you
          become a contributor.
        </p>
        <SubmitButton variant="secondary" size="small">
          Move the appearance
        </SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}
