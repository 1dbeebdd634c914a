import "server-only";

import { checkCredentials } from "#lib/auth/credentials.ts";
import type { SessionClaims } from "#lib/auth/session-actor.ts";
import { database } from "#lib/db/database.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { clientAddress } from "./client-address.ts";
import { signInGuard } from "./sign-in-guard.ts";

/**
 * E-mail and password from a request, checked and slowed down. The sign-in form and next-auth's credentials provider
 * both come through here; neither has a shortcut.
 */
export function signIn(
  given: { readonly email: string; readonly password: string },
  requestHeaders: Headers,
): Promise<Outcome<SessionClaims>> {
  const db = database();
  return checkCredentials(db, signInGuard(db), { ...given, address: clientAddress(requestHeaders) });
}
