import { z } from "zod";
import { checkbox, line, optionalParagraphs, paragraphs, version } from "#lib/domain/text/text.schema.ts";
import { bestValue, ratingAxes, ratingTones, worstValue } from "./rating.ts";

/** Labels stand on badges, share images and in ClaimReview's `alternateName`. */
const maxLabelChars = 40;
const maxDefinitionChars = 400;
const maxNoteChars = 1000;
/** More than anybody can tell apart; it bounds the form. */
const maxPosition = 99;
const numberSentence = `Choose a number from ${worstValue} to ${bestValue}, or none.`;

const ratingFields = {
  label: line(maxLabelChars, "Write the label."),
  definition: paragraphs(maxDefinitionChars, "Write what the rating means."),
  value: z
    .union([
      z.null(),
      z.coerce
        .number({ error: numberSentence })
        .int(numberSentence)
        .min(worstValue, numberSentence)
        .max(bestValue, numberSentence),
    ])
    .optional()
    .transform((value) => value ?? null),
  tone: z.enum(ratingTones, { error: "Choose colour and shape." }),
  position: z.coerce
    .number({ error: "Write a position." })
    .int("Write a whole number.")
    .min(1, "Positions begin with 1.")
    .max(maxPosition, `At most ${maxPosition}.`),
};

const presentRatings = z.record(
  z.string().regex(/^[a-z0-9_]{1,40}$/, "There is no such rating."),
  z.object({ ...ratingFields, retired: checkbox }),
);

/**
 * The whole scale as it should be from now on. `version` is the scale version that was shown. Ratings that are left
 * out stay as they are: none is ever deleted. Keys are the desk's own affair and never typed.
 */
export const publishScaleInput = z.object({
  version,
  note: optionalParagraphs(maxNoteChars).describe("What changed, for readers"),
  content: presentRatings.nullish().transform((ratings) => ratings ?? {}),
  attribution: presentRatings.nullish().transform((ratings) => ratings ?? {}),
  added: z
    .object({ axis: z.enum(ratingAxes, { error: "Choose what the rating is about." }), ...ratingFields })
    .nullish(),
});
export type PublishScaleInput = z.infer<typeof publishScaleInput>;

/** One present rating as a form sends it. */
export type EditedRating = PublishScaleInput["content"][string];
