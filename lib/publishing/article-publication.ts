import { coverageOf, type ArticleRights } from "#lib/domain/article/article.ts";
import type {
  ArticlePublication,
  FrozenArticleRef,
  FrozenHighlight,
  FrozenListedClaim,
} from "#lib/domain/publication/publication.ts";
import { passagesOf, type PassageSentence } from "./article-passages.ts";

/** All that an article's frozen copy is made of. `highlights` are the appearances of live claims in this revision. */
export interface ArticlePublicationInput {
  readonly articleId: string;
  /** Number of this publication of the article, from 1. */
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  readonly article: FrozenArticleRef;
  readonly rights: ArticleRights;
  readonly revisionText: string;
  readonly revisionSha256: string;
  readonly sentences: readonly (PassageSentence & { readonly publicReason: string | null })[];
  readonly highlights: readonly FrozenHighlight[];
  /** Live claims of the article without a place in this revision, in any order. */
  readonly unplaced: readonly FrozenListedClaim[];
  /** The desk's setting; false leaves coverage out. */
  readonly publishCoverage: boolean;
}

/**
 * Builds the body of a publication of kind `article`: the text its rights allow, highlights in reading order, and the
 * decisions with their public reasons. Internal reasons never enter. Throws RangeError for a highlight outside the text.
 */
export function buildArticlePublication(input: ArticlePublicationInput): ArticlePublication {
  const { articleId, n, publishedAt, article, rights, revisionSha256 } = input;
  const highlights = [...input.highlights].sort(
    (a, b) => a.start - b.start || b.end - a.end || a.claimSlug.localeCompare(b.claimSlug, "en"),
  );
  return {
    kind: "article",
    articleId,
    n,
    publishedAt,
    article,
    rights,
    revisionSha256,
    passages: passagesOf(input.revisionText, input.sentences, highlights, rights),
    highlights,
    unplaced: [...input.unplaced].sort((a, b) => a.claimSlug.localeCompare(b.claimSlug, "en")),
    coverage: input.publishCoverage ? publicCoverage(input.sentences) : null,
  };
}

function publicCoverage(sentences: ArticlePublicationInput["sentences"]): ArticlePublication["coverage"] {
  const { decided, total } = coverageOf(sentences);
  const shown = sentences
    .filter((s) => !(s.kind === "boilerplate" && s.decision === null))
    .map(({ start, end, decision, publicReason }) => ({ start, end, decision, publicReason }))
    .sort((a, b) => a.start - b.start);
  return { decided, total, sentences: shown };
}
