import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { lockPage } from "#lib/db/pages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { RemovePageInput } from "#lib/domain/page/page.schema.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { unseenPage } from "./stale-page.ts";

/**
 * Removes a draft that was never public; its words stay in the history.
 *
 * Refusals: FORBIDDEN below managing editor; NOT_FOUND; ILLEGAL_MOVE for what was ever public, which is retired
 * instead; CONFLICT when it was changed since it was shown.
 */
export async function removePage(
  deps: CommandDeps,
  actor: Actor,
  input: RemovePageInput,
): Promise<Outcome<Done<{ title: string }>>> {
  return runCommand(deps, actor, async ({ tx, record }) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    const page = await lockPage(tx, input.slug);
    if (page === null) return refuse("NOT_FOUND", "There is no such page.");
    if (page.state !== "draft") {
      return refuse("ILLEGAL_MOVE", "What was public keeps its address: retire the page instead.");
    }
    if (page.version !== input.version) return unseenPage();
    await tx.page.delete({ where: { id: page.id }, select: { id: true } });
    record("page.removed", "page", page.id, { slug: page.slug, title: page.title });
    return ok({ title: page.title });
  });
}
