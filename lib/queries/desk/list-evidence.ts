import type { Handle } from "#lib/db/database.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Stance } from "#lib/domain/evidence/evidence.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import {
  snapshotSelect,
  snapshotView,
  sourceFieldsSelect,
  sourceFieldsView,
  type SnapshotView,
  type SourceFieldsView,
} from "./source-view.ts";

/** One item of evidence as the claim's workspace and the API show it. */
export interface EvidenceView {
  readonly id: string;
  /** The item's own version, for edits and removal. */
  readonly version: number;
  readonly stance: Stance;
  readonly confidential: boolean;
  /** What readers are told in place of a confidential source. */
  readonly confidentialReason: string | null;
  readonly independenceGroup: string | null;
  readonly quote: string | null;
  readonly locator: string | null;
  readonly note: string | null;
  /** Id of the reusable source; null for a confidential one. */
  readonly sourceId: string | null;
  /** Null when the source is confidential and this actor may not know it. */
  readonly source: SourceFieldsView | null;
  readonly snapshots: readonly SnapshotView[];
  /** ISO 8601 UTC. */
  readonly addedAt: string;
}

const evidenceSelect = {
  id: true,
  version: true,
  stance: true,
  confidential: true,
  confidentialReason: true,
  independenceGroup: true,
  quote: true,
  locator: true,
  note: true,
  sourceId: true,
  createdAt: true,
  source: {
    select: { ...sourceFieldsSelect, snapshots: { select: snapshotSelect, orderBy: { capturedAt: "asc" } } },
  },
  secret: { select: { ...sourceFieldsSelect, quote: true, locator: true, note: true } },
} satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>;

/**
 * The evidence of one claim, oldest first; empty for an unknown claim. What a confidential item keeps apart is given
 * only to whoever may change the claim's evidence: editors and the assignee.
 */
export async function listEvidence(db: Handle, actor: Actor, claimId: string): Promise<EvidenceView[]> {
  if (!can(actor, "desk.read")) return [];
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: {
      stage: true,
      authorId: true,
      assigneeId: true,
      evidence: { select: evidenceSelect, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  });
  if (claim === null) return [];
  const mayKnow = can(actor, "claim.evidence", claim);
  return claim.evidence.map((row) => evidenceView(row, mayKnow));
}

function evidenceView(row: Row, mayKnow: boolean): EvidenceView {
  const secret = mayKnow ? row.secret : null;
  const words = row.confidential ? secret : row;
  const source = row.confidential ? secret : row.source;
  return {
    id: row.id,
    version: row.version,
    stance: row.stance,
    confidential: row.confidential,
    confidentialReason: row.confidentialReason,
    // A group may name the source by accident.
    independenceGroup: row.confidential && !mayKnow ? null : row.independenceGroup,
    quote: words?.quote ?? null,
    locator: words?.locator ?? null,
    note: words?.note ?? null,
    sourceId: row.sourceId,
    source: source === null ? null : sourceFieldsView(source),
    snapshots: row.source?.snapshots.map(snapshotView) ?? [],
    addedAt: row.createdAt.toISOString(),
  };
}
