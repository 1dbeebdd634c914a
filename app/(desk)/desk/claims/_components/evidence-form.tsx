import { Button } from "#app/_ui/base/button.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { CheckField, HiddenField, SelectField } from "#app/_ui/form/form-fields.tsx";
import type { SourceOption } from "#lib/queries/desk/search-sources.ts";
import { SourceFields } from "../../sources/_components/source-fields.tsx";
import { addEvidenceAction } from "../evidence-actions.ts";
import { ConfidentialReasonField, EvidenceFields } from "./evidence-fields.tsx";
import type { EvidenceFormProps } from "./evidence-props.ts";
import { FormDisclosure } from "./form-disclosure.tsx";

const searchFormId = "find-source";

/**
 * Adds one item of evidence, from a source of the library or a new one. Without JavaScript too: the search for a
 * source is a form of its own (its controls stand among the others through their `form` attribute), and style alone
 * puts the fields of a new source away once one of the library is chosen.
 */
export function EvidenceForm({ claimId, recentSources, sourceWords = "", pageHref }: EvidenceFormProps) {
  return (
    <div id="add-evidence" className="min-w-0">
      <form id={searchFormId} role="search" aria-label="Find a source" action={`${pageHref}#add-evidence`} />
      <ActionForm
        action={addEvidenceAction}
        label="Add evidence"
        resetWhenDone
        className="group flex flex-col gap-4"
      >
        <FormDisclosure label="Add evidence…" title="Add evidence" open={sourceWords !== ""}>
          <div className="flex flex-col gap-4">
            <HiddenField name="claimId" value={claimId} />
            <SourceChoice sources={recentSources} words={sourceWords} />
            <fieldset className="flex min-w-0 flex-col gap-4 border-l-2 border-line pl-4 group-has-[.source-choice_option:checked:not([value=''])]:hidden">
              <legend className="sr-only">New source</legend>
              <SourceFields prefix="source." />
              <Confidentiality />
            </fieldset>
            <EvidenceFields />
            <SubmitButton pendingLabel="Adding…">Add evidence</SubmitButton>
          </div>
        </FormDisclosure>
      </ActionForm>
    </div>
  );
}

/** The reason readers are given is asked for once the box is ticked. */
function Confidentiality() {
  return (
    <div className="group/secret flex flex-col gap-4">
      <CheckField
        name="confidential"
        label="Confidential"
        hint="The source is kept apart, for those who may change this evidence, and never becomes public."
      />
      <div className="group-has-[[name=confidential]:not(:checked)]/secret:hidden">
        <ConfidentialReasonField />
      </div>
    </div>
  );
}

function SourceChoice({ sources, words }: { sources: readonly SourceOption[]; words: string }) {
  const hint =
    words === ""
      ? "The newest sources of the library are in the list."
      : sources.length === 0
        ? `No source matches “${words}”.`
        : `In the list: sources that match “${words}”.`;
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextInput
            form={searchFormId}
            type="search"
            name="sources"
            label="Find a source"
            hint="By title, publisher or address. Do this first: the page comes back."
            defaultValue={words}
            maxLength={200}
          />
        </div>
        <Button type="submit" form={searchFormId} icon="search">
          Find
        </Button>
      </div>
      <SelectField
        name="source.id"
        label="Source"
        hint={hint}
        placeholder="A new source, described below"
        className="source-choice"
        options={sources.map((s) => ({
          value: s.id,
          label: s.publisher ? `${s.title} — ${s.publisher}` : s.title,
        }))}
      />
    </>
  );
}
