import type { Handle } from "#lib/db/database.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id of the claim that an id, an address or a former public address names; null when none does. */
export async function findClaimId(db: Handle, slugOrId: string): Promise<string | null> {
  if (uuid.test(slugOrId)) {
    const byId = await db.claim.findUnique({ where: { id: slugOrId }, select: { id: true } });
    return byId?.id ?? null;
  }
  // PostgreSQL has no NUL in text: such an address names nothing.
  if (slugOrId.includes("\0")) return null;
  const bySlug = await db.claim.findUnique({ where: { slug: slugOrId }, select: { id: true } });
  if (bySlug !== null) return bySlug.id;
  const former = await db.claimAddress.findUnique({ where: { slug: slugOrId }, select: { claimId: true } });
  return former?.claimId ?? null;
}
