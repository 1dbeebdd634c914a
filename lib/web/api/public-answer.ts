import { z } from "zod";
import { noticeLabels, publicationStates, type NoticeKind } from "#lib/domain/claim/claim.ts";

/** The JSON of what is public: publications and what lists say of them. Nothing of the desk is in it. */

const text = z.string();
const maybe = text.nullable();
const noticeKinds = Object.keys(noticeLabels) as [NoticeKind, ...NoticeKind[]];

/** One live claim in a list (interfaces.md, "Shapes"). */
export const publicClaim = z
  .object({
    id: text,
    slug: text,
    url: text.describe("The claim's page"),
    n: z.int().describe("Number of the publication"),
    text,
    statement: maybe,
    summary: text,
    language: text.describe("BCP 47 language the claim is written in"),
    rating: z.object({ key: text, label: text, value: z.int().nullable() }),
    attribution: z.object({ key: text, label: text }).nullable(),
    speaker: z.object({ slug: text, name: text }).nullable(),
    topics: z.array(text).describe("Addresses of topics"),
    claimedAt: maybe.describe("YYYY-MM-DD"),
    publishedAt: text.describe("First publication"),
    correctedAt: maybe,
    secondReviewed: z.boolean(),
    articles: z.array(z.object({ slug: text, title: maybe, outlet: maybe })),
  })
  .meta({ id: "PublicClaim" });

export type PublicClaimAnswer = z.input<typeof publicClaim>;

const notice = z.object({ kind: z.enum(noticeKinds), note: text, publicationN: z.int(), at: text });

/** What stands at a claim's public address. */
export const publishedClaim = z
  .object({
    state: z.enum(publicationStates),
    slug: text,
    url: text,
    publication: z
      .looseObject({ n: z.int(), slug: text, publishedAt: text, content: z.looseObject({ text }) })
      .nullable()
      .describe("The frozen publication; null for a retracted claim"),
    retracted: z.object({ text, at: maybe, reason: maybe }).nullable(),
    notices: z.array(notice).describe("The claim's public log, oldest first"),
    versions: z.array(z.object({ n: z.int(), at: text, sha256: text })),
  })
  .meta({ id: "PublishedClaim" });

export const speakerRow = z
  .object({ slug: text, name: text, url: text, claims: z.int().describe("Live claims") })
  .meta({ id: "Speaker" });

export const correctionRow = z
  .object({
    id: text,
    kind: z.enum(noticeKinds),
    note: text,
    at: text,
    claim: z.object({ slug: text, text, url: text }),
  })
  .meta({ id: "Correction" });
