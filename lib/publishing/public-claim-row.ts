import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { languageWithoutRegion } from "#lib/domain/text/language-tag.ts";
import { contentLanguageOf } from "./content-language.ts";
import { publicFiguresOf } from "./public-figures.ts";
import { searchWordsOf } from "./fold-search-text.ts";
import { searchVectorOf, type SearchFacet, type SearchPart } from "./search-document.ts";

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
  readonly attributionTone: string | null;
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
  readonly figures: string[];
  /** Text of a `tsvector` (`searchVectorOf`); a trigger keeps the search index in step with it. */
  readonly searchVector: string;
  readonly searchFacets: { kind: string; key: string; label: string; names?: string[] | undefined }[];
  readonly language: string;
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
  const correctedAt = corrects ? new Date(publication.publishedAt) : lastCorrectedAt;
  const language = contentLanguageOf(content);
  const searchFacets = searchFacetsOf(publication, aliases, correctedAt !== null);
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
    attributionTone: verdict.attribution?.tone ?? null,
    speakerSlug: speaker?.slug ?? null,
    speakerName: speaker?.name ?? null,
    topicSlugs: content.topics.map((t) => t.slug),
    articleSlugs: articles.map((a) => a.slug),
    outletSlugs: [...new Set(articles.flatMap((a) => (a.outlet ? [a.outlet.slug] : [])))],
    articles: articles.map((a) => ({ slug: a.slug, title: a.title, outlet: a.outlet?.name ?? null })),
    claimedOn: publication.claimedOn === null ? null : new Date(`${publication.claimedOn}T00:00:00.000Z`),
    firstPublishedAt: new Date(publication.firstPublishedAt),
    publishedAt: new Date(publication.publishedAt),
    correctedAt,
    secondReviewed: publication.secondReviewed,
    figures: publicFiguresOf(publication),
    searchVector: searchVectorOf(searchPartsOf(publication, aliases), [
      ...searchFacets,
      languageFacet(language),
    ]),
    searchFacets,
    language,
  };
}

function distinctArticles(appearances: ClaimPublication["content"]["appearances"]) {
  const bySlug = new Map(appearances.map((a) => [a.article.slug, a.article]));
  return [...bySlug.values()];
}

/** What is searched, the better places first: the claim, who said what, what was found, where it was said. */
function searchPartsOf({ content }: ClaimPublication, aliases: readonly string[]): SearchPart[] {
  const parts: (readonly [SearchPart[0], string | null | undefined])[] = [
    [1, content.text],
    [2, content.statement],
    [2, content.speaker?.name],
    ...aliases.map((alias) => [2, alias] as const),
    [3, content.verdict.summary],
    ...distinctArticles(content.appearances).flatMap(
      (a) =>
        [
          [4, a.title],
          [4, a.outlet?.name],
        ] as const,
    ),
    ...content.topics.map((topic) => [4, topic.name] as const),
  ];
  return parts.flatMap(([place, text]) => (text ? [[place, text] as const] : []));
}

/** The filters the claim answers to. Year and month are those of the first publication, in UTC, as `from` and `to`. */
function searchFacetsOf(
  { content, firstPublishedAt }: ClaimPublication,
  aliases: readonly string[],
  corrected: boolean,
): SearchFacet[] {
  const { verdict, speaker, topics } = content;
  const articles = distinctArticles(content.appearances);
  const outlets = new Map(articles.flatMap(({ outlet }) => (outlet ? [[outlet.slug, outlet.name]] : [])));
  const [year, month] = [firstPublishedAt.slice(0, 4), firstPublishedAt.slice(0, 7)];
  const one = (kind: SearchFacet["kind"], key: string, label: string): SearchFacet => ({ kind, key, label });
  return [
    one("rating", verdict.content.key, verdict.content.label),
    ...(verdict.attribution ? [one("attribution", verdict.attribution.key, verdict.attribution.label)] : []),
    ...(speaker
      ? [{ ...one("speaker", speaker.slug, speaker.name), names: nameWordsOf([speaker.name, ...aliases]) }]
      : []),
    ...topics.map((topic) => one("topic", topic.slug, topic.name)),
    ...[...outlets].map(([slug, name]) => one("outlet", slug, name)),
    ...[one("year", year, year), one("month", month, month)],
    ...(corrected ? [one("corrected", "yes", "Corrected")] : []),
    ...articles.map((article) => one("article", article.slug, article.title ?? article.slug)),
  ];
}

/** Looked for, never counted or offered: a lexeme without a value readers choose. The region counts for nothing. */
function languageFacet(language: string): SearchFacet {
  const key = languageWithoutRegion(language) ?? language;
  return { kind: "language", key, label: key };
}

function nameWordsOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(searchWordsOf))].sort();
}
