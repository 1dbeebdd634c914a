import { z } from "zod";
import { claimTypes } from "#lib/domain/claim/claim.ts";
import { beginsWithLabel } from "#lib/domain/gate/gate.rules.ts";
import type { SuggestedClaim } from "#lib/language/close-reading.ts";
import { speechModeOf } from "#lib/language/speech.ts";
import { parseJson } from "#lib/domain/text/parse-json.ts";
import type { TextWindow } from "./claim-question.ts";

const optionalWords = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((words) => (words === undefined || words === "" ? null : words));

const offered = z.object({
  quote: z.string().min(8).max(600),
  claim: z.string().trim().min(8).max(500),
  statement: optionalWords(500),
  speaker: optionalWords(200),
  // A type we do not have is no reason to lose the claim.
  type: z.enum(claimTypes).nullish().catch(null),
});

const answer = z.object({ claims: z.array(z.unknown()).max(200) });

/** What became of an answer: what can be shown, and why the rest was dropped, one sentence each. */
export interface CheckedAnswer {
  readonly suggestions: readonly SuggestedClaim[];
  readonly dropped: readonly string[];
}

/**
 * Takes from the assistant's words only what can be shown to an editor: items in our shape whose quote stands in the
 * text word for word, at one place, and that do not pass judgement. Everything else is dropped and counted.
 *
 * @param text the whole article: it says how the words are given (quoted, reported, the outlet's own).
 * @param ratingLabels the desk's ratings: a suggestion that begins with one is a verdict, which no assistant gives.
 * @returns null when the words are no JSON of the shape asked for.
 */
export function checkAnswer(
  content: string,
  window: TextWindow,
  text: string,
  ratingLabels: readonly string[],
): CheckedAnswer | null {
  const parsed = answer.safeParse(parseJson(withoutFence(content)));
  if (!parsed.success) return null;
  const suggestions: SuggestedClaim[] = [];
  const dropped: string[] = [];
  for (const item of parsed.data.claims) {
    const found = checkItem(item, window, text, ratingLabels);
    if (typeof found === "string") dropped.push(found);
    else suggestions.push(found);
  }
  return { suggestions, dropped };
}

/** Some models wrap JSON in a Markdown fence even when asked not to. */
function withoutFence(content: string): string {
  return /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(content)?.[1] ?? content;
}

function checkItem(
  item: unknown,
  window: TextWindow,
  text: string,
  ratingLabels: readonly string[],
): SuggestedClaim | string {
  const parsed = offered.safeParse(item);
  if (!parsed.success) return "An item is not in the shape asked for.";
  const { quote, claim, statement, speaker, type } = parsed.data;
  const at = window.text.indexOf(quote);
  if (at < 0) return "Its quote does not stand in the text.";
  if (window.text.indexOf(quote, at + 1) >= 0) return "Its quote stands in the text more than once.";
  if (ratingLabels.some((label) => beginsWithLabel(claim, label))) return "It passes judgement.";
  const start = window.start + at;
  const end = start + quote.length;
  return {
    ...{ start, end, text: claim, statement, speaker },
    type: type ?? null,
    speechMode: speechModeOf(text, start, end),
    steps: [],
  };
}
