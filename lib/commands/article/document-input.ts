import { articleMetadata, type ImportArticleInput } from "#lib/domain/article/article.schema.ts";
import type { IntakeDocument } from "#lib/intake/documents/intake-document.ts";

/** What somebody gave about an article. */
export type GivenMetadata = Omit<ImportArticleInput, "text">;

/**
 * What `importArticle` takes, from what a document says and what somebody gave: given goes before read. What was read
 * is hostile and goes through the same schema as a form; a field that does not pass stays unknown, because nobody
 * typed it who could be asked to correct it.
 */
export function documentInput(document: IntakeDocument, given: GivenMetadata): ImportArticleInput {
  const read = {
    title: document.title,
    outlet: document.siteName,
    url: document.canonicalUrl,
    byline: document.byline,
    publishedAt: document.publishedAt,
    language: document.language,
  } as const;
  const merged: Record<string, unknown> = { ...given };
  for (const [name, value] of Object.entries(read)) {
    if (value === null || value === undefined || (merged[name] ?? null) !== null) continue;
    const field = articleMetadata.shape[name as keyof typeof read].safeParse(value);
    if (field.success) merged[name] = field.data;
  }
  return { ...(merged as GivenMetadata), text: document.text };
}
