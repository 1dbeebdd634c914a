import type { FrozenClaim } from "#lib/domain/publication/publication.ts";
import { contentLanguageOf } from "#lib/publishing/content-language.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";

/** What every part of a claim's page needs besides the publication. */
export interface ViewContext {
  readonly words: Words;
  /** IANA name of the desk's zone. */
  readonly timeZone: string;
  /** Language of what the desk wrote, where it is not the page's; for `lang`. */
  readonly lang: string | undefined;
  /** True on the desk: nothing is public yet, so addresses and hashes that do not exist are left out. */
  readonly isPreview: boolean;
  /** Whether speaker, topics and articles have pages: suspending a claim may have taken theirs with it. */
  readonly isLinked: boolean;
}

/** The context of a publication's page. */
export function contextOf(
  content: FrozenClaim,
  page: Pick<ViewContext, "words" | "timeZone" | "isPreview"> & { readonly state: "live" | "suspended" },
): ViewContext {
  const { words, timeZone, isPreview, state } = page;
  const language = contentLanguageOf(content);
  return {
    words,
    timeZone,
    isPreview,
    lang: otherLanguage(words, language),
    isLinked: !isPreview && state === "live",
  };
}
