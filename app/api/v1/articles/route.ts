import { z } from "zod";
import { importArticle, type ImportedArticle } from "#lib/commands/article/import-article.ts";
import { importFromAddress } from "#lib/commands/article/import-from-address.ts";
import { importHtml } from "#lib/commands/article/import-html.ts";
import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { importArticleInput } from "#lib/domain/article/article.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { listArticles } from "#lib/queries/desk/list-articles.ts";
import { articleAnswer, articleRow } from "#lib/web/api/article-answer.ts";
import { readArticleAnswer } from "#lib/web/api/answer-with-article.ts";
import { after, pageOf } from "#lib/web/api/parameters.ts";
import { presentArticleRow } from "#lib/web/api/present-article.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const GET = defineRoute({
  name: "listArticles",
  summary: "The desk’s articles, newest import first",
  auth: "token",
  permission: "desk.read",
  query: z.object({
    q: z.string().max(200).optional(),
    archived: z.enum(["true", "false"]).optional(),
    after,
  }),
  answer: { status: 200, schema: pageOf(articleRow) },
  run: async ({ db, actor, query }) => {
    const page = await listArticles(db, actor, { ...query, archived: query.archived === "true" });
    return ok({ body: { items: page.items.map(presentArticleRow), nextCursor: page.older } });
  },
});

/** One of the three: `text`, `html`, or `url` alone, which is fetched. Beside another, `url` is the article's address. */
const importBody = importArticleInput.extend({
  text: importArticleInput.shape.text.optional(),
  html: z.string().min(1).optional().describe("HTML of the article's page, which the text is read from"),
});
type ImportBody = z.output<typeof importBody>;

export const POST = defineRoute({
  name: "importArticle",
  summary: "Import an article from its text, its page’s HTML or its address",
  auth: "token",
  idempotent: true,
  body: importBody,
  answer: { status: 201, schema: articleAnswer },
  run: async ({ deps, actor, body }) => {
    const outcome = await importFrom(deps, actor, body);
    if (!outcome.ok) return outcome;
    const { result, changedTags } = outcome.value;
    const article = await readArticleAnswer({ deps, actor }, result.id);
    if (article === null) return ok({ body: { id: result.id, slug: result.slug }, changedTags });
    const similar = result.similar.map(({ id, slug, share }) => ({ id, slug, share }));
    return ok({
      body: similar.length === 0 ? article : { ...article, similar },
      version: article.version,
      headers: { Location: `/api/v1/articles/${article.id}` },
      changedTags,
    });
  },
});

async function importFrom(
  deps: CommandDeps,
  actor: Actor,
  { html, text, ...given }: ImportBody,
): Promise<Outcome<Done<ImportedArticle>>> {
  const { url } = given;
  if (text !== undefined && html !== undefined) return refuse("INVALID", "Send `text` or `html`, not both.");
  if (text !== undefined) return importArticle(deps, actor, { ...given, text });
  if (html !== undefined) return importHtml(deps, actor, { ...given, html });
  if (url != null) return importFromAddress(deps, actor, { ...given, url });
  return refuse("INVALID", "Send the article’s `text`, the `html` of its page, or its `url` to be fetched.");
}
