import { lockName } from "./slugs.ts";
import type { Handle, Tx } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const messageSelect = {
  id: true,
  kind: true,
  text: true,
  place: true,
  claimId: true,
  articleId: true,
  language: true,
  state: true,
  answer: true,
  seenAt: true,
  version: true,
} satisfies Prisma.ReaderMessageSelect;

export type ReaderMessageRow = Prisma.ReaderMessageGetPayload<{ select: typeof messageSelect }>;

/** One message as commands need it; null when there is none, or it was deleted as spam. */
export async function findReaderMessage(db: Handle, id: string): Promise<ReaderMessageRow | null> {
  return db.readerMessage.findUnique({ where: { id }, select: messageSelect });
}

/**
 * The message that a new sending repeats, after waiting for whoever is just writing the same words: of two sendings at
 * once the second finds the first. Held until the transaction ends.
 */
export async function lockSameMessage(tx: Tx, digest: string, since: Date): Promise<{ id: string } | null> {
  await lockName(tx, "reader-message", digest);
  return tx.readerMessage.findFirst({
    where: { digest, createdAt: { gt: since } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
}

/** Whoever sent with this id before: the same form, posted again. */
export async function findReaderSender(tx: Tx, id: string) {
  return tx.readerSender.findUnique({
    where: { id },
    select: { messageId: true, message: { select: { digest: true } } },
  });
}

/** The claim that a pasted id, slug, address or former slug names; merged ones lead to where they went. */
export async function findNamedClaim(db: Handle, named: string) {
  const key =
    named
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .split("/")
      .at(-1) ?? "";
  const isId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(key);
  const select = { id: true, slug: true, stage: true, mergedIntoId: true } as const;
  const found = isId
    ? await db.claim.findUnique({ where: { id: key }, select })
    : ((await db.claim.findUnique({ where: { slug: key }, select })) ??
      (await db.claimAddress.findUnique({ where: { slug: key }, select: { claim: { select } } }))?.claim ??
      null);
  if (found?.mergedIntoId == null) return found;
  return db.claim.findUnique({ where: { id: found.mergedIntoId }, select });
}
