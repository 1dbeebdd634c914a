import { z } from "zod";
import {
  id,
  isoDay,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  version,
  webAddress,
} from "#lib/domain/text/text.schema.ts";
import { articleRights, sentenceDecisions } from "./article.ts";

/** Metadata of an article. Unknown stays null: nothing is guessed. */
export const articleMetadata = z.object({
  title: optionalLine(300).describe("Title as the article gives it"),
  outlet: optionalLine(200).describe("Name of the outlet; a new name makes a new outlet"),
  url: webAddress.nullish().describe("Address of the original"),
  byline: optionalLine(300).describe("Who wrote it, as printed"),
  publishedAt: isoDay.nullish().describe("Day of publication, YYYY-MM-DD"),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write a language code such as en or uk.")
    .nullish()
    .describe("BCP 47 language"),
  rights: z.enum(articleRights).nullish().describe("What may be shown to the public"),
});

/** `text` is checked by lib/language/normalise-text.ts, which has a sentence for each way it can be wrong. */
export const importArticleInput = articleMetadata.extend({
  text: z
    .string({ error: "Paste the article’s text or choose a .txt file." })
    .describe("The article's plain text"),
});
export type ImportArticleInput = z.infer<typeof importArticleInput>;

/** An article to fetch: what is given beside its address wins over what its page says. */
export const importAddressInput = articleMetadata.extend({
  url: webAddress.describe("Address of the original"),
});
export type ImportAddressInput = z.infer<typeof importAddressInput>;

/** A file as a form sends it. Name and type are what the browser says and prove nothing. */
const uploadedFile = z.object({
  bytes: z.instanceof(Uint8Array),
  fileName: z.string(),
  mediaType: z.string(),
});

/** A page that somebody sends as HTML; `url` is where it stands. Its size is limited where it comes in. */
export const importHtmlInput = articleMetadata.extend({
  html: z.string({ error: "Send the page’s HTML." }).min(1, "Send the page’s HTML."),
});
export type ImportHtmlInput = z.infer<typeof importHtmlInput>;

/** The import form: pasted text (or a page's source), files, or the address alone. */
export const importUploadInput = articleMetadata.extend({
  text: z.string().nullish(),
  files: z.array(uploadedFile).max(100, "Choose at most 100 files at once.").nullish(),
});
export type ImportUploadInput = z.infer<typeof importUploadInput>;

export const editArticleInput = articleMetadata.extend({ articleId: id, version });
export type EditArticleInput = z.infer<typeof editArticleInput>;

export const archiveArticleInput = z.object({
  articleId: id,
  version,
  reason: paragraphs(1000, "Write why the article is put away."),
});
export type ArchiveArticleInput = z.infer<typeof archiveArticleInput>;

export const restoreArticleInput = z.object({ articleId: id, version });
export type RestoreArticleInput = z.infer<typeof restoreArticleInput>;

export const decideSentenceInput = z.object({
  articleId: id,
  sentenceId: id,
  /** Absent: last write wins, which is right for a one-key decision that can be undone. */
  version: version.nullish(),
  decision: z.enum(sentenceDecisions).nullable().describe("null takes the decision back"),
  reason: optionalParagraphs(1000).describe("Internal reason"),
  publicReason: optionalParagraphs(1000).describe("Reason readers may see"),
});
export type DecideSentenceInput = z.infer<typeof decideSentenceInput>;
