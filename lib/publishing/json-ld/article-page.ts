import type { ArticlePublication, FrozenArticleRef } from "#lib/domain/publication/publication.ts";
import { articleUrlOf, claimUrlOf } from "../claim-url.ts";
import type { JsonLd } from "../json-ld.ts";
import { itemsOf } from "./lists.ts";
import { organizationOf, type Publisher } from "./publisher.ts";

/** What the page says of itself beside the publication. */
export interface ArticlePageFacts {
  /** The page's own title, not the examined article's. */
  readonly headline: string;
  /** BCP 47 language of the page. */
  readonly language: string;
  /** When the page first became public, ISO 8601 UTC; null where it is not known. */
  readonly firstPublishedAt: string | null;
}

/**
 * The page on which the desk examines an article: the desk's own work, based on somebody else's, with links to the
 * claims it settles. Their reviews stand on the claims' own pages and nowhere else (standards.md 3.3).
 */
export function articlePageOf(
  publication: ArticlePublication,
  facts: ArticlePageFacts,
  publisher: Publisher,
  origin: string,
): JsonLd {
  const url = articleUrlOf(origin, publication.article.slug);
  const claims = new Map(
    [...publication.highlights, ...(publication.unplaced ?? [])].map((c) => [c.claimSlug, c.claimText]),
  );
  const entries = [...claims].map(([slug, name]) => ({ name, url: claimUrlOf(origin, slug) }));
  const author = organizationOf(publisher, origin);
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: facts.headline,
    inLanguage: facts.language,
    ...(facts.firstPublishedAt === null ? {} : { datePublished: facts.firstPublishedAt }),
    dateModified: publication.publishedAt,
    author,
    publisher: author,
    ...basisOf(publication.article),
    mentions: { "@type": "ItemList", ...itemsOf(entries) },
  };
}

function basisOf(article: FrozenArticleRef): JsonLd {
  const work = newsArticleOf(article);
  return work === null ? {} : { isBasedOn: work };
}

/** An article published elsewhere; null when neither address, title nor outlet is known: it would say nothing. */
export function newsArticleOf({
  url,
  title,
  outlet,
  publishedOn,
  language,
}: FrozenArticleRef): JsonLd | null {
  if ((url ?? title ?? outlet) === null) return null;
  return {
    "@type": "NewsArticle",
    ...(url ? { url } : {}),
    ...(title ? { headline: title } : {}),
    ...(language ? { inLanguage: language } : {}),
    ...(publishedOn ? { datePublished: publishedOn } : {}),
    ...(outlet ? { publisher: { "@type": "Organization", name: outlet.name } } : {}),
  };
}
