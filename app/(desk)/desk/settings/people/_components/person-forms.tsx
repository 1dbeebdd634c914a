import type { ReactNode } from "react";
import { Confirm } from "#app/_ui/base/confirm.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, SelectField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { roleLabels, roles } from "#lib/domain/actor/actor.ts";
import type { FormAction } from "#lib/domain/form/form.ts";
import type { UserView } from "#lib/queries/desk/list-users.ts";
import { disable, enable, inviteAgain, saveRole } from "../actions.ts";

/** What an admin may do with one account, folded away so that the list stays a list. */
export function PersonForms({ user }: { user: UserView }) {
  const { abilities } = user;
  return (
    <Confirm label={`Change ${user.name}…`} variant="quiet" name="change-person">
      <div className="flex flex-col gap-5">
        {abilities.changeRole ? <RoleForm user={user} /> : <p>This is the last active admin of the desk.</p>}
        {abilities.inviteAgain ? <OneButton user={user} action={inviteAgain} label="Invite again" /> : null}
        {abilities.enable ? <OneButton user={user} action={enable} label="Enable" /> : null}
        {abilities.disable ? (
          <OneButton user={user} action={disable} label="Disable" danger>
            <p>Signs the person out everywhere and stops their access tokens. Their work stays.</p>
          </OneButton>
        ) : null}
      </div>
    </Confirm>
  );
}

function RoleForm({ user }: { user: UserView }) {
  return (
    <ActionForm action={saveRole} label={`Role of ${user.name}`}>
      <HiddenField name="userId" value={user.id} />
      <VersionField value={user.version} />
      <SelectField
        name="role"
        label="Role"
        options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        defaultValue={user.role}
      />
      <SubmitButton variant="secondary" size="small">
        Save role
      </SubmitButton>
    </ActionForm>
  );
}

interface OneButtonProps {
  readonly user: UserView;
  readonly action: FormAction;
  readonly label: string;
  readonly danger?: boolean;
  readonly children?: ReactNode;
}

function OneButton({ user, action, label, danger, children }: OneButtonProps) {
  return (
    <ActionForm action={action} label={`${label} ${user.name}`}>
      <HiddenField name="userId" value={user.id} />
      <VersionField value={user.version} />
      {children}
      <SubmitButton variant={danger ? "danger" : "secondary"} size="small">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
