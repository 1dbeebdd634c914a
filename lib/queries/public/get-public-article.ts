import type { ArticlePublication, FrozenHighlight } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";

/** An article as readers may see it now, with the present state of its claims. */
export interface PublicArticle {
  readonly publication: ArticlePublication;
  readonly sha256: string;
  /** When the first copy of it became public, ISO 8601 UTC. */
  readonly firstPublishedAt: string;
}

/**
 * What a reader gets at `/articles/{slug}`: the article's last frozen copy, as far as its claims are live. An article
 * without a live claim is not public (null, 404).
 *
 * The copy is frozen anew with every publication of one of its claims; what was suspended or retracted since is left
 * out here as well, so that no order of writes can show it.
 */
export async function getPublicArticle(db: Handle, slug: string): Promise<PublicArticle | null> {
  const live = await liveClaimSlugs(db, slug);
  if (live.size === 0) return null;
  const article = await db.article.findUnique({ where: { slug }, select: { id: true } });
  if (article === null) return null;
  const frozen = await db.publication.findFirst({
    where: { kind: "article", subjectId: article.id, redactedAt: null },
    select: { body: true, sha256: true },
    orderBy: { n: "desc" },
  });
  if (frozen === null) return null;
  // Canonical JSON of our own publish command, which the database refuses to change.
  const publication = JSON.parse(frozen.body) as ArticlePublication;
  const first = await db.publication.findFirst({
    where: { kind: "article", subjectId: article.id },
    select: { publishedAt: true },
    orderBy: { n: "asc" },
  });
  return {
    publication: onlyLive(publication, live),
    sha256: frozen.sha256,
    firstPublishedAt: first?.publishedAt.toISOString() ?? publication.publishedAt,
  };
}

async function liveClaimSlugs(db: Handle, articleSlug: string): Promise<ReadonlySet<string>> {
  const rows = await db.publicClaim.findMany({
    where: { state: "live", articleSlugs: { has: articleSlug } },
    select: { slug: true },
  });
  return new Set(rows.map((row) => row.slug));
}

/** Drops the highlights of claims that are not live and, where only excerpts may be shown, the passages around them. */
export function onlyLive(publication: ArticlePublication, live: ReadonlySet<string>): ArticlePublication {
  const highlights = publication.highlights.filter((highlight) => live.has(highlight.claimSlug));
  if (highlights.length === publication.highlights.length) return publication;
  const passages =
    publication.rights === "full"
      ? publication.passages
      : publication.passages.filter((passage) => highlights.some((h) => isInside(h, passage)));
  return { ...publication, highlights, passages };
}

function isInside(highlight: FrozenHighlight, passage: { start: number; end: number }): boolean {
  return passage.start <= highlight.start && highlight.end <= passage.end;
}
