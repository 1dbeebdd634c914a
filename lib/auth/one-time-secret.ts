import { createHash, randomBytes } from "node:crypto";

/**
 * A secret for a link or an access token: 256 random bits in base64url, 43 characters. It is shown or sent once;
 * the database keeps only `hashOfSecret` of it.
 */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * sha256 of a secret, hex. A plain digest is enough here, unlike for passwords: the secret itself is random, so there
 * is nothing to guess.
 */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}
