import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import type { Stance } from "#lib/domain/evidence/evidence.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { id as idSchema } from "#lib/domain/text/text.schema.ts";
import {
  snapshotSelect,
  snapshotView,
  sourceFieldsSelect,
  sourceFieldsView,
  type SnapshotView,
  type SourceFieldsView,
} from "./source-view.ts";

/** A claim that rests on the source, once for each item of evidence. */
export interface SourceUse {
  readonly evidenceId: string;
  readonly stance: Stance;
  readonly locator: string | null;
  readonly claim: { readonly slug: string; readonly text: string; readonly stage: ClaimStage };
}

export interface SourceView extends SourceFieldsView {
  readonly id: string;
  readonly version: number;
  readonly interestNote: string | null;
  /** ISO 8601 UTC. */
  readonly addedAt: string;
  readonly snapshots: readonly SnapshotView[];
  /** The newest uses, at most 100; `useCount` says how many there are. */
  readonly uses: readonly SourceUse[];
  readonly useCount: number;
  readonly mayEdit: boolean;
  readonly mayAddSnapshot: boolean;
}

const maxUses = 100;

/** One source with its stored copies and where it is used; null when there is none or the actor may not read. */
export async function getSource(db: Handle, actor: Actor, sourceId: string): Promise<SourceView | null> {
  if (!can(actor, "desk.read") || !idSchema.safeParse(sourceId).success) return null;
  const row = await db.source.findUnique({
    where: { id: sourceId },
    select: {
      ...sourceFieldsSelect,
      id: true,
      version: true,
      interestNote: true,
      createdAt: true,
      createdById: true,
      snapshots: { select: snapshotSelect, orderBy: { capturedAt: "desc" } },
      evidence: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: maxUses,
        select: {
          id: true,
          stance: true,
          locator: true,
          claim: { select: { slug: true, text: true, stage: true } },
        },
      },
      _count: { select: { evidence: true } },
    },
  });
  if (row === null) return null;
  return {
    ...sourceFieldsView(row),
    id: row.id,
    version: row.version,
    interestNote: row.interestNote,
    addedAt: row.createdAt.toISOString(),
    snapshots: row.snapshots.map(snapshotView),
    uses: row.evidence.map(({ id, ...use }) => ({ evidenceId: id, ...use })),
    useCount: row._count.evidence,
    mayEdit: can(actor, "source.edit", { ownerId: row.createdById }),
    mayAddSnapshot: can(actor, "snapshot.add"),
  };
}
