import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import type { VersionPair } from "#lib/publishing/claim-changes.ts";
import type { Handle } from "#lib/db/database.ts";
import type { StandingClaim } from "./get-public-claim.ts";

/**
 * Each listed version of a claim with the one listed before it, by its number; the first is missing. For the claim's own
 * page, which says what changed: embeds, pictures and the API have no use for it.
 */
export async function getClaimChanges(
  db: Handle,
  { publication, versions }: Pick<StandingClaim, "publication" | "versions">,
): Promise<ReadonlyMap<number, VersionPair>> {
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
      return before === undefined ? [] : [[n, { before: before.content, after: content }] as const];
    }),
  );
}
