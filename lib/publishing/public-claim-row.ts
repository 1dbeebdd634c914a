import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { foldSearchText } from "./fold-search-text.ts";

/** The columns of `public_claims` that follow from a publication; the caller adds `publicationId`. */
export interface PublicClaimRow {
  readonly claimId: string;
  readonly slug: string;
  readonly n: number;
  readonly state: "live";
  readonly text: string;
  readonly statement: string | null;
  readonly summary: string;
  readonly content: string;
  readonly contentLabel: string;
  readonly contentValue: number | null;
  readonly contentTone: string;
  readonly attribution: string | null;
  readonly attributionLabel: string | null;
  readonly speakerSlug: string | null;
  readonly speakerName: string | null;
  readonly topicSlugs: string[];
  readonly articleSlugs: string[];
  readonly outletSlugs: string[];
  readonly articles: { slug: string; title: string | null; outlet: string | null }[];
  readonly claimedOn: Date | null;
  readonly firstPublishedAt: Date;
  readonly publishedAt: Date;
  readonly correctedAt: Date | null;
  readonly secondReviewed: boolean;
  readonly searchText: string;
}

/**
 * What lists and filters of the public site need of a publication that has just gone live.
 *
 * `aliases` are the speaker's other names: they are searched, never shown. `lastCorrectedAt` is the row's value before
 * this publication: a typo leaves it as it was, every other correction moves it to this publication.
 */
export function publicClaimRowOf(
  publication: ClaimPublication,
  aliases: readonly string[],
  lastCorrectedAt: Date | null = null,
): PublicClaimRow {
  const { content, correction } = publication;
  const { verdict, speaker } = content;
  const articles = distinctArticles(content.appearances);
  const corrects = correction !== null && correction.kind !== "typo";
  return {
    claimId: publication.claimId,
    slug: publication.slug,
    n: publication.n,
    state: "live",
    text: content.text,
    statement: content.statement,
    summary: verdict.summary,
    content: verdict.content.key,
    contentLabel: verdict.content.label,
    contentValue: verdict.content.value,
    contentTone: verdict.content.tone,
    attribution: verdict.attribution?.key ?? null,
    attributionLabel: verdict.attribution?.label ?? null,
    speakerSlug: speaker?.slug ?? null,
    speakerName: speaker?.name ?? null,
    topicSlugs: content.topics.map((t) => t.slug),
    articleSlugs: articles.map((a) => a.slug),
    outletSlugs: [...new Set(articles.flatMap((a) => (a.outlet ? [a.outlet.slug] : [])))],
    articles: articles.map((a) => ({ slug: a.slug, title: a.title, outlet: a.outlet?.name ?? null })),
    claimedOn: publication.claimedOn === null ? null : new Date(`${publication.claimedOn}T00:00:00.000Z`),
    firstPublishedAt: new Date(publication.firstPublishedAt),
    publishedAt: new Date(publication.publishedAt),
    correctedAt: corrects ? new Date(publication.publishedAt) : lastCorrectedAt,
    secondReviewed: publication.secondReviewed,
    searchText: searchTextOf(publication, aliases),
  };
}

function distinctArticles(appearances: ClaimPublication["content"]["appearances"]) {
  const bySlug = new Map(appearances.map((a) => [a.article.slug, a.article]));
  return [...bySlug.values()];
}

function searchTextOf({ content }: ClaimPublication, aliases: readonly string[]): string {
  return foldSearchText(
    [
      content.text,
      content.statement,
      content.verdict.summary,
      content.speaker?.name,
      ...aliases,
      ...distinctArticles(content.appearances).flatMap((a) => [a.title, a.outlet?.name]),
      ...content.topics.map((t) => t.name),
    ]
      .filter((part) => typeof part === "string")
      .join("\n"),
  );
}
