import type { Words } from "./words.ts";

/** The `lang` attribute of words in a language of their own: undefined where it is the page's. */
export function otherLanguage(words: Pick<Words, "language">, language: string): string | undefined {
  return language === words.language ? undefined : language;
}
