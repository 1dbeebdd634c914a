import { z } from "zod";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";
import { id } from "#lib/domain/text/text.schema.ts";

/** Parts of addresses and queries that several routes share. */

const idOrSlug = z.string().min(1).max(300);

export const claimParams = z.object({ id: idOrSlug.describe("Id or address of the claim") });
export const articleParams = z.object({ id: idOrSlug.describe("Id or address of the article") });
export const evidenceParams = claimParams.extend({ evidenceId: id });
export const commentParams = claimParams.extend({ commentId: id });
export const sentenceParams = articleParams.extend({ sentenceId: id });
export const suggestionParams = articleParams.extend({ suggestionId: id });

export const after = z.string().max(500).optional().describe("`nextCursor` of the page before");

/** INVALID: what came as `after` is no place in this list. */
export function unknownPlace(): Refused {
  const sentence = "This is no cursor of this list. Send nextCursor as the page before gave it.";
  return refuse("INVALID", `after: ${sentence}`, { fields: { after: [sentence] } });
}

/** A page of a list: its items and where the next one begins. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
