import type { Handle } from "#lib/db/database.ts";
import { lastRetractedN, readNotices } from "./get-public-claim.ts";
import { resolveClaimAddress } from "./resolve-claim-address.ts";

/** A publication byte for byte: `sha256` is taken over the UTF-8 bytes of `body`. */
export interface PublicationFile {
  readonly body: string;
  readonly sha256: string;
}

/**
 * The canonical JSON of one publication of a claim, so that anybody can recompute its hash. Null unless the claim is
 * public under this very address, not retracted, and the number is not from before a retraction.
 */
export async function getPublicationFile(
  db: Handle,
  slug: string,
  n: number,
): Promise<PublicationFile | null> {
  const address = await resolveClaimAddress(db, slug);
  if (address?.kind !== "claim") return null;
  const { claimId } = address;
  const row = await db.publicClaim.findUnique({ where: { claimId }, select: { state: true } });
  if (row?.state !== "live" && row?.state !== "suspended") return null;
  if (n <= lastRetractedN(await readNotices(db, claimId))) return null;
  return db.publication.findFirst({
    where: { kind: "claim", subjectId: claimId, n, redactedAt: null },
    select: { body: true, sha256: true },
  });
}
