import { AreaField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import { stanceLabels, stances } from "#lib/domain/evidence/evidence.ts";
import type { EvidenceView } from "#lib/queries/desk/list-evidence.ts";

const stanceOptions = stances.map((value) => ({ value, label: stanceLabels[value] }));

/** What evidence says about the claim: stance, exact words, where they stand; inside an ActionForm. */
export function EvidenceFields({ initial }: { initial?: EvidenceView | undefined }) {
  return (
    <>
      <SelectField
        name="stance"
        label="Stance"
        options={stanceOptions}
        placeholder="What does it do to the claim?"
        defaultValue={initial?.stance}
      />
      <AreaField
        name="quote"
        label="Exact quote"
        hint="Word for word, as it stands in the source."
        serif
        optional
        defaultValue={initial?.quote ?? undefined}
      />
      <div className="@container">
        <div className="grid gap-4 @lg:grid-cols-2">
          <TextField
            name="locator"
            label="Locator"
            hint="Page, minute, table, paragraph."
            optional
            defaultValue={initial?.locator ?? undefined}
            maxLength={300}
          />
          <TextField
            name="independenceGroup"
            label="Independence group"
            hint="Items of one group count as one source: the same agency report, the same press release."
            optional
            defaultValue={initial?.independenceGroup ?? undefined}
            maxLength={100}
          />
        </div>
      </div>
      <AreaField name="note" label="Note" optional defaultValue={initial?.note ?? undefined} />
    </>
  );
}

/** The reason readers are given in place of a confidential source. */
export function ConfidentialReasonField({ initial }: { initial?: string | null | undefined }) {
  return (
    <AreaField
      name="confidentialReason"
      label="Public reason"
      hint="Readers see this instead of the source. Say why it is protected, nothing that gives it away."
      defaultValue={initial ?? undefined}
    />
  );
}

/** Names of the fields for a conflict notice. */
export const evidenceFieldLabels: Readonly<Record<string, string>> = {
  stance: "Stance",
  quote: "Exact quote",
  locator: "Locator",
  independenceGroup: "Independence group",
  note: "Note",
  confidentialReason: "Public reason",
  "source.title": "Title of the source",
  "source.publisher": "Publisher",
  "source.url": "Web address",
  "source.kind": "Kind",
  "source.tier": "Tier",
  "source.publishedAt": "Published on",
};
