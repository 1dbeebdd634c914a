import type { IncomingMessage, ServerResponse } from "node:http";
import { splitLanguagePrefix } from "#lib/words/languages.ts";
import { languageHeader, peerHeader } from "../public-headers.ts";
import { clockNow, isCurrent, learnChanges } from "../tag-clock.ts";
import { captureResponse } from "./capture.ts";
import { findKept, keep, type KeptResponse } from "./response-store.ts";
import { sendKept } from "./send-kept.ts";
import { findAsset, sendAsset } from "./site-assets.ts";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Parts of the site that are never kept: they depend on who asks. */
const personal =
  /^\/(desk|api\/v1|api\/auth|sign-in|invitation|reset-password|set-up|forgotten-password|_next)(\/|$|\?)/;

/** Answers that are being made: who asks for the same meanwhile waits for them. */
const making = new Map<string, Promise<KeptResponse | null>>();

/**
 * The door in front of Next: notes who asks, takes the language's prefix off the address, hands out files of the site,
 * answers public addresses with kept copies while everything they show is unchanged, and asks Next for the rest.
 */
export async function answer(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = request.url ?? "/";
  noteOrigin(request, address);
  const isRead = request.method === "GET" || request.method === "HEAD";
  const asset = isRead ? await findAsset(address) : null;
  if (asset !== null) {
    sendAsset(request, response, asset);
    return;
  }
  const isPublicRead = isRead && !personal.test(address) && request.headers.authorization === undefined;
  if (!isPublicRead || !(await learnChanges())) {
    await handle(request, response);
    return;
  }
  const kept = findKept(address) ?? (await madeMeanwhile(address));
  if (kept === null) await make(handle, request, response, address);
  else sendKept(request, response, kept);
}

/** What another request is having made, unless it began before a change that this one must see. */
async function madeMeanwhile(address: string): Promise<KeptResponse | null> {
  const kept = (await making.get(address)) ?? null;
  return kept !== null && isCurrent(kept.tags, kept.startedAt) ? kept : null;
}

/** What pages are told about a request is written by us alone, over whatever the client claims. */
function noteOrigin(request: IncomingMessage, address: string): void {
  request.headers[peerHeader] = request.socket.remoteAddress ?? "";
  const end = address.search(/[?#]/);
  const whole = end === -1 ? address : address.slice(0, end);
  const { language, path } = splitLanguagePrefix(whole);
  if (language === null) {
    delete request.headers[languageHeader];
    return;
  }
  request.headers[languageHeader] = language;
  request.url = path + address.slice(whole.length);
}

async function make(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> {
  const captured = captureResponse(response, clockNow());
  making.set(address, captured);
  try {
    // Next ends its part when the answer has left, which waits for us: so the two go on together.
    await Promise.all([handle(request, response), sendWhenMade(captured, request, response, address)]);
  } finally {
    if (making.get(address) === captured) making.delete(address);
  }
}

async function sendWhenMade(
  captured: Promise<KeptResponse | null>,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> {
  const kept = await captured;
  if (kept === null) return;
  keep(address, kept);
  sendKept(request, response, kept);
}
