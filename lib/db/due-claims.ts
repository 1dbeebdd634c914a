import type { CorrectionKind } from "#lib/domain/claim/claim.ts";
import type { Handle } from "./database.ts";

/** A claim whose scheduled publication is due. */
export interface DueClaim {
  readonly id: string;
  readonly version: number;
  readonly scheduledById: string;
  readonly correction: { readonly kind: CorrectionKind; readonly note: string } | null;
}

/** Approved claims with a publication instant that has come, the longest waiting first; at most 100 a call. */
export async function dueClaims(db: Handle, now: Date): Promise<DueClaim[]> {
  const rows = await db.claim.findMany({
    where: { stage: "approved", publishAt: { lte: now }, scheduledById: { not: null } },
    select: { id: true, version: true, scheduledById: true, scheduledCorrection: true },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    scheduledById: row.scheduledById ?? "",
    // Written by the `schedule` move alone, after its schema had checked it.
    correction: row.scheduledCorrection as DueClaim["correction"],
  }));
}
