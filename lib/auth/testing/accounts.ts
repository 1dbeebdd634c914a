import { actorForUser } from "#lib/auth/system-actor.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor, Role } from "#lib/domain/actor/actor.ts";

/** Fictional accounts for the tests of sign-in and of accounts. */
export const testPassword = "herring on the quay";

let passwordHash: Promise<string> | undefined;

interface TestAccount {
  readonly id: string;
  readonly email: string;
  readonly actor: Actor;
}

/** An active user with `testPassword`. Hashed once: hashing is slow on purpose. */
export async function addAccount(db: Database, name: string, role: Role): Promise<TestAccount> {
  passwordHash ??= hashPassword(testPassword);
  const { id, email } = await db.user.create({
    data: {
      email: `${name.toLowerCase()}@lorne.example`,
      name,
      role,
      status: "active",
      passwordHash: await passwordHash,
    },
    select: { id: true, email: true },
  });
  const actor = await actorForUser(db, id);
  if (actor === null) throw new Error(`The account of ${name} is not active.`);
  return { id, email, actor };
}
