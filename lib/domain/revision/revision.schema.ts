import { z } from "zod";
import { id, version } from "#lib/domain/text/text.schema.ts";

/** `text` is checked by lib/language/normalise-text.ts, which has a sentence for each way it can be wrong. */
export const addRevisionInput = z.object({
  articleId: id,
  version: version.nullish().describe("Version of the article the person saw; absent: whatever it is now"),
  text: z
    .string({ error: "Paste the article’s text as it reads now." })
    .describe("The whole text, as it reads now"),
});
export type AddRevisionInput = z.infer<typeof addRevisionInput>;

export const addRevisionFromHtmlInput = addRevisionInput
  .omit({ text: true })
  .extend({ html: z.string({ error: "Send the page’s HTML." }).min(1, "Send the page’s HTML.") });
export type AddRevisionFromHtmlInput = z.infer<typeof addRevisionFromHtmlInput>;

export const turnIntoRevisionInput = z.object({
  articleId: id.describe("The article just imported: its text is taken along, and it is archived"),
  version,
  intoId: id.describe("The article that gets the text as its next revision"),
});
export type TurnIntoRevisionInput = z.infer<typeof turnIntoRevisionInput>;
