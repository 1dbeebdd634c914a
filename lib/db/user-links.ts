import type { Handle, Tx } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

export type UserLinkKind = "invitation" | "password_reset";

interface NewUserLink {
  readonly userId: string;
  readonly kind: UserLinkKind;
  readonly secretHash: string;
  readonly expiresAt: Date;
}

const openLinkSelect = {
  id: true,
  user: { select: { id: true, email: true, name: true, role: true, status: true } },
} satisfies Prisma.UserLinkSelect;

export type OpenUserLink = Prisma.UserLinkGetPayload<{ select: typeof openLinkSelect }>;

/** Keeps a new one-time link and voids the user's earlier ones of the same kind: at most one is open. */
export async function addUserLink(tx: Tx, link: NewUserLink, now: Date): Promise<void> {
  await tx.userLink.updateMany({
    where: { userId: link.userId, kind: link.kind, usedAt: null },
    data: { usedAt: now },
  });
  await tx.userLink.create({ data: { ...link, createdAt: now }, select: { id: true } });
}

/** The link behind a secret's digest while it is neither used nor expired. */
export async function findOpenUserLink(
  db: Handle,
  kind: UserLinkKind,
  secretHash: string,
  now: Date,
): Promise<OpenUserLink | null> {
  return db.userLink.findFirst({
    where: { kind, secretHash, usedAt: null, expiresAt: { gt: now } },
    select: openLinkSelect,
  });
}

/**
 * Uses a link up; false when it was used or expired in the meantime. The row decides: of two requests at once, one
 * gets true. All other open links of the user are voided too, whatever their kind.
 */
export async function useUserLink(tx: Tx, link: OpenUserLink, now: Date): Promise<boolean> {
  const used = await tx.userLink.updateMany({
    where: { id: link.id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (used.count === 0) return false;
  await voidUserLinks(tx, link.user.id, now);
  return true;
}

/** Makes every open link of a user useless: after a new password, and when the account is disabled. */
export async function voidUserLinks(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.userLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
}
