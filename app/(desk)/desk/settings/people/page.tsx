import type { Metadata } from "next";
import { Badge } from "#app/_ui/base/badge.tsx";
import { Stack } from "#app/_ui/base/layout.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import { roleLabels, roles } from "#lib/domain/actor/actor.ts";
import { userStatusLabels, type UserStatus } from "#lib/domain/user/user.ts";
import { listUsers } from "#lib/queries/desk/list-users.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { AdminsOnly } from "../_components/admins-only.tsx";
import { SettingsFrame } from "../_components/settings-frame.tsx";
import { invite } from "./actions.ts";
import { PersonForms } from "./_components/person-forms.tsx";

export const instant = false;
export const metadata: Metadata = { title: "People" };

const statusTones = { active: "good", invited: "accent", disabled: "neutral" } as const satisfies Record<
  UserStatus,
  string
>;

/** Who works at the desk, in which role. For admins. */
export default async function PeoplePage() {
  const users = await readDesk(listUsers);
  if (users === null) return <AdminsOnly current="people" />;
  return (
    <SettingsFrame current="people" lead="Who works at the desk. Every change here is in the history.">
      <Stack gap={10}>
        <Section title="Invite somebody">
          <InviteForm />
        </Section>
        <Section title="Accounts">
          <Table
            caption="Accounts"
            hideCaption
            rows={users}
            rowKey={(user) => user.id}
            columns={[
              { key: "name", header: "Name", primary: true, cell: (user) => user.name },
              { key: "email", header: "Email", cell: (user) => user.email },
              { key: "role", header: "Role", cell: (user) => roleLabels[user.role] },
              {
                key: "status",
                header: "Status",
                cell: (user) => (
                  <Badge tone={statusTones[user.status]}>{userStatusLabels[user.status]}</Badge>
                ),
              },
              {
                key: "change",
                header: "Change",
                cell: (user) => (
                  // The quiet control starts where the column does.
                  <div className="not-has-[details[open]]:-ml-4 sm:not-has-[details[open]]:-mt-2">
                    <PersonForms user={user} />
                  </div>
                ),
              },
            ]}
          />
        </Section>
      </Stack>
    </SettingsFrame>
  );
}

function InviteForm() {
  return (
    <ActionForm
      action={invite}
      label="Invite somebody"
      className="flex max-w-form flex-col gap-4"
      resetWhenDone
    >
      <p className="max-w-prose">
        You get a link to pass on; the person chooses a name and a password with it. It is also mailed, or
        kept in the outbox.
      </p>
      <TextField name="email" label="Email" type="email" autoComplete="off" required />
      <SelectField
        name="role"
        label="Role"
        options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        defaultValue="researcher"
      />
      <SubmitButton>Invite</SubmitButton>
    </ActionForm>
  );
}
