import type { Handle } from "#lib/db/database.ts";
import { resolveClaimAddress } from "./resolve-claim-address.ts";

/** The public claim that an error is reported in. */
export interface ReaderSubject {
  readonly claimId: string;
  readonly slug: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** Number of the publication that is up. */
  readonly n: number;
}

/** What stands under a claim's public address, retracted or not; where it moved to; null where nothing ever was. */
export async function getReaderSubject(
  db: Handle,
  slug: string,
): Promise<ReaderSubject | { readonly redirect: string } | null> {
  const address = await resolveClaimAddress(db, slug);
  if (address === null) return null;
  if (address.kind === "moved") return { redirect: address.slug };
  return db.publicClaim.findUnique({
    where: { claimId: address.claimId },
    select: { claimId: true, slug: true, text: true, language: true, n: true },
  });
}
