import type { Handle } from "#lib/db/database.ts";
import type { Actor, Role } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The active people of the desk by name: who can hold a claim, and whom a list can be narrowed to. */
export async function listPeople(db: Handle, actor: Actor): Promise<PersonView[]> {
  if (!can(actor, "desk.read")) return [];
  return db.user.findMany({
    where: { status: "active" },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
