import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { addressIn } from "#lib/domain/reader-message/reader-message.rules.ts";
import type {
  ReaderMessageKind,
  ReaderMessageState,
  ReaderMove,
} from "#lib/domain/reader-message/reader-message.ts";
import { readerMovesOf } from "#lib/domain/reader-message/reader-message.workflow.ts";
import { id as idSchema } from "#lib/domain/text/text.schema.ts";
import { claimsLike } from "./similar-claims.ts";

/** A claim that a message might be taken up with, in the desk's words. */
export interface OfferedClaim {
  readonly slug: string;
  readonly text: string;
  /** Why it is offered. */
  readonly why: "in the article" | "similar words";
}

/** Somebody who sent the message, as long as the desk knows them. Confidential. */
export interface ReaderSenderView {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly sentAt: string;
  readonly forgottenOn: string;
}

/** One message in full. Instants ISO 8601 UTC. */
export interface ReaderMessageView {
  readonly id: string;
  readonly kind: ReaderMessageKind;
  readonly text: string;
  readonly wouldBeRight: string | null;
  readonly place: string | null;
  /** `place` when it is a web address. */
  readonly address: string | null;
  readonly language: string;
  readonly state: ReaderMessageState;
  readonly answer: string | null;
  readonly createdAt: string;
  readonly seenAt: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly claim: { readonly slug: string; readonly text: string } | null;
  /** Of an error: the publication the reader saw, and the one that is up now. */
  readonly publication: { readonly n: number; readonly last: number } | null;
  readonly article: { readonly slug: string; readonly title: string | null } | null;
  readonly offered: readonly OfferedClaim[];
  readonly sent: number;
  /** How many senders the desk still knows. */
  readonly known: number;
  /** Null for whoever may not see them. */
  readonly senders: readonly ReaderSenderView[] | null;
  readonly version: number;
  readonly moves: readonly ReaderMove[];
  readonly mayImport: boolean;
}

const sendersShown = 50;
const claimsOfArticle = 10;

/** One message of a reader; null when there is none (any more) or the actor may not read. */
export async function getReaderMessage(
  db: Handle,
  actor: Actor,
  messageId: string,
): Promise<ReaderMessageView | null> {
  if (!can(actor, "desk.read") || !idSchema.safeParse(messageId).success) return null;
  const row = await findRow(db, messageId);
  if (row === null) return null;
  const senders = can(actor, "reader-message.senders") ? await sendersOf(db, messageId) : null;
  const [sent, known, decider, offered] = await Promise.all([
    db.readerSender.count({ where: { messageId } }),
    db.readerSender.count({ where: { messageId, contactUntil: { not: null } } }),
    row.decidedById === null
      ? null
      : db.user.findUnique({ where: { id: row.decidedById }, select: { name: true } }),
    row.kind === "claim" && row.claim === null ? offeredClaims(db, actor, row) : [],
  ]);
  const { decidedById: _who, createdAt, seenAt, decidedAt, publicationN, articleId: _id, ...rest } = row;
  return {
    ...rest,
    address: addressIn(row.place),
    createdAt: createdAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    decidedBy: decider?.name ?? null,
    claim: row.claim === null ? null : { slug: row.claim.slug, text: row.claim.text },
    publication:
      publicationN === null ? null : { n: publicationN, last: row.claim?.lastPublication ?? publicationN },
    offered,
    ...{ sent, known, senders },
    moves: readerMovesOf(actor, row.state),
    mayImport: can(actor, "reader-message.handle") && can(actor, "article.import"),
  };
}

function findRow(db: Handle, id: string) {
  return db.readerMessage.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      text: true,
      wouldBeRight: true,
      place: true,
      language: true,
      state: true,
      answer: true,
      createdAt: true,
      seenAt: true,
      decidedAt: true,
      decidedById: true,
      publicationN: true,
      version: true,
      articleId: true,
      claim: { select: { slug: true, text: true, lastPublication: true } },
      article: { select: { slug: true, title: true } },
    },
  });
}

async function sendersOf(db: Handle, messageId: string): Promise<ReaderSenderView[]> {
  const rows = await db.readerSender.findMany({
    where: { messageId, contactUntil: { not: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: sendersShown,
    select: { id: true, name: true, email: true, createdAt: true, contactUntil: true },
  });
  return rows.map(({ createdAt, contactUntil, ...row }) => ({
    ...row,
    sentAt: createdAt.toISOString(),
    forgottenOn: (contactUntil ?? createdAt).toISOString(),
  }));
}

/** Claims spotted in the article it names come first: that is how a reader's claim becomes one of the desk. */
async function offeredClaims(
  db: Handle,
  actor: Actor,
  { text, articleId }: { readonly text: string; readonly articleId: string | null },
): Promise<OfferedClaim[]> {
  const inArticle =
    articleId === null
      ? []
      : await db.claim.findMany({
          where: {
            stage: { notIn: ["merged", "rejected"] },
            appearances: { some: { articleId } },
          },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          take: claimsOfArticle,
          select: { slug: true, text: true },
        });
  const similar = (await claimsLike(db, actor, text)).filter(
    ({ slug, stage }) => stage !== "rejected" && !inArticle.some((claim) => claim.slug === slug),
  );
  return [
    ...inArticle.map((claim) => ({ ...claim, why: "in the article" as const })),
    ...similar.map(({ slug, text: words }) => ({ slug, text: words, why: "similar words" as const })),
  ];
}
