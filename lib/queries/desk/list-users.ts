import type { Handle } from "#lib/db/database.ts";
import { roles, type Actor, type Role } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type { UserStatus } from "#lib/domain/user/user.ts";

export interface UserView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly status: UserStatus;
  readonly version: number;
  readonly createdAt: string;
  /** What may be done with the account now; the last active admin keeps role and account. */
  readonly abilities: {
    readonly changeRole: boolean;
    readonly disable: boolean;
    readonly enable: boolean;
    readonly inviteAgain: boolean;
  };
}

/** Everybody who has or had an account, strongest role first, then by name. Null below admin. */
export async function listUsers(db: Handle, actor: Actor): Promise<UserView[] | null> {
  if (!can(actor, "users.manage")) return null;
  const users = await db.user.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, email: true, name: true, role: true, status: true, version: true, createdAt: true },
  });
  const admins = users.filter((user) => user.role === "admin" && user.status === "active").length;
  return users
    .toSorted((a, b) => roles.indexOf(b.role) - roles.indexOf(a.role))
    .map((user) => {
      const isLastAdmin = admins === 1 && user.role === "admin" && user.status === "active";
      return {
        id: user.id,
        email: user.email,
        name: user.name,
        role: user.role,
        status: user.status,
        version: user.version,
        createdAt: user.createdAt.toISOString(),
        abilities: {
          changeRole: !isLastAdmin,
          disable: user.status !== "disabled" && !isLastAdmin,
          enable: user.status === "disabled",
          inviteAgain: user.status === "invited",
        },
      };
    });
}
