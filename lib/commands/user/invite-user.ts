import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { InviteUserInput } from "#lib/domain/user/user.schema.ts";
import { openInvitation, type Invitation } from "./open-invitation.ts";

/**
 * Adds somebody to the desk with a role and a one-time invitation link, good for seven days. No password is set: the
 * invited person chooses it. The link is in the result, once, and in a mail.
 *
 * Refuses FORBIDDEN below admin, INVALID (field `email`) when the address has an account, disabled ones included.
 */
export async function inviteUser(
  deps: CommandDeps,
  actor: Actor,
  input: InviteUserInput,
): Promise<Outcome<Done<Invitation>>> {
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    const refused = refusalOf(actor, "users.manage");
    if (refused) return refused;
    // Skipping duplicates lets the unique address decide between two admins who invite at the same moment.
    const [user] = await tx.user.createManyAndReturn({
      data: [
        {
          email: input.email,
          name: input.name ?? input.email,
          role: input.role,
          status: "invited",
          createdAt: now,
        },
      ],
      skipDuplicates: true,
      select: { id: true, email: true },
    });
    if (user === undefined) {
      return refuse("INVALID", "This address has an account already.", {
        fields: { email: ["This address has an account already."] },
      });
    }
    record("user.invited", "user", user.id, { email: user.email, role: input.role });
    return ok(await openInvitation({ tx, now }, user));
  });
}
