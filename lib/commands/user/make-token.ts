import { hashOfSecret, newSecret } from "#lib/auth/one-time-secret.ts";
import { tokenPrefix } from "#lib/auth/token-actor.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor, Scope } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { scopesOfRole } from "#lib/domain/user/user.ts";
import type { MakeTokenInput } from "#lib/domain/user/user.schema.ts";

/** A new access token as its owner sees it, once: only its digest is kept. */
export interface MadeToken {
  readonly id: string;
  readonly token: string;
  readonly scopes: Scope[];
  readonly expiresAt: string;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Makes an access token for the actor's own account, for some or all of the scopes the actor's role may have.
 * Refuses FORBIDDEN for a job and for a call that itself came by token (a token breeds no tokens), INVALID for scopes
 * beyond the role.
 */
export async function makeToken(
  deps: CommandDeps,
  actor: Actor,
  input: MakeTokenInput,
): Promise<Outcome<Done<MadeToken>>> {
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    const refused = refusalOf(actor, "token.make", { ownerId: actor.userId });
    if (refused) return refused;
    if (actor.userId === null || actor.via === "token") {
      return refuse("FORBIDDEN", "Access tokens are made by their owner, who is signed in.");
    }
    const allowed = scopesOfRole(actor.role);
    const scopes = input.scopes ?? allowed;
    const beyond = scopes.find((scope) => !allowed.includes(scope));
    if (beyond !== undefined) {
      const sentence = `Your role does not have the scope “${beyond}”.`;
      return refuse("INVALID", sentence, { fields: { scopes: [sentence] } });
    }
    const secret = tokenPrefix + newSecret();
    const expiresAt = new Date(now.getTime() + input.days * dayMs);
    const token = await tx.apiToken.create({
      data: {
        userId: actor.userId,
        name: input.name,
        secretHash: hashOfSecret(secret),
        prefix: secret.slice(0, tokenPrefix.length + 6),
        scopes: [...scopes],
        expiresAt,
        createdAt: now,
      },
      select: { id: true },
    });
    const shown = { scopes: [...scopes], expiresAt: expiresAt.toISOString() };
    record("token.made", "token", token.id, { userId: actor.userId, name: input.name, ...shown });
    return ok({ id: token.id, token: secret, ...shown });
  });
}
