import type { Actor, Role, Scope } from "#lib/domain/actor/actor.ts";

/** What an Actor is made of; every field was read from the database or belongs to the desk itself. */
interface ProvenIdentity {
  readonly userId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly scopes: "all" | readonly Scope[];
  readonly via: Actor["via"];
}

/**
 * The only place where an Actor comes into being (rule `only-auth-mints-actors`). Called by the other files of
 * `lib/auth` after they have proven who somebody is, never from outside.
 */
export function mintActor(identity: ProvenIdentity): Actor {
  return Object.freeze({ ...identity }) as Actor;
}
