import { Badge } from "#app/_ui/base/badge.tsx";
import { Checkbox } from "#app/_ui/base/checkbox.tsx";
import { Confirm } from "#app/_ui/base/confirm.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { Stack } from "#app/_ui/base/layout.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, TextField } from "#app/_ui/form/form-fields.tsx";
import type { Scope } from "#lib/domain/actor/actor.ts";
import { scopeLabels } from "#lib/domain/user/user.ts";
import type { TokenView } from "#lib/queries/desk/list-tokens.ts";
import { endToken, newToken } from "../actions.ts";

interface TokenSectionProps {
  readonly tokens: readonly TokenView[];
  /** Scopes a new token may carry. */
  readonly scopes: readonly Scope[];
  readonly timeZone: string;
}

/** The access tokens of one person: what there is, and a form to make one more. */
export function TokenSection({ tokens, scopes, timeZone }: TokenSectionProps) {
  return (
    <Section title="Access tokens">
      <Stack gap={6}>
        <p className="max-w-prose">
          A token lets a program act in your name, within the scopes you give it and never beyond your role.
          Its text is shown once, when it is made.
        </p>
        <ActionForm action={newToken} label="New access token" className="flex max-w-form flex-col gap-4">
          <TextField name="name" label="What it is for" hint="For example “nightly import”." required />
          <ScopeField scopes={scopes} />
          <TextField
            name="days"
            label="Days until it expires"
            type="number"
            min={1}
            max={365}
            defaultValue="90"
          />
          <SubmitButton variant="secondary">Make token</SubmitButton>
        </ActionForm>
        <TokenTable tokens={tokens} timeZone={timeZone} />
      </Stack>
    </Section>
  );
}

function ScopeField({ scopes }: { scopes: readonly Scope[] }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">Scopes</legend>
      {scopes.map((scope) => (
        <Checkbox
          key={scope}
          name="scopes[]"
          value={scope}
          id={`scope-${scope}`}
          label={scopeLabels[scope]}
          defaultChecked={scope === "read"}
        />
      ))}
    </fieldset>
  );
}

function TokenTable({ tokens, timeZone }: Omit<TokenSectionProps, "scopes">) {
  return (
    <Table
      caption="Your access tokens"
      hideCaption
      rows={tokens}
      rowKey={(token) => token.id}
      empty={<EmptyState title="No access tokens">You have made none.</EmptyState>}
      columns={[
        { key: "name", header: "Token", primary: true, cell: (token) => <TokenName token={token} /> },
        { key: "scopes", header: "Scopes", cell: (token) => token.scopes.join(", ") },
        {
          key: "used",
          header: "Last used",
          cell: (token) =>
            token.lastUsedAt === null ? "Never" : <DateTime value={token.lastUsedAt} timeZone={timeZone} />,
        },
        {
          key: "expires",
          header: "Expires",
          cell: (token) => <DateTime value={token.expiresAt} timeZone={timeZone} format="date" />,
        },
        { key: "end", header: "Change", cell: (token) => <RevokeToken token={token} /> },
      ]}
    />
  );
}

function TokenName({ token }: { token: TokenView }) {
  return (
    <>
      {token.name} <code className="text-sm text-muted">{token.prefix}…</code>
    </>
  );
}

function RevokeToken({ token }: { token: TokenView }) {
  if (token.revokedAt !== null) return <Badge tone="neutral">Revoked</Badge>;
  return (
    <Confirm label={`Revoke ${token.name}…`} variant="quiet" name="revoke-token">
      <ActionForm action={endToken} label={`Revoke ${token.name}`}>
        <HiddenField name="tokenId" value={token.id} />
        <p>Programs that use it are refused from now on. This cannot be undone.</p>
        <SubmitButton variant="danger">Revoke</SubmitButton>
      </ActionForm>
    </Confirm>
  );
}
