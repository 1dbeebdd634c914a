import type { Handle } from "#lib/db/database.ts";
import { hashOfSecret, newSecret } from "./one-time-secret.ts";

/**
 * A fresh one-time link to the page that names the desk and makes its first admin; null when an active admin exists.
 * Only the secret's digest is kept, so each call voids the link before: whoever starts the application holds the
 * present one.
 */
export async function createSetUpLink(db: Handle, origin: string): Promise<string | null> {
  if (await hasActiveAdmin(db)) return null;
  const secret = newSecret();
  await db.setting.update({
    where: { id: 1 },
    data: { setUpSecretHash: hashOfSecret(secret) },
    select: { id: true },
  });
  return setUpAddress(origin, secret);
}

/** Where a set-up secret is used. */
export function setUpAddress(origin: string, secret: string): string {
  return `${origin}/set-up/${secret}`;
}

/** True when the secret opens the set-up page of a desk that still has no active admin. */
export async function isOpenSetUpSecret(db: Handle, secret: string): Promise<boolean> {
  const open = await db.setting.count({ where: { id: 1, setUpSecretHash: hashOfSecret(secret) } });
  return open === 1 && !(await hasActiveAdmin(db));
}

async function hasActiveAdmin(db: Handle): Promise<boolean> {
  return (await db.user.count({ where: { role: "admin", status: "active" } })) > 0;
}
