import type { z } from "zod";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";
import type { ArticleListItem } from "#lib/queries/desk/list-articles.ts";
import type { ArticleAnswer, articleRow } from "./article-answer.ts";

/** An article's view as the API answers it, field by field. */
export function presentArticle(view: ArticleView): ArticleAnswer {
  const { id, n, count, text, sha256 } = view.revision;
  return {
    id: view.id,
    slug: view.slug,
    version: view.version,
    title: view.title,
    outlet: view.outlet,
    url: view.url,
    byline: view.byline,
    publishedAt: view.publishedOn,
    language: view.language,
    rights: view.rights,
    archived: view.archived,
    importedAt: view.importedAt,
    revision: { id, n, count, text, sha256 },
    blocks: view.blocks.map(({ start, end, kind }) => ({ start, end, kind })),
    sentences: view.sentences.map(presentSentence),
    claims: view.claims.map((c) => ({
      id: c.id,
      slug: c.slug,
      text: c.text,
      stage: c.stage,
      publication: c.publication,
      appearanceId: c.appearanceId,
      start: c.start,
      end: c.end,
    })),
    suggestions: view.reading.suggestions.map(presentSuggestion),
    coverage: { ...view.coverage },
  };
}

/** A suggested claim with what the desk did with it. */
export function presentSuggestion(
  s: ArticleView["reading"]["suggestions"][number],
): ArticleAnswer["suggestions"][number] {
  const { id, start, end, text, statement, speakerName, type, speechMode } = s;
  const { origin, model, promptHash, state, finalText, claim, version } = s;
  return {
    ...{ id, start, end, text, statement, speaker: speakerName, type, speechMode, steps: [...s.steps] },
    ...{ origin, model, promptHash, state, finalText, claim: claim === null ? null : { ...claim }, version },
  };
}

export function presentSentence(s: ArticleView["sentences"][number]): ArticleAnswer["sentences"][number] {
  return {
    id: s.id,
    index: s.index,
    start: s.start,
    end: s.end,
    text: s.text,
    kind: s.kind,
    decision: s.decision,
    reason: s.reason,
    publicReason: s.publicReason,
    speaker: s.speaker,
    suggested: s.suggested,
    worthiness: s.worthiness,
    reasons: [...s.reasons],
    version: s.version,
  };
}

/** A line of the list. */
export function presentArticleRow(item: ArticleListItem): z.input<typeof articleRow> {
  const { id, slug, title, outlet, importedAt, claims } = item;
  return {
    ...{ id, slug, title, outlet, importedAt, claims },
    publishedAt: item.publishedOn,
    coverage: { ...item.coverage },
  };
}
