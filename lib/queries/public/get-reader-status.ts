import type { Handle } from "#lib/db/database.ts";
import type { ReaderMessageKind, ReaderMessageState } from "#lib/domain/reader-message/reader-message.ts";

/** What a sender sees of a message by its status address. Instants ISO 8601 UTC. Nothing about other senders. */
export interface ReaderStatusView {
  readonly kind: ReaderMessageKind;
  readonly text: string;
  readonly wouldBeRight: string | null;
  readonly place: string | null;
  readonly state: ReaderMessageState;
  /** When this sender sent it. */
  readonly receivedAt: string;
  readonly seenAt: string | null;
  readonly decidedAt: string | null;
  /** What the desk answers, or the reason it gives; null while there is none to read. */
  readonly answer: string | null;
  /** The public page: of the claim it became once that is live, or of the one an error is about. */
  readonly claim: { readonly slug: string; readonly text: string; readonly language: string } | null;
  /** When name and address are deleted; null when none are kept. */
  readonly contactUntil: string | null;
}

const answeredStates: readonly ReaderMessageState[] = ["taken_up", "answered", "declined"];

/** The message whose sender holds the secret with this sha256; null for every other. */
export async function getReaderStatus(db: Handle, tokenHash: string): Promise<ReaderStatusView | null> {
  const sender = await db.readerSender.findUnique({
    where: { tokenHash },
    select: {
      createdAt: true,
      contactUntil: true,
      message: {
        select: {
          kind: true,
          text: true,
          wouldBeRight: true,
          place: true,
          state: true,
          answer: true,
          seenAt: true,
          decidedAt: true,
          claimId: true,
        },
      },
    },
  });
  if (sender === null) return null;
  const { claimId, seenAt, decidedAt, answer, ...message } = sender.message;
  return {
    ...message,
    receivedAt: sender.createdAt.toISOString(),
    seenAt: notBefore(seenAt, sender.createdAt),
    decidedAt: notBefore(decidedAt, sender.createdAt),
    answer: answeredStates.includes(message.state) ? answer : null,
    claim: claimId === null ? null : await publicClaimOf(db, claimId),
    contactUntil: sender.contactUntil?.toISOString() ?? null,
  };
}

/** Whoever sends the same words later learns nothing of when others did. */
function notBefore(at: Date | null, sentAt: Date): string | null {
  return at === null ? null : new Date(Math.max(at.getTime(), sentAt.getTime())).toISOString();
}

/** Merges are followed this far; they never loop, a chain this long is a curiosity. */
const maxHops = 20;

/** The live public page of a claim, at the end of its merges. Working copies are no reader's business. */
async function publicClaimOf(db: Handle, claimId: string): Promise<ReaderStatusView["claim"]> {
  let id = claimId;
  for (let hop = 0; hop < maxHops; hop += 1) {
    const found = await db.claim.findUnique({
      where: { id },
      select: {
        mergedIntoId: true,
        publicClaim: { select: { slug: true, text: true, language: true, state: true } },
      },
    });
    if (found === null) return null;
    if (found.mergedIntoId === null) {
      const page = found.publicClaim;
      return page?.state === "live" ? { slug: page.slug, text: page.text, language: page.language } : null;
    }
    id = found.mergedIntoId;
  }
  return null;
}
