import { dayOf } from "#lib/db/days.ts";
import type { SourceKind, SourceTier } from "#lib/domain/evidence/evidence.ts";
import type { Prisma } from "#lib/db/generated/client.ts";

/** What identifies a source, as the desk shows it. Days are `YYYY-MM-DD`, instants ISO 8601 UTC. */
export interface SourceFieldsView {
  readonly title: string;
  /** Empty when nobody has written it. */
  readonly publisher: string;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly tier: SourceTier;
  readonly publishedOn: string | null;
  readonly undated: boolean;
}

export interface SnapshotView {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly capturedAt: string;
}

export const snapshotSelect = {
  id: true,
  sha256: true,
  fileName: true,
  mediaType: true,
  capturedAt: true,
  file: { select: { size: true } },
} satisfies Prisma.SnapshotSelect;

export const sourceFieldsSelect = {
  title: true,
  publisher: true,
  url: true,
  kind: true,
  tier: true,
  publishedOn: true,
  undated: true,
} as const;

type SnapshotRow = Prisma.SnapshotGetPayload<{ select: typeof snapshotSelect }>;
type FieldsRow = Prisma.SourceGetPayload<{ select: typeof sourceFieldsSelect }>;

/** They turn the reading direction: a file "…fdp.exe" would read as "…exe.pdf". */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A stored copy as the desk shows it. */
export function snapshotView(row: SnapshotRow): SnapshotView {
  return {
    id: row.id,
    sha256: row.sha256,
    fileName: row.fileName.replace(directionMarks, ""),
    mediaType: row.mediaType,
    size: row.file.size,
    capturedAt: row.capturedAt.toISOString(),
  };
}

/** The identifying fields of a source, or of a confidential one, field by field. */
export function sourceFieldsView(row: FieldsRow): SourceFieldsView {
  return {
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    kind: row.kind,
    tier: row.tier,
    publishedOn: dayOf(row.publishedOn),
    undated: row.undated,
  };
}
