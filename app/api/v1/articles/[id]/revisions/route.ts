import { z } from "zod";
import { addRevision, type AddedRevision } from "#lib/commands/article/add-revision.ts";
import { addRevisionFromHtml } from "#lib/commands/article/add-revision-from-html.ts";
import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { addRevisionInput } from "#lib/domain/revision/revision.schema.ts";
import { answerWithArticle } from "#lib/web/api/answer-with-article.ts";
import { revisedAnswer } from "#lib/web/api/article-answer.ts";
import { articleParams } from "#lib/web/api/parameters.ts";
import { defineRoute } from "#lib/web/define-route.ts";

const body = addRevisionInput.omit({ articleId: true }).extend({
  text: addRevisionInput.shape.text.optional(),
  html: z
    .string()
    .min(1)
    .optional()
    .describe("HTML of the article's page as it stands now, instead of the text"),
});

export const POST = defineRoute({
  name: "addRevision",
  summary: "Add the article’s text as it reads now; 409 when it is the latest already, or another article’s",
  auth: "token",
  params: articleParams,
  idempotent: true,
  body,
  answer: { status: 201, schema: revisedAnswer },
  run: ({ deps, actor, params, body: given }) =>
    answerWithArticle(
      { deps, actor },
      params.id,
      ({ id }) => add(deps, actor, id, given),
      (article, { carried, anchors }) => ({
        body: { ...article, carried, anchors },
        version: article.version,
        headers: { Location: `/api/v1/articles/${article.id}` },
      }),
    ),
});

async function add(
  deps: CommandDeps,
  actor: Actor,
  articleId: string,
  { text, html, version }: z.output<typeof body>,
): Promise<Outcome<Done<AddedRevision>>> {
  if (text !== undefined && html !== undefined) return refuse("INVALID", "Send `text` or `html`, not both.");
  if (text !== undefined) return addRevision(deps, actor, { articleId, version, text });
  if (html !== undefined) return addRevisionFromHtml(deps, actor, { articleId, version, html });
  return refuse("INVALID", "Send the article’s `text` as it reads now, or the `html` of its page.");
}
