import type { CloseReading, Quotation, ReadSentence, SuggestedClaim } from "../close-reading.ts";
import type { Span } from "../reading.ts";

/** What the desk knows of the article beside its text; null where it does not know. */
export interface SuggestionContext {
  /** `YYYY-MM-DD` */
  readonly publishedOn: string | null;
  readonly outlet: string | null;
}

/** Longest text a claim takes (lib/domain/claim/claim.schema.ts), in UTF-16 units. */
const maxTextChars = 500;

/**
 * Suggests a claim for every sentence the reader takes for one: the sentence's own words, without the marks and the
 * conjunction it opens with. Every change made is a step in words. Nothing is added that the article does not say.
 *
 * Pure; in the order of the text.
 */
export function suggestClaims(reading: CloseReading, _context: SuggestionContext): SuggestedClaim[] {
  return reading.sentences.flatMap((sentence) => {
    if (sentence.suggested !== "claim") return [];
    const suggested = suggestionOf(reading, sentence);
    return suggested === null ? [] : [suggested];
  });
}

function suggestionOf({ text, quotations }: CloseReading, sentence: ReadSentence): SuggestedClaim | null {
  const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
  const steps: string[] = [];
  const bare = words.replace(/^["“”„«»‘’'\s]+|["“”„«»\s]+$/gu, "");
  if (bare !== words) steps.push("quotation marks left out");
  const opening = /^(?:and|but|so|yet|also|still|however),?\s+(?=\p{L})/iu.exec(bare)?.[0];
  const rest = opening === undefined ? bare : bare.slice(opening.length);
  if (opening !== undefined) steps.push(`“${opening.trim()}” left out at the beginning`);
  const claim = rest.charAt(0).toUpperCase() + rest.slice(1);
  if (!/\p{L}/u.test(claim) || claim.length > maxTextChars) return null;
  return {
    start: sentence.start,
    end: sentence.end,
    text: claim,
    statement: null,
    speaker: sentence.speaker,
    type: null,
    speechMode: speechModeIn(quotations, sentence),
    steps,
  };
}

/** How the quotation that covers most of the sentence gives its words; without one they are the outlet's own. */
function speechModeIn(quotations: readonly Quotation[], sentence: Span): SuggestedClaim["speechMode"] {
  const shared = (span: Span) => Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start);
  const touching = quotations.filter((quotation) => shared(quotation) > 0);
  const most = touching.toSorted((a, b) => shared(b) - shared(a))[0];
  if (most === undefined) return "narration";
  return most.mode === "direct" ? "direct_quote" : "paraphrase";
}
