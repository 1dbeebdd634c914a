import { z } from "zod";
import { acceptSuggestion } from "#lib/commands/suggestion/accept-suggestion.ts";
import { dismissSuggestion } from "#lib/commands/suggestion/dismiss-suggestion.ts";
import { reopenSuggestion } from "#lib/commands/suggestion/reopen-suggestion.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { acceptSuggestionInput } from "#lib/domain/suggestion/suggestion.schema.ts";
import { findArticleRef } from "#lib/queries/desk/find-article-ref.ts";
import { answerWithArticle } from "#lib/web/api/answer-with-article.ts";
import { claimAfter } from "#lib/web/api/answer-with-claim.ts";
import { suggestionAnswer } from "#lib/web/api/article-answer.ts";
import { claimAnswer } from "#lib/web/api/claim-answer.ts";
import { suggestionParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

const body = acceptSuggestionInput.omit({ articleId: true, suggestionId: true }).extend({
  action: z
    .enum(["accept", "dismiss", "reopen"])
    .describe("dismiss takes `reason` and `version` only, reopen `version` only"),
});

export const POST = defineRoute({
  name: "answerSuggestion",
  summary:
    "Make a claim of a suggestion (201, the claim), dismiss it or take that back (200, the suggestion)",
  auth: "token",
  params: suggestionParams,
  idempotent: true,
  body,
  answer: { status: 201, schema: z.union([claimAnswer, suggestionAnswer]) },
  run: async ({ db, deps, actor, params, body: { action, ...fields } }) => {
    const { suggestionId } = params;
    if (action !== "accept") {
      const answer = action === "dismiss" ? dismissSuggestion : reopenSuggestion;
      return answerWithArticle(
        { deps, actor },
        params.id,
        ({ id: articleId }) => answer(deps, actor, { ...fields, articleId, suggestionId }),
        (article) => ({ status: 200, body: article.suggestions.find(({ id }) => id === suggestionId) }),
      );
    }
    const article = await findArticleRef(db, params.id);
    if (article === null) return refuse("NOT_FOUND", "There is no such article.");
    const outcome = await acceptSuggestion(deps, actor, { ...fields, articleId: article.id, suggestionId });
    if (!outcome.ok) return outcome;
    const { result, changedTags } = outcome.value;
    return ok(await claimAfter({ deps, actor }, result.claim.id, changedTags, { status: 201 }));
  },
});
