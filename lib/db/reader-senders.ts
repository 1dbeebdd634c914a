import type { Handle, Tx } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const noContact = { name: null, email: null, contactUntil: null } as const;

/** Senders of a message who gave an e-mail address and whom the desk has not forgotten yet. */
export async function sendersWithMail(tx: Tx, messageId: string) {
  const rows = await tx.readerSender.findMany({
    where: { messageId, email: { not: null } },
    orderBy: { createdAt: "asc" },
    select: { id: true, email: true, tokenHash: true },
  });
  return rows.flatMap(({ id, email, tokenHash }) => (email === null ? [] : [{ id, email, tokenHash }]));
}

/** Forgets name and address of these senders, with every mail written to them. How many had something to forget. */
export async function forgetSenders(tx: Tx, where: Prisma.ReaderSenderWhereInput): Promise<number> {
  const senders = await tx.readerSender.findMany({
    where: { AND: [where, { contactUntil: { not: null } }] },
    select: { id: true },
  });
  const ids = senders.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.outboxMessage.deleteMany({ where: { readerSenderId: { in: ids } } });
  await tx.readerSender.updateMany({ where: { id: { in: ids } }, data: noContact });
  return ids.length;
}

/** The sender whose status address holds the secret with this digest. */
export async function findSenderByToken(db: Handle, tokenHash: string) {
  return db.readerSender.findUnique({ where: { tokenHash }, select: { id: true, messageId: true } });
}

/** Whether a run of the job would forget anything. */
export async function hasSomethingToForget(
  db: Handle,
  where: { readonly senders: Prisma.ReaderSenderWhereInput; readonly spam: Prisma.ReaderMessageWhereInput },
): Promise<boolean> {
  const sender = await db.readerSender.findFirst({
    where: { AND: [where.senders, { contactUntil: { not: null } }] },
    select: { id: true },
  });
  if (sender !== null) return true;
  return (await db.readerMessage.findFirst({ where: where.spam, select: { id: true } })) !== null;
}
