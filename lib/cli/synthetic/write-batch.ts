import { setImmediate } from "node:timers/promises";
import { workingCopyToKeep } from "#lib/commands/claim/published-copy.ts";
import { buildArticlePublication } from "#lib/publishing/article-publication.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { coverageFiguresOf } from "#lib/publishing/public-figures.ts";
import type { ChainWriter } from "./chain-writer.ts";
import type { SyntheticArticle } from "./make-article.ts";
import type { SyntheticClaim, SyntheticSource } from "./make-claim.ts";
import { publishClaim, type Published } from "./publish-claim.ts";
import { uuidAt, type Random } from "./random.ts";

/** An article with its claims and the sources they share. */
export interface SyntheticBundle {
  readonly article: SyntheticArticle;
  readonly sources: readonly SyntheticSource[];
  readonly claims: readonly SyntheticClaim[];
}

/** Rows of one table, by the camel-case names of its columns. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * All rows of one batch in the order in which they can be written: articles, claims with all that belongs to them,
 * publications and lists. Their history goes to the chain. Lets other work go on between one article and the next.
 */
export async function composeBatch(
  random: Random,
  chain: ChainWriter,
  bundles: readonly SyntheticBundle[],
): Promise<TableRows[]> {
  const published: Published[] = [];
  const frozen: ReturnType<typeof freezeArticle>[] = [];
  for (const bundle of bundles) {
    const ofBundle = publishBundle(random, chain, bundle);
    published.push(...ofBundle);
    // Each article once, when all its claims stand.
    frozen.push(freezeArticle(random, chain, bundle, ofBundle));
    await setImmediate();
  }
  return [
    ...articleRows(bundles),
    ...claimRows(bundles.flatMap((b) => b.claims)),
    {
      table: "publications",
      rows: [...published.flatMap((p) => p.publications), ...frozen.map((f) => f.row)],
    },
    { table: "public_coverage", rows: frozen.map((f) => f.coverage) },
    { table: "public_claims", rows: published.map((p) => p.publicClaim) },
    { table: "notices", rows: published.flatMap((p) => p.notices) },
  ];
}

function publishBundle(
  random: Random,
  chain: ChainWriter,
  { article, sources, claims }: SyntheticBundle,
): Published[] {
  const { id, slug, title, importedAt: at, sentences } = article;
  chain.append(
    "article.imported",
    "article",
    id,
    { slug, title, sha256: article.sha256, sentences: sentences.length },
    at,
  );
  for (const { sourceId, title: name, url } of sources)
    chain.append("source.added", "source", sourceId, { title: name, url }, at);
  return claims.map((claim) => {
    const { copy } = claim;
    const { start, end } = copy.appearances[0] ?? { start: 0, end: 0 };
    chain.append("claim.spotted", "claim", copy.id, { text: copy.text, articleId: id, start, end }, at);
    return publishClaim(random, chain, claim);
  });
}

function articleRows(bundles: readonly SyntheticBundle[]): TableRows[] {
  const articles = bundles.map((b) => b.article);
  const sentences = articles.flatMap(({ revisionId, importedAt, ...article }) =>
    article.sentences.map(({ isClaim, ...sentence }, index) => ({
      ...{ ...sentence, revisionId, index, version: 1 },
      ...{ decision: isClaim ? "claim" : "opinion", decidedAt: importedAt },
    })),
  );
  return [
    {
      table: "articles",
      rows: articles.map(({ id, slug, title, outlet, url, publishedOn, importedAt }) => ({
        ...{ id, slug, title, outletId: outlet.id, url, publishedOn, language: "en" },
        ...{ rights: "excerpt", importedAt, version: 1 },
      })),
    },
    {
      table: "article_revisions",
      rows: articles.map(
        ({ revisionId: id, id: articleId, text, sha256: digest, importedAt: createdAt }) => ({
          ...{ id, articleId, n: 1, text, sha256: digest, createdAt },
        }),
      ),
    },
    {
      table: "blocks",
      rows: sentences.map(({ revisionId, index, start, end, kind }) => ({
        revisionId,
        index,
        start,
        end,
        kind,
      })),
    },
    { table: "sentences", rows: sentences },
    {
      table: "sources",
      rows: bundles.flatMap(({ article, sources }) =>
        sources.map(({ sourceId: id, title, publisher, url, kind, tier, publishedOn }) => ({
          ...{ id, title, publisher, url, kind, tier, publishedOn },
          ...{ undated: false, createdAt: article.importedAt, version: 1 },
        })),
      ),
    },
  ];
}

