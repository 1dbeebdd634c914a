import type { Handle } from "#lib/db/database.ts";

/** Merges are followed this far; the cycle check of the merge command makes longer chains a curiosity. */
const maxHops = 20;

export type ResolvedAddress =
  { readonly kind: "claim"; readonly claimId: string } | { readonly kind: "moved"; readonly slug: string };

/**
 * Finds what a public address stands for: a claim that is public under exactly this address, or the address it moved
 * to (an older address of a claim, or a claim that was merged). Null when nothing public was ever here.
 *
 * Never loops: every claim is visited once and the hops are bounded (invariant 6).
 */
export async function resolveClaimAddress(db: Handle, slug: string): Promise<ResolvedAddress | null> {
  const here =
    (await db.publicClaim.findUnique({ where: { slug }, select: { claimId: true } })) ??
    (await db.claimAddress.findUnique({ where: { slug }, select: { claimId: true } }));
  if (here === null) return null;
  const target = await followMerges(db, here.claimId);
  if (target === null) return null;
  return target.slug === slug
    ? { kind: "claim", claimId: target.claimId }
    : { kind: "moved", slug: target.slug };
}

/** The claim at the end of a chain of merges with its public address; null when that end is not public. */
async function followMerges(db: Handle, claimId: string): Promise<{ claimId: string; slug: string } | null> {
  const seen = new Set<string>();
  let id = claimId;
  while (!seen.has(id) && seen.size < maxHops) {
    seen.add(id);
    const claim = await db.claim.findUnique({
      where: { id },
      select: {
        stage: true,
        mergedIntoId: true,
        publicClaim: { select: { slug: true, state: true } },
      },
    });
    if (claim === null) return null;
    if (claim.stage !== "merged" || claim.mergedIntoId === null) {
      const { publicClaim } = claim;
      return publicClaim === null || publicClaim.state === "none"
        ? null
        : { claimId: id, slug: publicClaim.slug };
    }
    id = claim.mergedIntoId;
  }
  return null;
}
