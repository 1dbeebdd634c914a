import type { LoadedArticle } from "#lib/db/article-view.ts";
import type { Span } from "#lib/domain/article/article.ts";
import type {
  SuggestedFields,
  SuggestionOrigin,
  SuggestionState,
} from "#lib/domain/suggestion/suggestion.ts";
import type { DateInterval, QuotationMode } from "#lib/language/close-reading.ts";
import { resolveDates } from "#lib/language/dates/resolve-dates.ts";

/** One report of what somebody said, as the reader found it; the span is the content. */
export interface QuotationView extends Span {
  readonly mode: QuotationMode;
  /** The words that report ("said"). */
  readonly cue: string | null;
  /** How the speaker is named beside it ("he"). */
  readonly mention: string | null;
  /** The fullest name the article gives for them. */
  readonly speaker: string | null;
  /** Index of the quotation this one stands in. */
  readonly within: number | null;
}

/** A day or days the text speaks of; `resolved` is null where only the article's own date could tell. */
export interface DateView extends Span {
  readonly text: string;
  readonly resolved: DateInterval | null;
}

/** A suggested claim with what the desk did with it. */
export interface SuggestionView extends Span, SuggestedFields {
  readonly id: string;
  /** What was done to the sentence to get the text, in words. */
  readonly steps: readonly string[];
  readonly origin: SuggestionOrigin;
  /** Of the assistant: the model that answered. */
  readonly model: string | null;
  /** Of the assistant: sha256 of the prompt it was given. */
  readonly promptHash: string | null;
  readonly state: SuggestionState;
  readonly finalText: string | null;
  readonly claim: { readonly id: string; readonly slug: string } | null;
  readonly version: number;
}

/** What the reader found in the latest revision, each list in the order of the text. */
export interface ReadingView {
  /** False until the reader has been through it: an import reads at once, older articles wait for a job. */
  readonly isRead: boolean;
  /** Why the optional assistant gave no suggestions, in a sentence; null when it answered or was not asked. */
  readonly assistantError: string | null;
  readonly quotations: readonly QuotationView[];
  readonly dates: readonly DateView[];
  readonly suggestions: readonly SuggestionView[];
}

/**
 * The reading of a revision as screens and the API show it. Dates are worked out anew: they rest on the article's date,
 * which may have changed since the revision was read.
 *
 * @param publishedOn `YYYY-MM-DD` of the article, null while unknown.
 */
export function readingOf(
  revision: LoadedArticle["revisions"][number],
  publishedOn: string | null,
): ReadingView {
  const { text, sentences } = revision;
  const words = (start: number | null, end: number | null) =>
    start === null || end === null ? null : text.slice(start, end);
  return {
    isRead: revision.reading !== null,
    assistantError: revision.reading?.assistantError ?? null,
    quotations: revision.quotations.map(({ start, end, mode, within, ...found }) => ({
      ...{ start, end, mode, within, speaker: found.speakerName },
      cue: words(found.cueStart, found.cueEnd),
      mention: words(found.mentionStart, found.mentionEnd),
    })),
    dates: resolveDates(text, sentences, publishedOn).map(({ start, end, text: said, resolved }) => ({
      ...{ start, end, text: said, resolved },
    })),
    suggestions: revision.suggestions,
  };
}
