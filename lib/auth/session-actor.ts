import { z } from "zod";
import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { mintActor } from "./actor.ts";

/** All that a session cookie says. Role and status are never in it: they are read anew at each request. */
export const sessionClaims = z.object({ userId: z.uuid(), sessionEpoch: z.number().int().min(0) });
export type SessionClaims = z.infer<typeof sessionClaims>;

/**
 * The Actor behind a session, as the database sees that user now. Null when the account is gone or not active, or when
 * its epoch has moved on (password changed, signed out everywhere, disabled) since the cookie was written.
 */
export async function actorForSession(db: Handle, claims: SessionClaims): Promise<Actor | null> {
  const user = await db.user.findFirst({
    where: { id: claims.userId, status: "active", sessionEpoch: claims.sessionEpoch },
    select: { id: true, name: true, role: true },
  });
  if (user === null) return null;
  return mintActor({ userId: user.id, name: user.name, role: user.role, scopes: "all", via: "session" });
}
