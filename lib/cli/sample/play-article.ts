import { decideSentence } from "#lib/commands/article/decide-sentence.ts";
import { importArticle } from "#lib/commands/article/import-article.ts";
import { decideSentenceInput, importArticleInput } from "#lib/domain/article/article.schema.ts";
import { fillDates } from "./sample-dates.ts";
import { completeOutlet } from "./open-sample-desk.ts";
import { act, entry, type SampleStage } from "./sample-stage.ts";
import type { ArticleSpec, DecisionSpec, PlaceSpec } from "./sample-spec.ts";

/** Imports one article of the sample. */
export async function playImport(stage: SampleStage, spec: ArticleSpec): Promise<void> {
  const { key, day: _day, by, decisions: _decisions, ...input } = spec;
  const { id } = await act(stage, by, importArticle, importArticleInput, input);
  const revision = await stage.db.articleRevision.findFirstOrThrow({
    where: { articleId: id },
    select: { text: true },
  });
  stage.articles.set(key, { id, text: revision.text });
  if (spec.outlet !== undefined) await completeOutlet(stage, spec.outlet);
}

/** Takes the decisions on an article's sentences; each is named by its first words. */
export async function playDecisions(stage: SampleStage, spec: ArticleSpec): Promise<void> {
  const article = entry(stage.articles, spec.key, "article");
  const sentences = await stage.db.sentence.findMany({
    where: { revision: { articleId: article.id } },
    orderBy: { index: "asc" },
    select: { id: true, start: true },
  });
  for (const decision of spec.decisions) {
    const begins = fillDates(decision.begins, stage.now);
    const sentence = sentences.find((s) => article.text.startsWith(begins, s.start));
    if (sentence === undefined) throw new Error(`No sentence of “${spec.key}” begins with: ${begins}`);
    await act(
      stage,
      spec.by,
      decideSentence,
      decideSentenceInput,
      inputOf(article.id, sentence.id, decision),
    );
  }
}

function inputOf(articleId: string, sentenceId: string, { decision, reason, publicReason }: DecisionSpec) {
  return { articleId, sentenceId, decision, reason, publicReason };
}

/** Where some words of an article stand, as a command wants it. Throws when they do not. */
export function placeOf(stage: SampleStage, place: PlaceSpec) {
  const article = entry(stage.articles, place.article, "article");
  const exact = fillDates(place.exact, stage.now);
  const start = article.text.indexOf(exact);
  if (start < 0) throw new Error(`The article “${place.article}” does not say: ${exact}`);
  const { speaker, mode } = place;
  return { articleId: article.id, start, end: start + exact.length, exact, speaker, speechMode: mode };
}
