import type { Handle } from "#lib/db/database.ts";
import { scopes, type Actor, type Scope } from "#lib/domain/actor/actor.ts";
import { mintActor } from "./actor.ts";
import { hashOfSecret } from "./one-time-secret.ts";

/** How old `lastUsedAt` may grow before it is written again, so that reading by token is not also writing. */
const lastUseGrainMs = 60_000;

/** What every access token begins with, so that a leaked one can be recognised in a log or a repository. */
export const tokenPrefix = "plb_";

/**
 * The Actor behind the bearer token of a request, with its owner's role of this moment.
 * Null for an unknown, revoked or expired token and for an owner who is not active; the caller answers
 * UNAUTHENTICATED to all of them alike.
 */
export async function actorForToken(db: Handle, bearer: string, now: Date): Promise<Actor | null> {
  if (!bearer.startsWith(tokenPrefix) || bearer.length > 200) return null;
  const token = await db.apiToken.findFirst({
    where: {
      secretHash: hashOfSecret(bearer),
      revokedAt: null,
      expiresAt: { gt: now },
      user: { status: "active" },
    },
    select: {
      id: true,
      scopes: true,
      lastUsedAt: true,
      user: { select: { id: true, name: true, role: true } },
    },
  });
  if (token === null) return null;
  if (token.lastUsedAt === null || now.getTime() - token.lastUsedAt.getTime() > lastUseGrainMs) {
    await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
  }
  const { id, name, role } = token.user;
  return mintActor({ userId: id, name, role, scopes: token.scopes.filter(isScope), via: "token" });
}

function isScope(name: string): name is Scope {
  return (scopes as readonly string[]).includes(name);
}
