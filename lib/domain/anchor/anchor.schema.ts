import { z } from "zod";
import { id, optionalParagraphs, version } from "#lib/domain/text/text.schema.ts";

/** An appearance on the article's latest revision; the id says which revision the person was looking at. */
const shownAnchor = { appearanceId: id, revisionId: id };

const span = {
  start: z.coerce.number().int().min(0).describe("UTF-16 code units of the revision's text"),
  end: z.coerce.number().int().min(1).describe("Exclusive"),
};

export const confirmAnchorInput = z.object({ ...shownAnchor, ...span });
export type ConfirmAnchorInput = z.infer<typeof confirmAnchorInput>;

/** A place by its span, or by its words where they stand once in the revision. */
export const setAnchorInput = z.object({
  ...shownAnchor,
  start: span.start.nullish(),
  end: span.end.nullish(),
  exact: optionalParagraphs(5000).describe("The words there; with a span they must be the ones it covers"),
});
export type SetAnchorInput = z.infer<typeof setAnchorInput>;

export const keepOrphanedInput = z.object(shownAnchor);
export type KeepOrphanedInput = z.infer<typeof keepOrphanedInput>;

export const moveAppearanceInput = z.object({ claimId: id, appearanceId: id, revisionId: id, version });
export type MoveAppearanceInput = z.infer<typeof moveAppearanceInput>;
