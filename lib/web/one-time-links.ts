import "server-only";

import { connection } from "next/server";
import { findLinkHolder } from "#lib/auth/link-actor.ts";
import { isOpenSetUpSecret } from "#lib/auth/set-up-link.ts";
import { database } from "#lib/db/database.ts";
import type { UserLinkKind } from "#lib/db/user-links.ts";

/** Whose account a one-time link opens, for the page that asks for a password; null when it opens none. */
export async function readLink(
  kind: UserLinkKind,
  secret: string,
): Promise<{ email: string; name: string } | null> {
  await connection();
  const holder = await findLinkHolder(database(), kind, secret, new Date());
  return holder === null ? null : { email: holder.link.user.email, name: holder.link.user.name };
}

/** True while the set-up page may be used with this secret. */
export async function isSetUpOpen(secret: string): Promise<boolean> {
  await connection();
  return isOpenSetUpSecret(database(), secret);
}
