import "server-only";

import { randomUUID } from "node:crypto";
import { statusTokenOf } from "#lib/auth/desk-seal.ts";
import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import {
  receiveReaderMessage,
  type ReceiveReaderMessageInput,
} from "#lib/commands/reader-message/receive-reader-message.ts";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { database } from "#lib/db/database.ts";
import { ok, type Outcome, type Refusal } from "#lib/domain/outcome/outcome.ts";
import {
  judgeFormTime,
  readReaderForm,
  type ReaderProblems,
} from "#lib/domain/reader-message/reader-message.rules.ts";
import type { ReaderMessageKind } from "#lib/domain/reader-message/reader-message.ts";
import { clientAddress } from "./client-address.ts";
import { countRequest, type RequestLimit } from "./limits.ts";
import {
  isFromElsewhere,
  newStamp,
  readPostedForm,
  readStamp,
  renewedStamp,
  writeStamp,
  type FormStamp,
  type PostedFields,
} from "./public-form.ts";
import { publicOrigin } from "./public-origin.ts";

/** Why a form is shown again although its fields are right; the page has a sentence for each. */
export type FormNotice =
  | "fields"
  | "too_fast"
  | "too_old"
  | "not_ours"
  | "elsewhere"
  | "trap"
  | "too_large"
  | "too_many"
  | "desk_full"
  | "closed";

/** The form once more, with everything that was typed. */
export interface FormAgain {
  readonly sent: false;
  readonly status: 404 | 422 | 429 | 503;
  readonly notice: FormNotice;
  readonly problems: ReaderProblems;
  readonly values: PostedFields;
  /** For the form's hidden field. */
  readonly stamp: string;
  readonly retryAfterSeconds: number | null;
}

export type TakenMessage = { readonly sent: true; readonly token: string } | FormAgain;

/** The form that was posted: its kind, what it is about by what was posted, and its interface language. */
export interface MessageForm {
  readonly kind: ReaderMessageKind;
  readonly about: ((posted: PostedFields) => { readonly claimId: string; readonly n: number }) | null;
  readonly language: string;
}

export interface MessageDeps extends CommandDeps {
  readonly count: (kind: RequestLimit, key: string) => Promise<Outcome<null>>;
}

/** Field that people do not see and programs fill in. */
export const trapField = "website";

/** The stamp for a form that is shown for the first time. */
export function freshStamp(now: Date = new Date()): string {
  return writeStamp(newStamp(now));
}

/**
 * Takes a posted form of a reader, or says why it is shown again. Nothing that was typed is ever lost: every refusal
 * carries it back. Checked in this order: size, limit of the address, where it comes from, the trap, its time, its
 * fields, the limit of the desk; so junk uses up nothing of what the desk takes in an hour.
 */
export async function takeReaderMessage(
  request: Request,
  form: MessageForm,
  deps: MessageDeps = liveDeps(),
): Promise<TakenMessage> {
  const now = deps.now();
  const posted = await readPostedForm(request);
  if (!posted.ok) return again(422, "too_large", {}, newStamp(now));
  const values = posted.value;
  const stamp = readStamp(values["stamp"]);
  const refuse = (status: FormAgain["status"], notice: FormNotice, more: Partial<FormAgain> = {}) =>
    again(status, notice, values, stampAfter(stamp, now), more);
  const tooMany = await deps.count("form.public", clientAddress(request.headers));
  if (!tooMany.ok) return refuse(429, "too_many", waitOf(tooMany.refusal));
  if (isFromElsewhere(request.headers, publicOrigin())) return refuse(422, "elsewhere");
  if ((values[trapField] ?? "") !== "") return refuse(422, "trap");
  if (stamp === null) return refuse(422, "not_ours");
  const time = judgeFormTime(stamp.shownAt, now);
  if (time !== "good") return refuse(422, time);
  const read = readReaderForm(form.kind, values);
  if (!read.ok) return refuse(422, "fields", { problems: read.problems });
  const deskFull = await deps.count("form.desk", "desk");
  if (!deskFull.ok) return refuse(429, "desk_full", waitOf(deskFull.refusal));
  const message = { fields: read.fields, about: form.about?.(values) ?? null, language: form.language };
  const sent = await send(deps, message, stamp.id);
  if (sent.ok) return { sent: true, token: sent.value };
  if (sent.refusal.code === "NOT_READY") return refuse(503, "closed");
  if (sent.refusal.code === "NOT_FOUND") return refuse(404, "not_ours");
  throw new Error(`A reader's message was refused: ${sent.refusal.code}`);
}

/**
 * Hands the message on under the form's own id, so that the same form sent twice is one sending. A form that was sent,
 * changed and sent again stands for another message and gets another id.
 */
async function send(
  deps: CommandDeps,
  message: Omit<ReceiveReaderMessageInput, "sender">,
  formId: string,
): Promise<Outcome<string>> {
  let id = formId;
  for (let attempt = 1; ; attempt += 1) {
    const token = statusTokenOf(id);
    const sender = { id, tokenHash: hashOfSecret(token) };
    const outcome = await receiveReaderMessage(deps, { ...message, sender });
    if (outcome.ok) return ok(token);
    if (outcome.refusal.code !== "CONFLICT" || attempt > 2) return outcome;
    id = randomUUID();
  }
}

/** A stamp of ours goes on counting, so that correcting a field is never too fast; others begin anew. */
function stampAfter(stamp: FormStamp | null, now: Date): FormStamp {
  if (stamp === null) return newStamp(now);
  return judgeFormTime(stamp.shownAt, now) === "too_old" ? renewedStamp(now) : stamp;
}

function again(
  status: FormAgain["status"],
  notice: FormNotice,
  values: PostedFields,
  stamp: FormStamp,
  more: Partial<FormAgain> = {},
): FormAgain {
  const { stamp: _stamp, [trapField]: _trap, ...typed } = values;
  return {
    ...{ sent: false, status, notice, problems: {}, values: typed },
    ...{ stamp: writeStamp(stamp), retryAfterSeconds: null, ...more },
  };
}

function waitOf({ retryAfterSeconds }: Refusal): Partial<FormAgain> {
  return { retryAfterSeconds: retryAfterSeconds ?? null };
}

function liveDeps(): MessageDeps {
  return {
    db: database(),
    now: () => new Date(),
    count: async (kind, key) => (await countRequest(kind, key)) ?? ok(null),
  };
}
