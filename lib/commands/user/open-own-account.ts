import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";

interface OwnAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly singleKeys: boolean;
}

/** The actor's own account. FORBIDDEN for an actor that is nobody's (a job) and for a token without the scope. */
export async function openOwnAccount(db: Handle, actor: Actor): Promise<Outcome<OwnAccount>> {
  const refused = refusalOf(actor, "account.edit", { ownerId: actor.userId });
  if (refused) return refused;
  const account = await db.user.findFirst({
    where: { id: actor.userId ?? "", status: "active" },
    select: { id: true, email: true, name: true, passwordHash: true, singleKeys: true },
  });
  return account === null ? refuse("NOT_FOUND", "There is no such account.") : ok(account);
}
