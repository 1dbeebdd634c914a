import { z } from "zod";
import { spotClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { id, optionalParagraphs, version } from "#lib/domain/text/text.schema.ts";

const place = {
  articleId: id,
  suggestionId: id,
  version: version.nullish().describe("Of the suggestion; absent: as it stands"),
};

/** Fields left out are taken as suggested; null empties one. */
export const acceptSuggestionInput = spotClaimInput
  .pick({
    start: true,
    end: true,
    text: true,
    statement: true,
    speaker: true,
    type: true,
    reason: true,
    speechMode: true,
  })
  .partial()
  .extend(place);
export type AcceptSuggestionInput = z.infer<typeof acceptSuggestionInput>;

export const dismissSuggestionInput = z.object({
  ...place,
  reason: optionalParagraphs(1000).describe("Why it is no claim; internal"),
});
export type DismissSuggestionInput = z.infer<typeof dismissSuggestionInput>;

export const reopenSuggestionInput = z.object(place);
export type ReopenSuggestionInput = z.infer<typeof reopenSuggestionInput>;
