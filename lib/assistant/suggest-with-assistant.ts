import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import type { SuggestedClaim } from "#lib/language/close-reading.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { askModel, type ModelEndpoint } from "./ask-model.ts";
import { checkAnswer } from "./check-suggestions.ts";
import { questionFor, system, windowsOf } from "./claim-question.ts";

/** A suggestion with where it comes from: the model that answered, and the sha256 of the prompt it was given. */
export interface AssistantSuggestion extends SuggestedClaim {
  readonly model: string;
  readonly promptHash: string;
}

/** What an article's questions brought. */
export interface AssistantReading {
  readonly suggestions: readonly AssistantSuggestion[];
  /** Why other items were dropped, one sentence each. */
  readonly dropped: readonly string[];
}

/**
 * Asks the assistant for the claims of an article, part by part, one question at a time. It suggests and nothing else:
 * each suggestion names model and prompt and stands on words that were found in the text.
 *
 * Refuses with NOT_READY, with nothing kept, when a question fails or an answer is not JSON: the job asks again.
 */
export async function suggestWithAssistant(
  endpoint: ModelEndpoint,
  article: { readonly text: string; readonly publishedOn: string | null },
  ratingLabels: readonly string[],
  limits?: { readonly timeoutMs: number },
): Promise<Outcome<AssistantReading>> {
  const suggestions: AssistantSuggestion[] = [];
  const dropped: string[] = [];
  for (const window of windowsOf(article.text)) {
    const user = questionFor(window, article.publishedOn);
    const answered = await askModel(endpoint, { system, user }, limits);
    if (!answered.ok) return answered;
    const { model, content } = answered.value;
    const checked = checkAnswer(content, window, article.text, ratingLabels);
    if (checked === null) return refuse("NOT_READY", "The assistant's answer is not the JSON asked for.");
    const promptHash = sha256(canonicalJson({ system, user }));
    suggestions.push(...checked.suggestions.map((each) => ({ ...each, model, promptHash })));
    dropped.push(...checked.dropped);
  }
  return ok({ suggestions, dropped });
}
