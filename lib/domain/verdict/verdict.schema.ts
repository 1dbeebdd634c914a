import { z } from "zod";
import { id, isoDay, line, optionalParagraphs, version } from "#lib/domain/text/text.schema.ts";

/** `version` is the verdict's own; a verdict that does not exist yet has version 0. Keys are those of the scale. */
export const saveVerdictInput = z.object({
  claimId: id,
  version,
  content: line(40).nullish().describe("Key of a content rating"),
  attribution: line(40).nullish().describe("Key of an attribution rating"),
  summary: optionalParagraphs(1000).describe("The finding in one or two sentences"),
  rationale: optionalParagraphs(20_000).describe("Markdown"),
  howWeKnow: optionalParagraphs(5000),
  whatWeDontKnow: optionalParagraphs(5000),
  asOf: isoDay.nullish(),
});
export type SaveVerdictInput = z.infer<typeof saveVerdictInput>;
