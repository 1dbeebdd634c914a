import type { FrozenClaim } from "#lib/domain/publication/publication.ts";
import { assumedLanguage, canonicalLanguage } from "#lib/domain/text/language-tag.ts";

/**
 * The language a claim was published in (BCP 47). Publications before November 2026 do not say; theirs is the language
 * of the article the claim was found in, and English where that is unknown too.
 */
export function contentLanguageOf(content: Pick<FrozenClaim, "language" | "appearances">): string {
  const said = content.language ?? content.appearances[0]?.article.language;
  return (said == null ? null : canonicalLanguage(said)) ?? assumedLanguage;
}
