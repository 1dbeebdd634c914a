import { z } from "zod";
import { importArticle } from "#lib/commands/article/import-article.ts";
import { importArticleInput } from "#lib/domain/article/article.schema.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
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

/** HTML and addresses to fetch come with a later version; until then they are refused, not ignored. */
const importBody = importArticleInput.extend({
  text: importArticleInput.shape.text.optional(),
  html: z.string().optional().describe("Not yet: send the text"),
});

export const POST = defineRoute({
  name: "importArticle",
  summary: "Import an article from its text",
  auth: "token",
  idempotent: true,
  body: importBody,
  answer: { status: 201, schema: articleAnswer },
  run: async ({ deps, actor, body: { html, text, ...metadata } }) => {
    if (text === undefined) return refuse("INVALID", whatIsMissing(html, metadata.url));
    const outcome = await importArticle(deps, actor, { ...metadata, text });
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

function whatIsMissing(html: string | undefined, url: string | null | undefined): string {
  if (html !== undefined)
    return "Importing from HTML comes with a later version: send the article’s text in `text`.";
  if (url != null)
    return "Fetching an address comes with a later version: send the article’s text in `text` beside `url`.";
  return "Send the article’s text in `text`.";
}
