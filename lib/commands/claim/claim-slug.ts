import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import { freeSlug } from "#lib/db/slugs.ts";
import { slugify } from "#lib/language/slug.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";

/**
 * Gives a claim that was never public the address of its new text; one that was public keeps its address for ever.
 * The old address goes on leading to the claim (`claim_addresses`). Returns the address the claim has now.
 */
export async function changeClaimSlug(
  { tx }: CommandScope,
  copy: WorkingCopy,
  text: string,
): Promise<string> {
  const wanted = slugify(text);
  if (copy.lastPublication > 0 || wanted === "" || copy.slug === wanted) return copy.slug;
  const slug = await freeSlug(tx, "claims", wanted, "claim");
  await tx.claimAddress.upsert({
    where: { slug: copy.slug },
    create: { slug: copy.slug, claimId: copy.id },
    update: {},
    select: { slug: true },
  });
  await tx.claim.update({ where: { id: copy.id }, data: { slug }, select: { id: true } });
  return slug;
}
