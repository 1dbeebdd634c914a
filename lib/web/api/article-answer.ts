import { z } from "zod";
import { articleRights, blockKinds, sentenceDecisions } from "#lib/domain/article/article.ts";
import {
  anchorStatuses,
  claimStages,
  claimTypes,
  publicationStates,
  speechModes,
} from "#lib/domain/claim/claim.ts";
import { suggestionOrigins, suggestionStates } from "#lib/domain/suggestion/suggestion.ts";

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
    speaker: maybe.describe("Who speaks in it, as the reader found it; null for the outlet's own words"),
    suggested: z
      .enum(sentenceDecisions)
      .nullable()
      .describe("What the reader takes it for; null while the article is not read. Binds nobody"),
    worthiness: z
      .number()
      .nullable()
      .describe("0…1, how worth checking: a rank, no probability. null while the article is not read"),
    reasons: z.array(text).describe("Why, strongest first"),
    version: z.int().describe("For If-Match of PATCH"),
  })
  .meta({ id: "Sentence" });

export const suggestionAnswer = z
  .object({
    id: text,
    ...span,
    text: text.describe("A claim that stands on its own"),
    statement: maybe,
    speaker: maybe.describe("Name of whoever speaks"),
    type: z.enum(claimTypes).nullable(),
    speechMode: z.enum(speechModes),
    steps: z.array(text).describe("What was done to the words of the article"),
    origin: z.enum(suggestionOrigins),
    model: maybe.describe("Of the assistant"),
    promptHash: maybe.describe("Of the assistant: sha256 of the prompt it was given"),
    state: z.enum(suggestionStates),
    finalText: maybe.describe("What the editor made of the text"),
    claim: z.object({ id: text, slug: text }).nullable().describe("The claim made of it"),
    version: z.int(),
  })
  .meta({ id: "Suggestion", description: "A claim the reader would make of a span" });

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
    revision: z.object({
      id: text,
      n: z.int(),
      count: z.int().describe("How many the article has; this is the latest"),
      text,
      sha256: text,
    }),
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
    suggestions: z.array(suggestionAnswer),
    coverage,
    similar: z
      .array(z.object({ id: text, slug: text, share: z.number() }))
      .optional()
      .describe("Near-duplicates, in the answer to an import only"),
  })
  .meta({ id: "Article", description: "An article with its latest revision" });

/** The answer to a new revision: the article as it reads now, and what was taken along. */
export const revisedAnswer = articleAnswer
  .extend({
    carried: z.int().describe("Decisions of unchanged sentences"),
    anchors: z
      .record(z.enum(anchorStatuses), z.int())
      .describe(
        "Appearances made on earlier revisions by where they stand now; proposed ones wait for a person",
      ),
  })
  .meta({ id: "RevisedArticle", description: "An article with the revision that was just added" });

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
