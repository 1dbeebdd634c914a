import type { Span } from "#lib/domain/article/article.ts";
import type { ClaimType, SpeechMode } from "#lib/domain/claim/claim.ts";

/** Who made a suggestion: the reader's own rules, or the optional assistant. */
export const suggestionOrigins = ["rules", "assistant"] as const;
export type SuggestionOrigin = (typeof suggestionOrigins)[number];

/** What the desk did with a suggestion. `edited`: a claim was made of it, in other words or with other fields. */
export const suggestionStates = ["open", "accepted", "edited", "dismissed"] as const;
export type SuggestionState = (typeof suggestionStates)[number];

export const suggestionOriginLabels: Readonly<Record<SuggestionOrigin, string>> = {
  rules: "Reader’s rules",
  assistant: "Assistant",
};

/** The fields of a suggested claim that an editor may change before making it. */
export interface SuggestedFields {
  readonly text: string;
  readonly statement: string | null;
  readonly speakerName: string | null;
  readonly type: ClaimType | null;
  readonly speechMode: SpeechMode;
}

/** A suggestion with its place in the revision, as far as telling suggestions apart needs it. */
export interface PlacedSuggestion extends Span {
  readonly text: string;
}
