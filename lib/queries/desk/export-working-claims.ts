import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { claimRowOf, claimRowSelect, contentRatings, type ClaimListRow } from "./claim-list/claim-row.ts";

const batchSize = 1000;

/** The desk's working list for an export, oldest claim first; null when the actor may not export. */
export async function exportWorkingClaims(
  db: Handle,
  actor: Actor,
  stage: ClaimStage | null,
  maxRows: number,
  now: Date,
): Promise<ClaimListRow[] | null> {
  if (!can(actor, "export.run") || !can(actor, "desk.read")) return null;
  const ratings = await contentRatings(db);
  const all: ClaimListRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const rows = await db.claim.findMany({
      where: { ...(stage && { stage }), ...(last && { id: { gt: last.id } }) },
      select: claimRowSelect,
      orderBy: { id: "asc" },
      take: Math.min(batchSize, maxRows - all.length),
    });
    all.push(...rows.map((row) => claimRowOf(row, ratings, now)));
    if (rows.length < batchSize || all.length >= maxRows) return all;
  }
}
