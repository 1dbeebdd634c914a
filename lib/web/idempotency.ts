import { createHash } from "node:crypto";
import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import type { Database } from "#lib/db/database.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

/** How long an answer is kept for repetition. */
const keptMs = 24 * 60 * 60 * 1000;
/** A call that has not answered after this long died with its process; its key is free again. */
const abandonedMs = 5 * 60 * 1000;

/** A POST that must not happen twice. */
export interface IdempotentCall {
  readonly tokenId: string;
  readonly key: string;
  readonly requestHash: string;
}

/** What is known of a call: it is new and may run, or it was answered before. */
export type EarlierAnswer = { readonly status: number; readonly body: string } | null;

/** Names a call by its token, its key and all that was asked; null for a token that is no longer there. */
export async function idempotentCall(
  db: Database,
  bearer: string,
  key: string,
  request: { readonly method: string; readonly path: string; readonly body: Uint8Array },
): Promise<IdempotentCall | null> {
  const token = await db.apiToken.findUnique({
    where: { secretHash: hashOfSecret(bearer) },
    select: { id: true },
  });
  if (token === null) return null;
  const hash = createHash("sha256").update(`${request.method} ${request.path}\n`).update(request.body);
  return { tokenId: token.id, key, requestHash: hash.digest("hex") };
}

/**
 * Reserves the key for this call, or gives the answer it had before. The primary key arbitrates between two calls at
 * once. Refuses INVALID the same key with another request, CONFLICT while the first call still runs.
 */
export async function beginIdempotent(
  db: Database,
  call: IdempotentCall,
  now: Date,
): Promise<Outcome<EarlierAnswer>> {
  const { tokenId, key, requestHash } = call;
  // Whoever calls sweeps for everybody: answers hold what the desk keeps to itself, and are kept no longer than said.
  await db.idempotentAnswer.deleteMany({
    where: {
      OR: [
        { createdAt: { lt: new Date(now.getTime() - keptMs) } },
        { tokenId, status: null, createdAt: { lt: new Date(now.getTime() - abandonedMs) } },
      ],
    },
  });
  const made = await db.idempotentAnswer.createMany({
    data: [{ tokenId, key, requestHash, createdAt: now }],
    skipDuplicates: true,
  });
  if (made.count === 1) return ok(null);
  const earlier = await db.idempotentAnswer.findUnique({
    where: { tokenId_key: { tokenId, key } },
    select: { requestHash: true, status: true, body: true },
  });
  if (earlier !== null && earlier.requestHash !== requestHash) {
    return refuse("INVALID", "This Idempotency-Key was used for another request.");
  }
  // Gone between the two statements: the first call was refused just now and gave the key back.
  if (earlier?.status == null)
    return refuse("CONFLICT", "The first call with this Idempotency-Key still runs.");
  return ok({ status: earlier.status, body: earlier.body ?? "" });
}

/** Keeps the answer of a call that wrote something. */
export async function keepAnswer(
  db: Database,
  call: IdempotentCall,
  answer: { readonly status: number; readonly body: string },
): Promise<void> {
  await db.idempotentAnswer.update({
    where: { tokenId_key: { tokenId: call.tokenId, key: call.key } },
    data: { status: answer.status, body: answer.body },
    select: { key: true },
  });
}

/** Gives the key back after a refusal or a failure: nothing was written, so the call may be made again. */
export async function forgetCall(db: Database, call: IdempotentCall): Promise<void> {
  await db.idempotentAnswer.deleteMany({ where: { tokenId: call.tokenId, key: call.key, status: null } });
}
