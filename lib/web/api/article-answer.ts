import { z } from "zod";
import { articleRights, blockKinds, sentenceDecisions } from "#lib/domain/article/article.ts";
import { claimStages, publicationStates } from "#lib/domain/claim/claim.ts";

/** The JSON of an article at the desk (interfaces.md, "Shapes"). */

const text = z.string();
const maybe = text.nullable();
const span = {
  start: z.int().describe("UTF-16 code units of the revision's text"),
  end: z.int().describe("Exclusive"),
};

const coverage = z.object({ decided: z.int(), total: z.int(), share: z.number().nullable() });

export const sentenceAnswer = z
  .object({
    id: text,
    index: z.int(),
    ...span,
    text,
    kind: z.enum(blockKinds),
    decision: z.enum(sentenceDecisions).nullable(),
    reason: maybe.describe("Internal"),
    publicReason: maybe,
    speaker: maybe.describe("null while nobody is recognised"),
    worthiness: z.number().nullable().describe("null while the sentence is not scored"),
    version: z.int().describe("For If-Match of PATCH"),
  })
  .meta({ id: "Sentence" });

export const articleAnswer = z
  .object({
    id: text,
    slug: text,
    version: z.int().describe("For If-Match of PATCH"),
    title: maybe,
    outlet: maybe,
    url: maybe,
    byline: maybe,
    publishedAt: maybe.describe("YYYY-MM-DD"),
    language: maybe,
    rights: z.enum(articleRights),
    archived: z.object({ at: text, reason: maybe }).nullable(),
    importedAt: text,
    revision: z.object({ id: text, n: z.int(), text, sha256: text }),
    blocks: z.array(z.object({ ...span, kind: z.enum(blockKinds) })),
    sentences: z.array(sentenceAnswer),
    claims: z.array(
      z.object({
        id: text,
        slug: text,
        text,
        stage: z.enum(claimStages),
        publication: z.enum(publicationStates),
        appearanceId: text,
        ...span,
      }),
    ),
    coverage,
    similar: z
      .array(z.object({ id: text, slug: text, share: z.number() }))
      .optional()
      .describe("Near-duplicates, in the answer to an import only"),
  })
  .meta({ id: "Article", description: "An article with its latest revision" });

export type ArticleAnswer = z.input<typeof articleAnswer>;

/** One line of the desk's list of articles. */
export const articleRow = z
  .object({
    id: text,
    slug: text,
    title: maybe,
    outlet: maybe,
    publishedAt: maybe,
    importedAt: text,
    claims: z.int(),
    coverage,
  })
  .meta({ id: "ArticleRow" });
