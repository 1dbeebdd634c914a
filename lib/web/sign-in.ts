import "server-only";

import { headers } from "next/headers";
import { checkCredentials, refuseForNow } from "#lib/auth/credentials.ts";
import type { SessionClaims } from "#lib/auth/session-actor.ts";
import { database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
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

/**
 * Runs a change that asks for the actor's present password, slowed down like sign-in: somebody at an unlocked screen
 * guesses no faster here than at the door. Every refusal counts as a failure.
 */
export async function slowedPasswordCheck<T>(
  actor: Actor,
  change: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const guard = signInGuard(database());
  const address = clientAddress(await headers());
  const account = `password of ${actor.userId ?? "nobody"}`;
  const wait = await guard.reserve(account, address);
  if (wait !== null) return refuseForNow(wait);
  const outcome = await change();
  if (outcome.ok) await guard.release(account, address);
  return outcome;
}
