import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import type { StoredAnchor } from "./anchors.ts";
import type { Handle } from "./database.ts";

/** The latest revisions of an article with their texts, newest first. */
export async function loadRevisions(db: Handle, articleId: string, limit: number) {
  return db.articleRevision.findMany({
    where: { articleId },
    orderBy: { n: "desc" },
    take: limit,
    select: {
      id: true,
      n: true,
      text: true,
      createdById: true,
      createdAt: true,
      redactedAt: true,
    },
  });
}

/** An anchor in a revision with the claim and the words it belongs to. */
export interface AnchorRow extends Omit<StoredAnchor, "revisionId" | "n"> {
  readonly appearanceId: string;
  readonly appearance: {
    readonly start: number;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
    readonly revision: { readonly n: number };
    readonly claim: {
      readonly id: string;
      readonly slug: string;
      readonly text: string;
      readonly version: number;
      readonly stage: ClaimStage;
      readonly authorId: string | null;
      readonly assigneeId: string | null;
    };
  };
}

/** The anchors in a revision of claims that are neither rejected nor merged, in the order of the earlier text. */
export async function loadAnchors(db: Handle, revisionId: string): Promise<AnchorRow[]> {
  return db.appearanceAnchor.findMany({
    where: { revisionId, appearance: { claim: { stage: { notIn: ["rejected", "merged"] } } } },
    orderBy: [{ appearance: { start: "asc" } }, { appearanceId: "asc" }],
    select: {
      ...{ appearanceId: true, status: true, start: true, end: true, similarity: true },
      ...{ confirmedById: true, confirmedAt: true },
      appearance: {
        select: {
          ...{ start: true, exact: true, prefix: true, suffix: true },
          revision: { select: { n: true } },
          claim: {
            select: {
              ...{ id: true, slug: true, text: true, version: true, stage: true },
              ...{ authorId: true, assigneeId: true },
            },
          },
        },
      },
    },
  });
}

/** Names of people by id. */
export async function namesOf(
  db: Handle,
  userIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))];
  const rows = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}
