import { editArticle } from "#lib/commands/article/edit-article.ts";
import { editArticleInput } from "#lib/domain/article/article.schema.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { articleAnswer } from "#lib/web/api/article-answer.ts";
import { answerWithArticle, readArticleAnswer } from "#lib/web/api/answer-with-article.ts";
import { articleParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";
import { namedVersion } from "#lib/web/etag.ts";

export const GET = defineRoute({
  name: "getArticle",
  summary: "One article with its text, blocks, sentences and claims",
  auth: "token",
  permission: "desk.read",
  params: articleParams,
  answer: { status: 200, schema: articleAnswer },
  run: async ({ deps, actor, params }) => {
    const article = await readArticleAnswer({ deps, actor }, params.id);
    if (article === null) return refuse("NOT_FOUND", "There is no such article.");
    return ok({ body: article, version: article.version });
  },
});

export const PATCH = defineRoute({
  name: "editArticle",
  summary: "Change an article’s metadata; absent fields stay, null empties",
  auth: "token",
  params: articleParams,
  ifMatch: "version",
  body: editArticleInput.omit({ articleId: true, version: true }),
  answer: { status: 200, schema: articleAnswer },
  run: ({ deps, actor, params, body, ifMatch }) =>
    answerWithArticle(
      { deps, actor },
      params.id,
      ({ id }) => editArticle(deps, actor, { ...body, articleId: id, version: namedVersion(ifMatch) }),
      (article) => ({ body: article, version: article.version }),
    ),
});
