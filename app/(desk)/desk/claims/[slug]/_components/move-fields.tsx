import { AreaField, HiddenField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import { roleLabels } from "#lib/domain/actor/actor.ts";
import { correctionKinds, noticeLabels, type ClaimMove } from "#lib/domain/claim/claim.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import type { SimilarClaim } from "#lib/queries/desk/similar-claims.ts";

export interface MoveContext {
  readonly claim: ClaimView;
  readonly similar: readonly SimilarClaim[];
  readonly timeZone: string;
}

const alwaysAsked: readonly ClaimMove[] = [
  "assign",
  "discard",
  "hold",
  "merge",
  "reject",
  "request-changes",
  "restore",
  "retract",
  "schedule",
  "suspend",
];

/** True when a move needs a reason, a choice or a second thought before it is made. */
export function isAsked(move: ClaimMove, claim: ClaimView): boolean {
  return alwaysAsked.includes(move) || (move === "publish" && claim.publications.length > 0);
}

/** What a move asks for, by move. */
export function MoveFields({ move, claim, similar, timeZone }: MoveContext & { readonly move: ClaimMove }) {
  switch (move) {
    case "assign":
      return <Assignee claim={claim} />;
    case "merge":
      return <MergeTarget similar={similar} />;
    case "publish":
      return <Correction />;
    case "schedule":
      return (
        <>
          <HiddenField name="timeZone" value={timeZone} />
          <TextField
            name="at"
            label="Publish at"
            type="datetime-local"
            hint={`On the desk’s clock, ${timeZone}. The gate and the approval are read again at that moment.`}
          />
        </>
      );
    case "request-changes":
      return (
        <AreaField
          name="comment"
          label="What should change"
          hint="Stays as an open comment until it is resolved."
        />
      );
    case "retract":
      return <Retraction claim={claim} />;
    default:
      return <Reason move={move} />;
  }
}

const reasons: Readonly<Partial<Record<ClaimMove, { label: string; hint: string }>>> = {
  hold: { label: "Reason", hint: "Seen at the desk only. The claim cannot be changed meanwhile." },
  reject: { label: "Reason", hint: "Seen at the desk only. The claim is never published." },
  restore: { label: "Reason", hint: "Seen at the desk only." },
  suspend: {
    label: "Public reason",
    hint: "The page stays and says “under review”, with this reason, until it is retracted or unsuspended.",
  },
};

function Reason({ move }: { move: ClaimMove }) {
  const texts = reasons[move];
  if (texts === undefined) {
    return (
      <p className="text-sm">
        The working copy goes back to the last publication. What was changed since stays in the history only.
      </p>
    );
  }
  return (
    <>
      <AreaField name="reason" label={texts.label} hint={texts.hint} minRows={2} />
      {move === "reject" || move === "hold" ? (
        <AreaField
          name="publicReason"
          label="Public reason"
          hint="The only reason that readers may ever see."
          optional
          minRows={2}
        />
      ) : null}
    </>
  );
}

function Assignee({ claim }: { claim: ClaimView }) {
  const options = claim.people
    .filter((person) => person.id !== claim.assignee?.id)
    .map((person) => ({
      value: person.id,
      label: `${person.name}, ${roleLabels[person.role].toLowerCase()}`,
    }));
  return (
    <SelectField
      name="assignee"
      label="Assign to"
      hint="Whoever holds the claim cannot be its second reader."
      options={options}
      placeholder="Choose who takes it"
    />
  );
}

/** Targets are offered from the similar claims; any other is named by its address. */
function MergeTarget({ similar }: { similar: readonly SimilarClaim[] }) {
  return (
    <>
      <TextField
        name="into"
        label="Merge into"
        hint="The last part of the address of the claim that stays. Similar claims are suggested."
        list="merge-targets"
        autoComplete="off"
      />
      <datalist id="merge-targets">
        {similar.map((other) => (
          <option key={other.id} value={other.slug}>
            {other.text}
          </option>
        ))}
      </datalist>
      <p className="text-sm text-muted">
        Appearances, evidence and comments move there, and this claim’s address leads there from then on.
      </p>
    </>
  );
}

function Correction() {
  return (
    <>
      <SelectField
        name="correction.kind"
        label="Kind of correction"
        placeholder="Choose what kind of change this is"
        options={correctionKinds.map((kind) => ({ value: kind, label: noticeLabels[kind] }))}
        hint="By choosing “Typo” you confirm that it is one: no banner, no feed item. All else is announced on the page."
      />
      <AreaField
        name="correction.note"
        label="Public note"
        hint="What was wrong and what is right now, for readers."
      />
    </>
  );
}

function Retraction({ claim }: { claim: ClaimView }) {
  const proposal = claim.retractionProposal;
  if (proposal === null) {
    return (
      <AreaField
        name="reason"
        label="Public reason"
        hint="This proposes the retraction; another person confirms it, and one of the two is a managing editor."
      />
    );
  }
  return (
    <div className="text-sm">
      <p>{proposal.by?.name ?? "Somebody"} proposed it with this public reason, and you confirm it:</p>
      <blockquote className="mt-2 border-l-2 border-danger pl-3 font-serif text-lg">
        {proposal.reason}
      </blockquote>
    </div>
  );
}
