import { z } from "zod";
import {
  checkbox,
  id,
  isoDay,
  line,
  optionalLine,
  optionalParagraphs,
  version,
  webAddress,
} from "#lib/domain/text/text.schema.ts";
import { sourceKinds, sourceTiers, stances } from "./evidence.ts";

/** What identifies a source. */
export const sourceFields = z.object({
  title: line(300, "Write the title of the source."),
  publisher: optionalLine(200),
  url: webAddress.nullish(),
  kind: z.enum(sourceKinds, { error: "Choose the kind of source." }),
  tier: z.enum(sourceTiers, { error: "Choose primary, secondary or tertiary." }),
  publishedAt: isoDay.nullish(),
  undated: checkbox.optional(),
  interestNote: optionalParagraphs(1000),
});

export const addSourceInput = sourceFields;
export type AddSourceInput = z.infer<typeof addSourceInput>;

export const editSourceInput = sourceFields.extend({ sourceId: id, version });
export type EditSourceInput = z.infer<typeof editSourceInput>;

const evidenceFields = {
  stance: z.enum(stances, { error: "Choose what the evidence does." }),
  quote: optionalParagraphs(5000).describe("Exact words"),
  locator: optionalLine(300).describe("Page, minute, table, paragraph"),
  independenceGroup: optionalLine(100).describe("Items of one group count as one source"),
  note: optionalParagraphs(5000),
};

export const addEvidenceInput = z.object({
  claimId: id,
  source: z.union([z.object({ id }), sourceFields]),
  ...evidenceFields,
  confidential: checkbox.optional(),
  confidentialReason: optionalParagraphs(1000).describe("Shown publicly in place of the source"),
});
export type AddEvidenceInput = z.infer<typeof addEvidenceInput>;

export const editEvidenceInput = z.object({
  claimId: id,
  evidenceId: id,
  version,
  stance: evidenceFields.stance.optional(),
  quote: evidenceFields.quote,
  locator: evidenceFields.locator,
  independenceGroup: evidenceFields.independenceGroup,
  note: evidenceFields.note,
  confidentialReason: optionalParagraphs(1000),
  source: sourceFields
    .partial()
    .optional()
    .describe("Only for a confidential source: the library has its own form"),
});
export type EditEvidenceInput = z.infer<typeof editEvidenceInput>;

export const removeEvidenceInput = z.object({ claimId: id, evidenceId: id, version });
export type RemoveEvidenceInput = z.infer<typeof removeEvidenceInput>;

/** Largest file the desk keeps as a stored copy, bytes. */
export const maxSnapshotBytes = 25 * 1024 * 1024;

/** `bytes` never passes through JSON: the door hands them over as they came. */
export const addSnapshotInput = z.object({
  sourceId: id,
  fileName: line(200, "The file has no name."),
  mediaType: line(100, "The file has no type."),
  bytes: z.instanceof(Uint8Array),
});
export type AddSnapshotInput = z.infer<typeof addSnapshotInput>;
