import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { findArticle } from "#lib/db/articles.ts";
import { lockClaims } from "#lib/db/claim-lock.ts";
import { claimsAppearingIn } from "#lib/db/claims-using.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ArchiveArticleInput } from "#lib/domain/article/article.schema.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { conflict, conflictNow, type ChangedArticle } from "./edit-article.ts";

/**
 * Puts an article away that was imported by mistake: it leaves the lists and takes no decisions or claims until it is
 * restored. Nothing is deleted.
 *
 * Refusals: FORBIDDEN; NOT_FOUND; ILLEGAL_MOVE when it is archived already; NOT_READY with `unmet` while a claim with a
 * public copy appears in it (its claims are locked, so that none is published meanwhile); CONFLICT.
 */
export async function archiveArticle(
  deps: CommandDeps,
  actor: Actor,
  input: ArchiveArticleInput,
): Promise<Outcome<Done<ChangedArticle>>> {
  return runCommand(deps, actor, async (scope) => {
    const forbidden = refusalOf(actor, "article.archive");
    if (forbidden !== null) return forbidden;
    const article = await findArticle(scope.tx, input.articleId);
    if (article === null) return refuse("NOT_FOUND", "There is no such article.");
    if (article.archivedAt !== null) return refuse("ILLEGAL_MOVE", "The article is archived already.");
    if (article.version !== input.version) return conflict(article);
    const used = await refusalWhilePublic(scope, article.id);
    if (used !== null) return used;
    const { count } = await scope.tx.article.updateMany({
      where: { id: article.id, version: input.version },
      data: { archivedAt: scope.now, archiveReason: input.reason, version: input.version + 1 },
    });
    if (count === 0) return conflictNow(scope, article.id);
    scope.record("article.archived", "article", article.id, { reason: input.reason });
    return ok({ id: article.id, slug: article.slug, version: input.version + 1 });
  });
}

async function refusalWhilePublic({ tx }: CommandScope, articleId: string): Promise<Refused | null> {
  const claims = await claimsAppearingIn(tx, articleId);
  const locked = await lockClaims(
    tx,
    claims.map((claim) => claim.id),
  );
  const shown = await tx.claim.findMany({
    where: { id: { in: locked }, publication: { in: ["live", "suspended"] } },
    orderBy: { id: "asc" },
    select: { text: true },
  });
  if (shown.length === 0) return null;
  return refuse("NOT_READY", "A published claim appears in this article; it cannot be put away.", {
    unmet: shown.map((claim) => `Published: ${claim.text}`),
  });
}
