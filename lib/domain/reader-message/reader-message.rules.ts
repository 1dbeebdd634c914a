import { withoutAccents } from "#lib/language/letters.ts";
import { plainAddress } from "#lib/domain/text/web-address.ts";
import {
  readerLimits,
  sameMessageHours,
  spamDays,
  type ReaderField,
  type ReaderMessageFields,
  type ReaderMessageKind,
  type ReaderProblem,
} from "./reader-message.ts";

export type ReaderProblems = Readonly<Partial<Record<ReaderField, ReaderProblem>>>;

/**
 * Reads a posted form: cleans every field and finds what is wrong with it. Problems are names, not sentences, because
 * the public forms speak several languages. Fields that do not belong to the kind are ignored.
 */
export function readReaderForm(
  kind: ReaderMessageKind,
  posted: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly fields: ReaderMessageFields }
  | { readonly ok: false; readonly problems: ReaderProblems } {
  const text = cleanText(posted["text"] ?? "");
  const wouldBeRight = kind === "error" ? cleanText(posted["wouldBeRight"] ?? "") : "";
  const place = cleanLine(posted["place"] ?? "");
  const name = cleanLine(posted["name"] ?? "");
  const email = cleanLine(posted["email"] ?? "");
  const problems: Partial<Record<ReaderField, ReaderProblem>> = {};
  const note = (field: ReaderField, problem: ReaderProblem | null) => {
    if (problem !== null) problems[field] ??= problem;
  };
  note("text", lengthProblem(text));
  for (const [field, value] of Object.entries({ wouldBeRight, place, name, email })) {
    const known = field as Exclude<ReaderField, "text">;
    note(known, value.length > readerLimits[known] ? "too_long" : null);
  }
  note("email", email === "" || isEmailAddress(email) ? null : "no_email");
  // The one field that is meant for an address does not count against the links.
  note("text", countLinks(`${text} ${wouldBeRight} ${name}`) > readerLimits.links ? "too_many_links" : null);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const fields = { kind, text, ...emptied({ wouldBeRight, place, name, email }) };
  return { ok: true, fields };
}

function emptied<K extends string>(values: Record<K, string>): Record<K, string | null> {
  const entries = Object.entries<string>(values).map(([key, value]) => [key, value === "" ? null : value]);
  return Object.fromEntries(entries) as Record<K, string | null>;
}

function lengthProblem(text: string): ReaderProblem | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return "missing";
  if (text.length < readerLimits.leastText) return "too_short";
  return text.length > readerLimits.text ? "too_long" : null;
}

/**
 * Characters that show nothing and change how other text is shown: controls, half characters, and the marks that turn
 * the direction of what follows. They are dropped, never refused: no reader typed them on purpose.
 */
const invisible = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(invisible, "")
    .normalize("NFC")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/** How many web addresses a text holds, however they are written. */
export function countLinks(text: string): number {
  return (text.match(/\bhttps?:\/\/|\bwww\./gi) ?? []).length;
}

/** One mailbox as people write it: no spaces, one @, a dot in the domain. Whether it exists, only mail can tell. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\].]{2,}$/u.test(text);
}

/** The web address in a place, when it is one: http or https, nothing else. */
export function addressIn(place: string | null): string | null {
  if (place === null || /\s/.test(place)) return null;
  const withScheme = /^www\./i.test(place) ? `https://${place}` : place;
  return plainAddress(withScheme);
}

/**
 * What two sendings of the same message have in common: kind, claim, and the words without case, accents, punctuation
 * and spaces. Who sent it is no part of it.
 */
export function sameMessageKey(
  fields: Pick<ReaderMessageFields, "kind" | "text" | "wouldBeRight" | "place">,
  claimId: string | null,
): readonly string[] {
  const place = addressIn(fields.place) ?? folded(fields.place ?? "");
  return [fields.kind, claimId ?? "", folded(fields.text), folded(fields.wouldBeRight ?? ""), place];
}

function folded(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** From when on a message with the same words is the same message. */
export function sameMessageSince(now: Date): Date {
  return new Date(now.getTime() - sameMessageHours * hourMs);
}

/** When name and address of a message sent now are forgotten; null when none were given. */
export function contactUntil(
  fields: Pick<ReaderMessageFields, "name" | "email">,
  days: number,
  now: Date,
): Date | null {
  return fields.name === null && fields.email === null ? null : new Date(now.getTime() + days * dayMs);
}

/** What the job forgets: contacts given before the first instant, spam decided on before the second. */
export function forgetBefore(days: number, now: Date): { readonly contacts: Date; readonly spam: Date } {
  return {
    contacts: new Date(now.getTime() - days * dayMs),
    spam: new Date(now.getTime() - spamDays * dayMs),
  };
}

/** Seconds a person needs at least to fill the form in; programs send at once. */
export const leastFormSeconds = 3;

/** Hours a form may lie open before it is shown again. */
export const longestFormHours = 24;

/** How a form's own time is judged. The clock of the process that made it may run two seconds ahead of ours. */
export function judgeFormTime(shownAt: Date, now: Date): "good" | "too_fast" | "too_old" {
  const ms = now.getTime() - shownAt.getTime();
  if (ms > longestFormHours * hourMs) return "too_old";
  return ms < leastFormSeconds * 1000 ? "too_fast" : "good";
}
