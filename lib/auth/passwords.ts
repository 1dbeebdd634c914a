import { hash, verify } from "@node-rs/argon2";

/**
 * argon2id (the package's default variant) with 19 MiB of memory, 2 passes and 1 lane: the first choice of the OWASP
 * Password Storage Cheat Sheet. On two cores one hash takes about 20 ms, so a flood of sign-ins is bounded by
 * `lib/web/sign-in-guard.ts`, not by the processor.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password into PHC text (`$argon2id$…`), with a random salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

let decoy: Promise<string> | undefined;

/**
 * True when the password belongs to the hash. With `null` (no such account, or one without a password yet) it does the
 * same work against a hash of nobody's password and answers false, so that the time taken does not tell which
 * addresses have an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash("no account has this password", cost);
  const matches = await verify(passwordHash ?? (await decoy), password.normalize("NFC"));
  return matches && passwordHash !== null;
}
