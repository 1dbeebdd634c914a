import type { Actor, Role, Scope } from "./actor.ts";

interface ActorTraits {
  readonly role: Role;
  readonly userId?: string | null;
  readonly scopes?: "all" | readonly Scope[];
}

/** An Actor for tests of pure rules. Tests that reach the database take theirs from lib/auth like everybody else. */
export function actorOf({ role, userId = `user-${role}`, scopes = "all" }: ActorTraits): Actor {
  const traits = { userId, name: role, role, scopes, via: "session" as const };
  // The brand exists in the type alone; only lib/auth and this fixture get past it.
  return traits as unknown as Actor;
}
