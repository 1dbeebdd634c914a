import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { UserVersionInput } from "#lib/domain/user/user.schema.ts";
import { openInvitation, type Invitation } from "./open-invitation.ts";
import { openUser } from "./open-user.ts";

/**
 * A new link for somebody who has not accepted the invitation yet; the link before stops working.
 * Refuses like `openUser`, ILLEGAL_MOVE when the account is not waiting for its owner.
 */
export async function renewInvitation(
  deps: CommandDeps,
  actor: Actor,
  input: UserVersionInput,
): Promise<Outcome<Done<Invitation>>> {
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    const opened = await openUser(tx, actor, input);
    if (!opened.ok) return opened;
    if (opened.value.status !== "invited") {
      return refuse(
        "ILLEGAL_MOVE",
        "Only somebody who was invited and has not come yet can be invited again.",
      );
    }
    record("user.invitation-renewed", "user", opened.value.id, {});
    return ok(await openInvitation({ tx, now }, opened.value));
  });
}
