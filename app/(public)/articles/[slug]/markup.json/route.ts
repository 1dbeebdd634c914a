import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { articleUrlOf } from "#lib/publishing/claim-url.ts";
import { markupPageOf } from "#lib/publishing/fact-check-tools/markup-page.ts";
import { publisherOf } from "#lib/publishing/json-ld/publisher.ts";
import { articleMarkup } from "#lib/web/machine-reads.ts";
import { publicFile } from "../../../_machines/public-file.ts";

/** What the desk found about one article's claims, in the shape of the Fact Check Tools API’s `pages`. */
export const GET = publicFile<{ slug: string }>(async ({ params, desk, origin }) => {
  const found = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(params.slug) ? await articleMarkup(params.slug) : null;
  if (found === null) return null;
  const { publishedAt, n, article } = found.article.publication;
  const facts = { pageUrl: articleUrlOf(origin, article.slug), id: article.slug, publishedAt, n };
  const page = markupPageOf(facts, found.claims, publisherOf(desk, origin), origin);
  return {
    type: "application/json",
    body: `${JSON.stringify(page, null, 2)}\n`,
    tags: [publicTags.article(article.slug), publicTags.claims],
  };
});
