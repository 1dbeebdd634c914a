import { Button } from "#app/_ui/base/button.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, SelectField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { SpeakerView } from "#lib/queries/desk/get-speaker.ts";
import type { SpeakerOption } from "#lib/queries/desk/merge-candidates.ts";
import { mergeSpeaker } from "../actions.ts";

interface MergeSpeakerProps {
  readonly speaker: SpeakerView;
  readonly candidates: readonly SpeakerOption[];
  /** What was searched for; empty: speakers of like names are offered. */
  readonly words: string;
}

/** Where two rows are one speaker: find the one that stays, and give it everything of this one. */
export function MergeSpeaker({ speaker, candidates, words }: MergeSpeakerProps) {
  return (
    <div className="flex max-w-form flex-col gap-5">
      <p className="max-w-prose text-muted">
        If this is somebody who is here under another name, merge the two. Claims, appearances, names, roles
        and addresses go to the one that stays. A merge is not taken back.
      </p>
      <form
        role="search"
        action={`/desk/speakers/${speaker.slug}#merge`}
        className="flex flex-wrap items-end gap-2"
        aria-label="Find the speaker that stays"
      >
        <div className="min-w-0 flex-1 basis-56">
          <TextInput
            type="search"
            name="into"
            label="Find the speaker that stays"
            defaultValue={words}
            maxLength={200}
          />
        </div>
        <Button type="submit" icon="search">
          Find
        </Button>
      </form>
      {candidates.length === 0 ? (
        <p className="text-sm text-muted">
          {words === "" ? "No speaker has a name like this one." : `No speaker goes by “${words}”.`}
        </p>
      ) : (
        <ActionForm action={mergeSpeaker} label="Merge">
          <HiddenField name="speakerId" value={speaker.id} />
          <VersionField value={speaker.version} />
          <SelectField
            name="intoId"
            label="Merge into"
            placeholder="Choose the one that stays…"
            options={candidates.map((c) => ({ value: c.id, label: `${c.name} (${claimsOf(c.claims)})` }))}
          />
          <SubmitButton variant="danger" pendingLabel="Merging…">
            Merge
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

function claimsOf(count: number): string {
  return count === 1 ? "1 claim" : `${count.toLocaleString("en")} claims`;
}
