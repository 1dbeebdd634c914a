import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { lockPage, readLastPageBody } from "#lib/db/pages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { PagePublication } from "#lib/domain/page/page.ts";
import type { PublishPageInput } from "#lib/domain/page/page.schema.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { saysTheSame } from "#lib/publishing/page-publication.ts";
import { insertPagePublication } from "./insert-page-publication.ts";
import { unseenPage } from "./stale-page.ts";

/** The number that readers see from now on. */
export interface PublishedPage {
  readonly slug: string;
  readonly n: number;
}

/**
 * Publishes the working copy of a standing page as its next numbered, frozen publication, with a public note of what
 * changed where one is written. A retired page is in force again.
 *
 * Refusals: FORBIDDEN below managing editor; NOT_FOUND; CONFLICT when the words are not the ones that were
 * shown; NOT_READY for an empty text; ILLEGAL_MOVE when readers see exactly this already, also when somebody
 * published it a moment ago.
 */
export async function publishPage(
  deps: CommandDeps,
  actor: Actor,
  input: PublishPageInput,
): Promise<Outcome<Done<PublishedPage>>> {
  return runCommand(deps, actor, async (scope) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    const page = await lockPage(scope.tx, input.slug);
    if (page === null) return refuse("NOT_FOUND", "There is no such page.");
    if (page.version !== input.version) return unseenPage();
    if (page.text.trim() === "") return refuse("NOT_READY", "Write the text before it is published.");
    const last = await readLastPageBody(scope.tx, page);
    if (saysTheSame(page, last === null ? null : (JSON.parse(last) as PagePublication))) {
      return refuse("ILLEGAL_MOVE", `Readers see exactly this as number ${String(page.lastPublication)}.`);
    }
    const note = input.note ?? null;
    const made = await insertPagePublication(scope, actor, page, { state: "live", note });
    scope.record("page.published", "page", page.id, { slug: page.slug, ...made, note });
    return ok({ slug: page.slug, n: made.n });
  });
}
