import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { TextField } from "#app/_ui/form/form-fields.tsx";
import { watchFeedAction } from "../actions.ts";

/** Watches one more feed, by its own address or by that of a page that names it. */
export function WatchForm() {
  return (
    <ActionForm
      action={watchFeedAction}
      label="Watch a feed"
      className="flex max-w-form flex-col gap-4"
      resetWhenDone
    >
      <TextField
        name="url"
        label="Address"
        type="url"
        inputMode="url"
        required
        hint="Of an RSS, Atom or JSON feed, or of a page that names one: an outlet’s front page often does."
      />
      <TextField
        name="outlet"
        label="Outlet"
        optional
        autoComplete="off"
        hint="For the articles imported from it. Without one, each page says its own."
      />
      <SubmitButton icon="plus" pendingLabel="Fetching the feed…">
        Watch feed
      </SubmitButton>
    </ActionForm>
  );
}
