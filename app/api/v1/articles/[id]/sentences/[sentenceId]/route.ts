import { decideSentence } from "#lib/commands/article/decide-sentence.ts";
import { decideSentenceInput } from "#lib/domain/article/article.schema.ts";
import { sentenceAnswer } from "#lib/web/api/article-answer.ts";
import { answerWithArticle } from "#lib/web/api/answer-with-article.ts";
import { sentenceParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const PATCH = defineRoute({
  name: "decideSentence",
  summary:
    "Decide on a sentence; null takes the decision back. If-Match names the sentence’s version, the article’s, or `*`",
  auth: "token",
  params: sentenceParams,
  ifMatch: "any",
  body: decideSentenceInput.omit({ articleId: true, sentenceId: true, version: true }),
  answer: { status: 200, schema: sentenceAnswer },
  run: ({ deps, actor, params, body, ifMatch }) =>
    answerWithArticle(
      { deps, actor },
      params.id,
      (article) =>
        decideSentence(deps, actor, {
          ...body,
          articleId: article.id,
          sentenceId: params.sentenceId,
          // Whoever names the article's version saw the sentence in it: the last write wins, as with one key on screen.
          version: ifMatch === "any" || ifMatch === article.version ? null : ifMatch,
        }),
      (article, decided) => ({
        body: article.sentences.find((sentence) => sentence.id === decided.id),
        version: decided.version,
      }),
    ),
});
