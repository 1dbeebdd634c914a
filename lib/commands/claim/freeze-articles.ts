import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { lockArticles, loadArticleToFreeze, type ArticleToFreeze } from "#lib/db/article-freezing.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { writeCoverage } from "#lib/db/public-coverage.ts";
import { buildArticlePublication } from "#lib/publishing/article-publication.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { placeClaims } from "#lib/publishing/place-claims.ts";
import { coverageFiguresOf } from "#lib/publishing/public-figures.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";

/**
 * Freezes articles anew after one of their claims was published, suspended or retracted: metadata, the text their
 * rights allow, and the claims that are live now, read from publications and nothing else, each where it stands in the
 * latest revision: an appearance made on an earlier one is shown at its settled anchor only.
 * The articles are locked in id order; call it after the claim's own public row is written.
 */
export async function freezeArticles(
  scope: CommandScope,
  actor: Actor,
  slugs: readonly string[],
): Promise<void> {
  const { tx, now } = scope;
  const settings = await tx.setting.findUniqueOrThrow({
    where: { id: 1 },
    select: { publishCoverage: true },
  });
  for (const articleId of await lockArticles(tx, slugs)) {
    const article = await loadArticleToFreeze(tx, articleId);
    const body = buildArticlePublication({
      articleId,
      n: article.lastN + 1,
      publishedAt: now.toISOString(),
      article: article.ref,
      rights: article.rights,
      revisionText: article.revision.text,
      revisionSha256: article.revision.sha256,
      sentences: article.sentences,
      ...placesIn(article),
      publishCoverage: settings.publishCoverage,
    });
    await insertArticlePublication(scope, actor, articleId, canonicalJson(body), article.lastN + 1);
    await writeCoverage(tx, articleId, article.liveBodies.length === 0 ? null : coverageFiguresOf(body));
    scope.touch(publicTags.articles, publicTags.article(article.ref.slug));
  }
}

function placesIn(article: ArticleToFreeze) {
  const publications = article.liveBodies.map((body) => JSON.parse(body) as ClaimPublication);
  const { text, sha256: textSha256 } = article.revision;
  const { anchors, ref } = article;
  return placeClaims(publications, { articleSlug: ref.slug, text, sha256: textSha256, anchors });
}

async function insertArticlePublication(
  { tx, now }: CommandScope,
  actor: Actor,
  articleId: string,
  body: string,
  n: number,
): Promise<void> {
  const head = await lockChainHead(tx);
  await tx.publication.create({
    data: {
      kind: "article",
      subjectId: articleId,
      n,
      body,
      sha256: sha256(body),
      secondReviewed: true,
      chainSeq: head.seq,
      chainHash: head.hash,
      publishedAt: now,
      publishedById: actor.userId,
    },
    select: { id: true },
  });
}
