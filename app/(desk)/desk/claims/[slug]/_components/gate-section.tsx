import { Badge } from "#app/_ui/base/badge.tsx";
import { Icon } from "#app/_ui/base/icon.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { GateList } from "#app/_ui/claim/gate-list.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField } from "#app/_ui/form/form-fields.tsx";
import { isEvidenceRule } from "#lib/domain/gate/gate.rules.ts";
import { overridableRules, type GateItem } from "#lib/domain/gate/gate.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { liftOverrideAction, overrideGateAction } from "../../actions.ts";
import { FormDetails } from "../../_components/form-details.tsx";

/** What is wrong with it: every rule, those that block first, then those that warn, then those that pass. */
export function GateSection({ claim }: { claim: ClaimView }) {
  const blocks = claim.gate.filter((item) => item.state === "block");
  const warns = claim.gate.filter((item) => item.state === "warn");
  const overridden = claim.gate.filter((item) => item.overridden !== null);
  const passes = claim.gate.filter((item) => item.state === "pass" && item.overridden === null);
  return (
    <Section
      title="Gate"
      id="gate"
      actions={
        blocks.length === 0 ? (
          <Badge tone="good" icon="check">
            Open
          </Badge>
        ) : (
          <Badge tone="danger" icon="stop">
            {blocks.length === 1 ? "1 rule blocks" : `${blocks.length} rules block`}
          </Badge>
        )
      }
    >
      <GateList
        items={[...blocks, ...warns, ...overridden]}
        action={(rule) => <GateAction claim={claim} item={claim.gate.find((i) => i.rule === rule)} />}
      />
      <Passes items={passes} />
    </Section>
  );
}

/** Rules that pass are one line each: they need no reading, only to be there. */
function Passes({ items }: { items: readonly GateItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul aria-label="Rules that pass" className="mt-3 flex flex-col gap-1 border-t border-line pt-3 text-sm">
      {items.map((item) => (
        <li key={item.rule} className="flex gap-2">
          <span className="mt-0.5 inline-flex text-good">
            <Icon name="check" size={14} label="Pass:" />
          </span>
          <span className="min-w-0">
            {item.label} <span className="text-muted">{item.message}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function GateAction({ claim, item }: { claim: ClaimView; item: GateItem | undefined }) {
  if (item === undefined || !claim.permissions.override) return null;
  if (item.overridden !== null) return <LiftForm claim={claim} item={item} />;
  if (item.state !== "block" || !overridableRules.includes(item.rule)) return null;
  return <OverrideForm claim={claim} item={item} />;
}

function OverrideForm({ claim, item }: { claim: ClaimView; item: GateItem }) {
  return (
    <ActionForm action={overrideGateAction} className="mt-1 flex flex-col gap-2 text-sm">
      <HiddenField name="claimId" value={claim.id} />
      <HiddenField name="rule" value={item.rule} />
      <FormDetails summary="Override…" name="overrides">
        <div className="flex flex-col gap-3">
          <AreaField
            name="reason"
            label={`Why “${item.label}” is set aside`}
            hint={isEvidenceRule(item.rule) ? "Readers will see this reason." : "Seen at the desk only."}
            minRows={2}
          />
          <div>
            <SubmitButton size="small">Override</SubmitButton>
          </div>
        </div>
      </FormDetails>
    </ActionForm>
  );
}

function LiftForm({ claim, item }: { claim: ClaimView; item: GateItem }) {
  return (
    <ActionForm action={liftOverrideAction} className="mt-1">
      <HiddenField name="claimId" value={claim.id} />
      <HiddenField name="rule" value={item.rule} />
      <SubmitButton variant="quiet" size="small">
        {`Lift the override of “${item.label}”`}
      </SubmitButton>
    </ActionForm>
  );
}
