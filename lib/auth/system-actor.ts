import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { mintActor } from "./actor.ts";

/** The desk itself, under the name of the job or command that acts ("Set-up link", "plumbline user"). */
export function systemActor(name: string): Actor {
  return mintActor({ userId: null, name, role: "admin", scopes: "all", via: "system" });
}

/**
 * The Actor of a user for whom a job, the command line or a test acts, with the role of this moment.
 * Null when there is no such user or the account is not active.
 */
export async function actorForUser(db: Handle, userId: string): Promise<Actor | null> {
  const user = await db.user.findFirst({
    where: { id: userId, status: "active" },
    select: { id: true, name: true, role: true },
  });
  if (user === null) return null;
  return mintActor({ userId: user.id, name: user.name, role: user.role, scopes: "all", via: "system" });
}
