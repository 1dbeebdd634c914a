import { hashOfSecret, newSecret } from "#lib/auth/one-time-secret.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { emptyDesk, listTouchedTags } from "#lib/db/empty-desk.ts";
import { lockSettings } from "#lib/db/settings.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";

/**
 * Puts the sample desk away whole, so that a newsroom begins with its own: everything fictional goes, accounts
 * included; the scales stay; a fresh chain begins, whose first event says where the sample's chain had ended. Returns
 * the secret of a new set-up link (`setUpAddress`), once.
 *
 * Only ever possible on a sample desk: refuses ILLEGAL_MOVE elsewhere, FORBIDDEN below admin.
 */
export async function resetDesk(deps: CommandDeps, actor: Actor): Promise<Outcome<Done<{ secret: string }>>> {
  const secret = newSecret();
  return runCommand(deps, actor, async ({ tx, record, touch }) => {
    const refused = refusalOf(actor, "desk.reset");
    if (refused) return refused;
    const settings = await lockSettings(tx);
    if (!settings.isSample) {
      return refuse(
        "ILLEGAL_MOVE",
        "Only the sample desk can be put away. This desk holds a newsroom’s own record.",
      );
    }
    const head = await lockChainHead(tx);
    // Every public page of the sample is stale from now on, known or cached as missing.
    touch(publicTags.desk, publicTags.claims, publicTags.articles, publicTags.corrections);
    touch(...(await listTouchedTags(tx)));
    await emptyDesk(tx, hashOfSecret(secret));
    record("desk.sample-put-away", "desk", "desk", { lastSeq: head.seq.toString(), lastHash: head.hash });
    return ok({ secret });
  });
}
