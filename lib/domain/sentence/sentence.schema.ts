import { z } from "zod";
import { blockKinds, sentenceDecisions } from "#lib/domain/article/article.ts";
import { id, instant, optionalParagraphs, version } from "#lib/domain/text/text.schema.ts";

const half = z.object({
  decision: z.enum(sentenceDecisions).nullable(),
  reason: optionalParagraphs(2100),
  publicReason: optionalParagraphs(2100),
});

export const splitSentenceInput = z.object({
  articleId: id,
  sentenceId: id,
  at: z.coerce
    .number({ error: "Say where to cut." })
    .int()
    .min(0)
    .describe("Where the second half begins, in UTF-16 code units of the revision's text"),
  version: version.describe("Of the sentence"),
  halves: z
    .tuple([half, half])
    .nullish()
    .describe("Decisions of the halves, where they were joined by mistake; absent: like the whole"),
});
export type SplitSentenceInput = z.infer<typeof splitSentenceInput>;

export const joinSentencesInput = z.object({
  articleId: id,
  sentenceId: id.describe("The first of the two; the next one in the text is joined to it"),
  version: version.describe("Of the first sentence"),
});
export type JoinSentencesInput = z.infer<typeof joinSentencesInput>;

export const setBlockKindInput = z.object({
  articleId: id,
  revisionId: id,
  index: z.coerce.number().int().min(0).describe("Number of the block in its revision"),
  from: z.enum(blockKinds).describe("Kind of the block as it was shown"),
  kind: z.enum(blockKinds),
});
export type SetBlockKindInput = z.infer<typeof setBlockKindInput>;

/** Suggestions that may be taken together: what is worth a claim is looked at one by one. */
export const bulkDecisions = ["background", "boilerplate"] as const;

export const takeSuggestedInput = z.object({ articleId: id });
export type TakeSuggestedInput = z.infer<typeof takeSuggestedInput>;

export const returnSuggestedInput = z.object({
  articleId: id,
  at: instant.describe("When the decisions were taken together"),
});
export type ReturnSuggestedInput = z.infer<typeof returnSuggestedInput>;
