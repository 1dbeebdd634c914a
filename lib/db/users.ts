import type { Tx } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const managedUserSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  status: true,
  passwordHash: true,
  version: true,
} satisfies Prisma.UserSelect;

export type ManagedUser = Prisma.UserGetPayload<{ select: typeof managedUserSelect }>;

/** A user as the commands that manage accounts need it, or null. The password hash stays inside them. */
export async function findManagedUser(tx: Tx, userId: string): Promise<ManagedUser | null> {
  return tx.user.findUnique({ where: { id: userId }, select: managedUserSelect });
}

/**
 * The ids of all active admins, locked until the transaction ends, in id order. Two admins who take each other's role
 * away at the same moment wait here for one another, so that one of them sees the other gone and is refused.
 */
export async function lockActiveAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM users WHERE role = 'admin' AND status = 'active' ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}
