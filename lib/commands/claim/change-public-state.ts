import type { Actor } from "#lib/domain/actor/actor.ts";
import type { NoticeKind, PublicationState } from "#lib/domain/claim/claim.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import { freezeClaimEntries, readClaimEntries } from "#lib/commands/directory/freeze-claim-entries.ts";
import type { CommandScope } from "#lib/commands/run-command.ts";
import { lockArticles } from "#lib/db/article-freezing.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { freezeArticles } from "./freeze-articles.ts";

/** Moves a claim's public copy to another state, with the line in its public log and everything that shows it. */
export async function changePublicState(
  scope: CommandScope,
  actor: Actor,
  copy: WorkingCopy,
  state: PublicationState,
  notice: { readonly kind: NoticeKind; readonly note: string } | null,
): Promise<void> {
  const { tx, now } = scope;
  const articleSlugs = copy.lastPublic?.articleSlugs ?? [];
  // In the order of a publication: articles, then the head, then what is counted and frozen under it.
  await lockArticles(tx, articleSlugs);
  await lockChainHead(tx);
  await tx.publicClaim.updateMany({ where: { claimId: copy.id }, data: { state } });
  if (notice !== null) {
    await tx.notice.create({
      data: { claimId: copy.id, ...notice, publicationN: copy.lastPublication, at: now, byId: actor.userId },
      select: { id: true },
    });
  }
  await freezeArticles(scope, actor, articleSlugs);
  await freezeClaimEntries(scope, actor, copy.id, await readClaimEntries(tx, copy.id));
  scope.touch(publicTags.claims, publicTags.claim(copy.slug), publicTags.corrections);
}
