import type { Handle } from "#lib/db/database.ts";
import { findOpenUserLink, type OpenUserLink, type UserLinkKind } from "#lib/db/user-links.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { mintActor } from "./actor.ts";
import { hashOfSecret } from "./one-time-secret.ts";

/** Somebody who holds a one-time link that is still good: who they are, and the link to use up. */
interface LinkHolder {
  readonly actor: Actor;
  readonly link: OpenUserLink;
}

/**
 * Who holds this secret. An invitation belongs to an invited user, a password link to an active one; null for every
 * other secret: unknown, used, expired, or of an account that was disabled since.
 *
 * The Actor may change nothing but the account itself: its only scope is "settings", and a link's holder is not yet
 * an active user, so it goes no further than the two commands that take links.
 */
export async function findLinkHolder(
  db: Handle,
  kind: UserLinkKind,
  secret: string,
  now: Date,
): Promise<LinkHolder | null> {
  const link = await findOpenUserLink(db, kind, hashOfSecret(secret), now);
  if (link === null) return null;
  const { id, name, role, status } = link.user;
  if (status !== (kind === "invitation" ? "invited" : "active")) return null;
  const actor = mintActor({ userId: id, name, role, scopes: ["settings"], via: "session" });
  return { actor, link };
}
