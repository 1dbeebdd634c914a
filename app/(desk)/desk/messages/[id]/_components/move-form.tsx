import type { ReactNode } from "react";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { readerMoveLabels, type ReaderMove } from "#lib/domain/reader-message/reader-message.ts";
import type { ReaderMessageView } from "#lib/queries/desk/get-reader-message.ts";
import { moveMessageAction } from "../../actions.ts";

export interface MoveProps {
  readonly message: ReaderMessageView;
  readonly move: ReaderMove;
}

/** One move on the version that is shown. */
export function MoveForm({ message, move, children }: MoveProps & { readonly children: ReactNode }) {
  return (
    <ActionForm
      action={moveMessageAction}
      label={readerMoveLabels[move]}
      className="flex flex-col gap-4 has-[[role=alert]]:w-full"
    >
      <HiddenField name="messageId" value={message.id} />
      <HiddenField name="move" value={move} />
      <VersionField value={message.version} />
      {children}
    </ActionForm>
  );
}