function claimRows(claims: readonly SyntheticClaim[]): TableRows[] {
  const each = (table: string, of: (claim: SyntheticClaim) => TableRows["rows"]): TableRows => ({
    table,
    rows: claims.flatMap(of),
  });
  return [
    each("claims", (claim) => [claimRow(claim)]),
    each("claim_topics", ({ copy, topicIds }) => topicIds.map((topicId) => ({ claimId: copy.id, topicId }))),
    each("appearances", ({ copy, publishedAt }) =>
      copy.appearances.map(({ article: _a, revisionSha256: _r, speaker, ...columns }) => ({
        ...{ ...columns, claimId: copy.id, speakerId: speaker?.id, createdAt: publishedAt },
      })),
    ),
    each("evidence", ({ copy, publishedAt }) =>
      copy.evidence.map(({ id, sourceId, stance, quote, locator, note }, i) => ({
        ...{ id, claimId: copy.id, sourceId, stance, quote, locator, note, confidential: false, version: 1 },
        // Evidence is frozen in the order in which it was added.
        createdAt: new Date(publishedAt.getTime() + i),
      })),
    ),
    each("verdicts", ({ copy, publishedAt }) => [
      { ...copy.verdict, claimId: copy.id, updatedAt: publishedAt },
    ]),
    each("claim_addresses", ({ copy, publishedAt }) => [
      { slug: copy.slug, claimId: copy.id, createdAt: publishedAt },
    ]),
  ];
}

function claimRow({ copy, correction, publishedAt }: SyntheticClaim) {
  const { id, slug, text, statement, type, reason, speaker, reasons } = copy;
  return {
    ...{ id, slug, text, statement, type, reason, speakerId: speaker?.id, noReplyReason: reasons.noReply },
    language: copy.language,
    ...{ stage: "published", publication: "live", lastPublication: correction === null ? 1 : 2 },
    ...{ everRetracted: false, createdAt: publishedAt, updatedAt: publishedAt, version: 6, textVersion: 1 },
    publishedCopy: workingCopyToKeep(copy),
  };
}

function freezeArticle(
  random: Random,
  chain: ChainWriter,
  { article }: SyntheticBundle,
  published: readonly Published[],
) {
  const { id, slug, title, outlet, url, publishedOn, sha256: revisionSha256, text, sentences } = article;
  const at =
    published
      .map((p) => p.last.publishedAt)
      .sort()
      .at(-1) ?? article.importedAt.toISOString();
  const publication = buildArticlePublication({
    ...{ articleId: id, n: 1, publishedAt: at, rights: "excerpt", revisionText: text, revisionSha256 },
    article: {
      slug,
      title,
      outlet: { slug: outlet.slug, name: outlet.name },
      url,
      byline: null,
      publishedOn,
      language: "en",
    },
    sentences: sentences.map(({ start, end, kind, isClaim }) => ({
      ...{ start, end, kind, decision: isClaim ? "claim" : "opinion", publicReason: null },
    })),
    unplaced: [],
    highlights: published.flatMap(({ last }) =>
      last.content.appearances.map(({ start, end }) => ({
        ...{
          claimSlug: last.slug,
          claimText: last.content.text,
          rating: last.content.verdict.content,
          start,
          end,
        },
      })),
    ),
    publishCoverage: true,
  });
  const body = canonicalJson(publication);
  const head = chain.head();
  const row = {
    ...{ id: uuidAt(random, new Date(at)), kind: "article", subjectId: id, n: 1, body, sha256: sha256(body) },
    ...{ secondReviewed: true, chainSeq: head.seq.toString(), chainHash: head.hash, publishedAt: at },
  };
  return { row, coverage: { articleId: id, figures: coverageFiguresOf(publication) } };
}
