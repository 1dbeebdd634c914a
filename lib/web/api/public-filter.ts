import { z } from "zod";
import { after } from "./parameters.ts";

const value = z.string().max(200).optional();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Write the day as YYYY-MM-DD.")
  .optional();

/** Filters of published claims, the same in pages, feeds, API and exports (interfaces.md, "HTTP"). */
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
  year: value.describe("Year of publication"),
  corrected: z.enum(["1", "true"]).optional().describe("Only corrected ones"),
  language: value.describe("BCP 47 language, its region ignored"),
  sort: z
    .enum(["relevance", "newest", "oldest"])
    .optional()
    .describe("With words relevance, else newest, unless said"),
  verbatim: z.enum(["1", "true"]).optional().describe("Words as typed, also where no claim has them"),
  after,
});
