import type { Database } from "#lib/db/database.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { verifyPassword } from "./passwords.ts";
import type { SessionClaims } from "./session-actor.ts";

/** What somebody typed on the sign-in page, and the network address it came from. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/**
 * Slows repeated failures down (`lib/web/sign-in-guard.ts`). `reserve` answers the seconds to wait, or null when the
 * attempt may go on; it counts as a failure until `release` says that it was none.
 */
export interface SignInGuard {
  reserve(email: string, address: string): Promise<number | null>;
  release(email: string, address: string): Promise<void>;
}

/**
 * Checks an e-mail address and a password; the one code path of the sign-in form and of next-auth's own provider.
 *
 * Refuses UNAUTHENTICATED with the same sentence, after the same work, whether the address is unknown, the account is
 * invited or disabled, or the password is wrong; RATE_LIMITED, with seconds, after repeated failures.
 */
export async function checkCredentials(
  db: Database,
  guard: SignInGuard,
  given: Credentials,
): Promise<Outcome<SessionClaims>> {
  const email = given.email.trim().toLowerCase();
  const wait = await guard.reserve(email, given.address);
  if (wait !== null) return refuseForNow(wait);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, status: true, passwordHash: true, sessionEpoch: true },
  });
  const matches = await verifyPassword(user?.passwordHash ?? null, given.password);
  if (user === null || !matches || user.status !== "active") {
    return refuse("UNAUTHENTICATED", "This e-mail address and password do not belong together here.");
  }
  await guard.release(email, given.address);
  return ok({ userId: user.id, sessionEpoch: user.sessionEpoch });
}

/** RATE_LIMITED with the time to wait, in words and in seconds. */
export function refuseForNow(seconds: number): Refused {
  const wait = seconds < 120 ? `${String(seconds)} seconds` : `${String(Math.ceil(seconds / 60))} minutes`;
  return refuse("RATE_LIMITED", `Too many attempts failed. Wait ${wait}, then try again.`, {
    retryAfterSeconds: seconds,
  });
}
