import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { changesBetween, type ClaimChange } from "#lib/publishing/claim-changes.ts";
import type { Handle } from "#lib/db/database.ts";
import type { StandingClaim } from "./get-public-claim.ts";

/**
 * What each listed version of a claim changed against the one listed before it, by its number; versions that changed
 * nothing, and the first, are missing. For the claim's own page: comparing words is work that embeds, pictures and the
 * API have no use for.
 */
export async function getClaimChanges(
  db: Handle,
  { publication, versions }: Pick<StandingClaim, "publication" | "versions">,
): Promise<ReadonlyMap<number, readonly ClaimChange[]>> {
  if (versions.length < 2) return new Map();
  const rows = await db.publication.findMany({
    where: { kind: "claim", subjectId: publication.claimId, n: { in: versions.map((version) => version.n) } },
    select: { n: true, body: true },
    orderBy: { n: "asc" },
  });
  // A redaction between the two reads leaves a number without its body.
  const bodies = rows.filter((row) => row.body !== "");
  // The bodies are canonical JSON that our own publish command wrote and the database refuses to change.
  const contents = bodies.map(({ n, body }) => ({
    n,
    content: (JSON.parse(body) as ClaimPublication).content,
  }));
  return new Map(
    contents.flatMap(({ n, content }, i) => {
      const before = contents[i - 1];
      return before === undefined ? [] : [[n, changesBetween(before.content, content)] as const];
    }),
  );
}
