import type { Tx } from "#lib/db/database.ts";
import { findManagedUser, lockActiveAdmins, type ManagedUser } from "#lib/db/users.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { UserVersionInput } from "#lib/domain/user/user.schema.ts";

/**
 * The user an admin wants to change, in the version the admin was shown.
 * Refuses FORBIDDEN below admin, NOT_FOUND, CONFLICT with the present role and status.
 */
export async function openUser(tx: Tx, actor: Actor, input: UserVersionInput): Promise<Outcome<ManagedUser>> {
  const refused = refusalOf(actor, "users.manage");
  if (refused) return refused;
  const user = await findManagedUser(tx, input.userId);
  if (user === null) return refuse("NOT_FOUND", "There is no such account.");
  return user.version === input.version ? ok(user) : staleUser(user);
}

/** Somebody else changed this account first. */
export function staleUser(user: ManagedUser): Refused {
  return refuse("CONFLICT", "Somebody changed this account in the meantime.", {
    current: { version: user.version, role: user.role, status: user.status },
  });
}

/**
 * NOT_READY when taking this user's active admin role away would leave the desk without one; else null. Locks the
 * admins' rows, so that two at once cannot both be "not the last".
 */
export async function refuseLastAdmin(tx: Tx, user: ManagedUser): Promise<Refused | null> {
  if (user.role !== "admin" || user.status !== "active") return null;
  const admins = await lockActiveAdmins(tx);
  const others = admins.filter((id) => id !== user.id);
  if (others.length > 0) return null;
  return refuse("NOT_READY", "This is the last active admin of the desk.", {
    unmet: ["Make somebody else an admin first."],
  });
}
