import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { NewArticleSnapshot } from "#lib/db/article-snapshots.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { articleMetadata, type ImportArticleInput } from "#lib/domain/article/article.schema.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import type { IntakeDocument } from "#lib/intake/documents/intake-document.ts";
import { importArticle, type ImportedArticle } from "./import-article.ts";

/** What is known of an article beside its text; absent and null are unknown. */
export type GivenMetadata = Omit<ImportArticleInput, "text">;

interface DocumentOrigin {
  /** What the person gave: it wins over what the document says of itself. */
  readonly given: GivenMetadata;
  /** What somebody else says of it (a feed): taken where neither the person nor the document says anything. */
  readonly fallback?: GivenMetadata | undefined;
  readonly snapshot: NewArticleSnapshot | null;
}

/**
 * Imports an article that lib/intake has read from a page or a file, with the bytes it was read from. What the
 * document says of itself is hostile text: a value that the import form would refuse is left out, never repaired.
 *
 * Refusals: those of `importArticle`.
 */
export async function importDocument(
  deps: CommandDeps,
  actor: Actor,
  document: IntakeDocument,
  { given, fallback = {}, snapshot }: DocumentOrigin,
): Promise<Outcome<Done<ImportedArticle>>> {
  const { title, byline, publishedAt, language } = document;
  const read: GivenMetadata = {
    title,
    byline,
    publishedAt,
    language,
    outlet: document.siteName,
    url: document.canonicalUrl,
  };
  const metadata = { ...fitting(fallback), ...fitting(read), ...known(given) };
  return importArticle(deps, actor, { ...metadata, text: document.text }, snapshot);
}

function known(metadata: GivenMetadata): GivenMetadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value != null));
}

/** Each field on its own: a headline of a thousand letters does not cost the date beside it. */
function fitting(metadata: GivenMetadata): GivenMetadata {
  const checked = Object.entries(known(metadata)).map(([field, value]) => {
    const schema = articleMetadata.shape[field as keyof GivenMetadata];
    const parsed = schema.safeParse(value);
    return [field, parsed.success ? parsed.data : null] as const;
  });
  return known(Object.fromEntries(checked));
}
