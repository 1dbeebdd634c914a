import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { SentenceDecision, Span } from "./article.ts";

/** Longest span a claim can stand on, in UTF-16 units: a long paragraph is about 1,500. */
export const maxSpanChars = 5000;

/** Context kept on each side of an appearance, in UTF-16 units: about two lines, enough to find the place again. */
export const contextChars = 160;

/** A span with the very words it covers. */
export interface CutSpan extends Span {
  readonly exact: string;
}

/**
 * The span a claim stands on, without the white space at its ends: `text.slice(start, end) === exact` (invariant 3).
 *
 * @param text of the revision; `start` and `end` in its UTF-16 units. `exact`, when given, must be the words there.
 * Refuses with INVALID: a span outside the text, one that begins or ends inside a character, an empty one, one over
 * `maxSpanChars`, one whose words are not `exact`.
 */
export function cutSpan(text: string, start: number, end: number, exact?: string | null): Outcome<CutSpan> {
  if (start < 0 || end > text.length || start >= end) {
    return refuseSpan(`The span ${start}–${end} is outside the text, which has ${text.length} characters.`);
  }
  if (isInsideCharacter(text, start) || isInsideCharacter(text, end)) {
    return refuseSpan("The span begins or ends inside a character.");
  }
  const words = text.slice(start, end);
  if (exact !== undefined && exact !== null && exact !== words) {
    return refuseSpan("The words at this place are not the ones you named; open the article again.");
  }
  const trimmed = words.trim();
  if (trimmed === "") return refuseSpan("The span holds nothing but white space.");
  if (trimmed.length > maxSpanChars) {
    return refuseSpan(`The span has ${trimmed.length} characters; at most ${maxSpanChars} can be taken.`);
  }
  const from = start + (words.length - words.trimStart().length);
  return ok({ start: from, end: from + trimmed.length, exact: trimmed });
}

function refuseSpan(message: string): Outcome<CutSpan> {
  return refuse("INVALID", message, { fields: { start: [message] } });
}

/** True between the two halves of a surrogate pair. Combining marks are characters of their own and may be parted. */
function isInsideCharacter(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.charAt(at)) && /^[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/** Up to `contextChars` before and after a span, never cut inside a character: what re-anchoring looks for. */
export function contextAround(
  text: string,
  span: Span,
): { readonly prefix: string; readonly suffix: string } {
  let from = Math.max(0, span.start - contextChars);
  if (isInsideCharacter(text, from)) from += 1;
  let to = Math.min(text.length, span.end + contextChars);
  if (isInsideCharacter(text, to)) to -= 1;
  return { prefix: text.slice(from, span.start), suffix: text.slice(span.end, to) };
}

/** True when two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The refusal for a decision that would contradict a claim on the sentence, else null: "claim" stands on every
 * sentence that a claim touches (interfaces.md, "Names on screen").
 */
export function whyClaimStands(decision: SentenceDecision | null, touchedByClaim: boolean): string | null {
  if (!touchedByClaim || decision === "claim") return null;
  return "A claim stands on this sentence, so its decision is “Claim”. Remove the claim’s appearance or reject the claim first.";
}
