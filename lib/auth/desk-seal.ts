import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

/** What a seal is for; each purpose has a key of its own, so that one seal is never taken for another. */
export type SealPurpose = "public-form" | "reader-status";

/**
 * A seal only this desk can make: HMAC-SHA256 under a key derived (HKDF) from NEXTAUTH_SECRET, base64url, 43
 * characters, 256 bits. With another secret the seals of before are simply not ours any more.
 *
 * @throws when NEXTAUTH_SECRET is not set; `npm start` makes one.
 */
export function sealOf(purpose: SealPurpose, text: string): string {
  const secret = env().NEXTAUTH_SECRET;
  if (secret === undefined)
    throw new Error("NEXTAUTH_SECRET is not set: start the application with npm start.");
  const key = hkdfSync("sha256", secret, "plumbline", purpose, 32);
  return createHmac("sha256", Buffer.from(key)).update(text, "utf8").digest("base64url");
}

/** Whether a seal is the one of this text; takes the same time for every wrong one. */
export function isSealOf(purpose: SealPurpose, text: string, seal: string): boolean {
  const expected = Buffer.from(sealOf(purpose, text));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * The secret in a sender's status address: the seal of the sender's id, so that it can be written into a mail later
 * while the database keeps only its sha256 (`hashOfSecret`).
 */
export function statusTokenOf(senderId: string): string {
  return sealOf("reader-status", senderId);
}
