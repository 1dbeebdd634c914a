import type { Handle } from "#lib/db/database.ts";
import type { Actor, Role, Scope } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { scopesOfRole } from "#lib/domain/user/user.ts";

export interface AccountView {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Whether single-letter keys act in the article view. */
  readonly singleKeys: boolean;
  /** Scopes a new access token may carry. */
  readonly tokenScopes: readonly Scope[];
}

/** The actor's own account; null for an actor that is nobody's. */
export async function getAccount(db: Handle, actor: Actor): Promise<AccountView | null> {
  if (!can(actor, "account.edit", { ownerId: actor.userId })) return null;
  const user = await db.user.findFirst({
    where: { id: actor.userId ?? "", status: "active" },
    select: { email: true, name: true, role: true, singleKeys: true },
  });
  if (user === null) return null;
  return {
    email: user.email,
    name: user.name,
    role: user.role,
    singleKeys: user.singleKeys,
    tokenScopes: scopesOfRole(actor.role),
  };
}
