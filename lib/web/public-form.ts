import "server-only";

import { randomUUID } from "node:crypto";
import { isSealOf, sealOf } from "#lib/auth/desk-seal.ts";
import { leastFormSeconds } from "#lib/domain/reader-message/reader-message.rules.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { readBytes } from "./read-body.ts";

/** Largest posted form, bytes: the longest texts the forms take, percent-encoded in any script, several times over. */
const maxFormBytes = 256 * 1024;

/** What was posted, by field name; of a name that comes twice, the first. Line ends as the reader sees them. */
export type PostedFields = Readonly<Record<string, string>>;

/** Reads a form posted as `application/x-www-form-urlencoded`. Refuses INVALID what is too large or cut short. */
export async function readPostedForm(request: Request): Promise<Outcome<PostedFields>> {
  const body = await readBytes(request, maxFormBytes);
  if (!body.ok) return body;
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body.value))) {
    if (!fields.has(name)) fields.set(name, value.replace(/\r\n?/g, "\n"));
  }
  return ok(Object.fromEntries(fields));
}

/** One showing of a form: a fresh id, which makes a double click one sending, and when it was shown. */
export interface FormStamp {
  readonly id: string;
  readonly shownAt: Date;
}

/** The stamp of a form that is shown now. */
export function newStamp(now: Date): FormStamp {
  return { id: randomUUID(), shownAt: now };
}

/** The stamp of a form that lay open too long and is shown again: it may be sent at once. */
export function renewedStamp(now: Date): FormStamp {
  return newStamp(new Date(now.getTime() - leastFormSeconds * 1000));
}

/** A stamp as the form carries it: sealed, so that nobody makes one up or changes its time. */
export function writeStamp({ id, shownAt }: FormStamp): string {
  const text = `${id}.${shownAt.getTime().toString(36)}`;
  return `${text}.${sealOf("public-form", text)}`;
}

const stampForm = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-z]{1,11})\.([\w-]{43})$/;

/** The stamp that a form came back with; null when it is missing or not one of ours. */
export function readStamp(written: string | undefined): FormStamp | null {
  const [, id, time, seal] = stampForm.exec(written ?? "") ?? [];
  if (id === undefined || time === undefined || seal === undefined) return null;
  if (!isSealOf("public-form", `${id}.${time}`, seal)) return null;
  return { id, shownAt: new Date(parseInt(time, 36)) };
}

/**
 * Whether another site's page sent this form. Browsers of the last years say so themselves (Sec-Fetch-Site); of older
 * ones the Origin must be this desk's. A client that says neither is no page of another site. There are no cookies
 * here to be misused: this keeps strangers' visitors from being made to write to the desk.
 */
export function isFromElsewhere(headers: Headers, publicOrigin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (origin === null || origin === "null" || origin === publicOrigin) return false;
  return URL.parse(origin)?.host !== headers.get("host");
}
