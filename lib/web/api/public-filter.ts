import { z } from "zod";
import { languageWithoutRegion } from "#lib/domain/text/language-tag.ts";
import { isoDay } from "#lib/domain/text/text.schema.ts";
import { after } from "./parameters.ts";

const value = z
  .string()
  .max(200)
  .refine((s) => s.isWellFormed() && !s.includes("\0"), "Write text.")
  .optional();
const day = isoDay.optional();
const year = z
  .string()
  .regex(/^[12]\d{3}$/, "Write the year with four digits.")
  .optional();
const language = value.refine((tag) => tag === undefined || languageWithoutRegion(tag.trim()) !== null, {
  error: "Write a BCP 47 language tag, as en or sr-Latn.",
});

/**
 * Filters of published claims, the same in pages, feeds, API and exports (interfaces.md, "HTTP"). A page drops a value
 * that makes no sense and shows the list; a program is refused, or it would take the whole list for what it asked for.
 */
export const publicClaimFilter = z.object({
  q: value.describe("Words"),
  rating: value.describe("Key of a content rating"),
  attribution: value.describe("Key of an attribution rating"),
  speaker: value.describe("Address of a speaker"),
  topic: value.describe("Address of a topic"),
  article: value.describe("Address of an article"),
  outlet: value.describe("Address of an outlet"),
  from: day.describe("First day of publication"),
  to: day.describe("Last day of publication"),
  year: year.describe("Year of publication"),
  corrected: z.enum(["1", "true"]).optional().describe("Only corrected ones"),
  language: language.describe("BCP 47 language, its region ignored"),
  sort: z
    .enum(["relevance", "newest", "oldest"])
    .optional()
    .describe("With words relevance, else newest, unless said"),
  verbatim: z.enum(["1", "true"]).optional().describe("Words as typed, also where no claim has them"),
  after,
});
