import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { lockPage } from "#lib/db/pages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { mayBeRetired } from "#lib/domain/page/page.rules.ts";
import type { RetirePageInput } from "#lib/domain/page/page.schema.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { insertPagePublication } from "./insert-page-publication.ts";
import type { PublishedPage } from "./publish-page.ts";
import { unseenPage } from "./stale-page.ts";

/**
 * Takes a standing page out of force. Its address answers for ever: 410 with the reason, and with the versions that
 * were in force. Publishing it again puts it back.
 *
 * Refusals: FORBIDDEN below managing editor; NOT_FOUND; ILLEGAL_MOVE for the methodology, which a desk always has, and
 * for a page that is not in force; CONFLICT when it was changed since it was shown.
 */
export async function retirePage(
  deps: CommandDeps,
  actor: Actor,
  input: RetirePageInput,
): Promise<Outcome<Done<PublishedPage>>> {
  return runCommand(deps, actor, async (scope) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    const page = await lockPage(scope.tx, input.slug);
    if (page === null) return refuse("NOT_FOUND", "There is no such page.");
    if (!mayBeRetired(page.slug)) {
      return refuse("ILLEGAL_MOVE", "A desk always has a methodology: write another one and publish it.");
    }
    if (page.state !== "live") return refuse("ILLEGAL_MOVE", "This page is not in force.");
    if (page.version !== input.version) return unseenPage();
    const made = await insertPagePublication(scope, actor, page, { state: "retired", note: input.note });
    // Whoever had the page open to publish it was shown one that is in force.
    await scope.tx.page.update({
      where: { id: page.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    scope.record("page.retired", "page", page.id, { slug: page.slug, ...made, note: input.note });
    return ok({ slug: page.slug, n: made.n });
  });
}
