import {
  publicationStateLabels,
  stageLabels,
  type ClaimStage,
  type PublicationState,
} from "#lib/domain/claim/claim.ts";
import { csvOf, type CsvColumn } from "./csv.ts";

/** A claim of the desk's working list; internal, never for the public. */
export interface WorkingClaimRecord {
  readonly id: string;
  readonly slug: string;
  readonly text: string;
  readonly statement: string | null;
  readonly stage: ClaimStage;
  readonly publication: PublicationState;
  readonly speaker: { readonly name: string } | null;
  readonly assignee: { readonly name: string } | null;
  readonly rating: { readonly label: string } | null;
  readonly appearances: number;
  readonly openComments: number;
  readonly dueAt: string | null;
  readonly updatedAt: string;
}

const columns: readonly CsvColumn<WorkingClaimRecord>[] = [
  { name: "id", cell: (c) => c.id },
  { name: "slug", cell: (c) => c.slug },
  { name: "text", cell: (c) => c.text },
  { name: "statement", cell: (c) => c.statement },
  { name: "stage", cell: (c) => stageLabels[c.stage] },
  { name: "publication", cell: (c) => publicationStateLabels[c.publication] },
  { name: "working_rating", cell: (c) => c.rating?.label ?? null },
  { name: "speaker", cell: (c) => c.speaker?.name ?? null },
  { name: "assignee", cell: (c) => c.assignee?.name ?? null },
  { name: "appearances", cell: (c) => c.appearances },
  { name: "open_comments", cell: (c) => c.openComments },
  { name: "due_at", cell: (c) => c.dueAt },
  { name: "updated_at", cell: (c) => c.updatedAt },
];

/** The working list as a spreadsheet, one claim a row. */
export function workingClaimsCsv(claims: readonly WorkingClaimRecord[]): string {
  return csvOf(columns, claims);
}

/** The working list as a JSON array. */
export function workingClaimsJson(claims: readonly WorkingClaimRecord[]): string {
  const records = claims.map((c) => ({
    id: c.id,
    slug: c.slug,
    text: c.text,
    statement: c.statement,
    stage: c.stage,
    publication: c.publication,
    workingRating: c.rating?.label ?? null,
    speaker: c.speaker?.name ?? null,
    assignee: c.assignee?.name ?? null,
    appearances: c.appearances,
    openComments: c.openComments,
    dueAt: c.dueAt,
    updatedAt: c.updatedAt,
  }));
  return `${JSON.stringify(records, null, 2)}\n`;
}
