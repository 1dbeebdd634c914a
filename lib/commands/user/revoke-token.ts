import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { RevokeTokenInput } from "#lib/domain/user/user.schema.ts";

/**
 * Ends an access token at once, for ever. Refuses NOT_FOUND, FORBIDDEN unless it is the actor's own or the actor is an
 * admin, ILLEGAL_MOVE when it is revoked already.
 */
export async function revokeToken(
  deps: CommandDeps,
  actor: Actor,
  input: RevokeTokenInput,
): Promise<Outcome<Done<{ name: string }>>> {
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    const token = await tx.apiToken.findUnique({
      where: { id: input.tokenId },
      select: { id: true, userId: true, name: true },
    });
    if (token === null) return refuse("NOT_FOUND", "There is no such access token.");
    const refused = refusalOf(actor, "token.revoke", { ownerId: token.userId });
    if (refused) return refused;
    const revoked = await tx.apiToken.updateMany({
      where: { id: token.id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (revoked.count === 0) return refuse("ILLEGAL_MOVE", "This access token is revoked already.");
    record("token.revoked", "token", token.id, { userId: token.userId, name: token.name });
    return ok({ name: token.name });
  });
}
