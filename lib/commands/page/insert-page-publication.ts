import type { CommandScope } from "#lib/commands/run-command.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import type { PageRow } from "#lib/db/pages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { PagePublication } from "#lib/domain/page/page.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { buildPagePublication } from "#lib/publishing/page-publication.ts";

interface Edition {
  readonly state: PagePublication["state"];
  readonly note: string | null;
}

/**
 * Freezes a locked page as its next numbered publication, and tells lists, links and caches of it. The working copy's
 * version stays: its words do not change.
 */
export async function insertPagePublication(
  scope: CommandScope,
  actor: Actor,
  page: PageRow,
  { state, note }: Edition,
): Promise<{ readonly n: number; readonly sha256: string }> {
  const { tx, now } = scope;
  const before = await tx.publicPage.findUnique({
    where: { pageId: page.id },
    select: { firstPublishedAt: true },
  });
  const firstPublishedAt = before?.firstPublishedAt ?? now;
  const head = await lockChainHead(tx);
  const body = buildPagePublication(page, {
    ...{ state, note },
    publishedAt: now.toISOString(),
    firstPublishedAt: firstPublishedAt.toISOString(),
    chain: { seq: Number(head.seq), hash: head.hash },
  });
  const text = canonicalJson(body);
  const hash = sha256(text);
  const { id } = await tx.publication.create({
    data: {
      kind: "page",
      subjectId: page.id,
      n: body.n,
      body: text,
      sha256: hash,
      secondReviewed: false,
      chainSeq: head.seq,
      chainHash: head.hash,
      publishedAt: now,
      publishedById: actor.userId,
    },
    select: { id: true },
  });
  const { n, slug, title, language } = body;
  const row = { slug, publicationId: id, n, state, title, language, firstPublishedAt, publishedAt: now };
  await tx.publicPage.upsert({
    where: { pageId: page.id },
    create: { pageId: page.id, ...row },
    update: row,
    select: { pageId: true },
  });
  await tx.page.update({ where: { id: page.id }, data: { state, lastPublication: n }, select: { id: true } });
  // Links to the pages stand on every public page.
  scope.touch(publicTags.page(slug), publicTags.pages, publicTags.desk);
  return { n, sha256: hash };
}
