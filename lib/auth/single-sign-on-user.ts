import type { Handle } from "#lib/db/database.ts";
import type { SessionClaims } from "./session-actor.ts";

/**
 * The session of the active user with an e-mail address that the identity provider has verified; null when this desk
 * has no such user. The address is compared as stored: trimmed and lower case.
 */
export async function findSessionClaims(db: Handle, verifiedEmail: string): Promise<SessionClaims | null> {
  const user = await db.user.findFirst({
    where: { email: verifiedEmail.trim().toLowerCase(), status: "active" },
    select: { id: true, sessionEpoch: true },
  });
  return user === null ? null : { userId: user.id, sessionEpoch: user.sessionEpoch };
}
