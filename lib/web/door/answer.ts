import type { IncomingMessage, ServerResponse } from "node:http";
import { languageHeader, peerHeader } from "../public-headers.ts";
import { clockNow, isCurrent, learnChanges } from "../tag-clock.ts";
import { captureResponse, hideTags, type Captured } from "./capture.ts";
import { compressPassing } from "./compress-passing.ts";
import { hideReader } from "./hide-reader.ts";
import { readAddress, type Address } from "./read-address.ts";
import { findKept, keep } from "./response-store.ts";
import { sendKept } from "./send-kept.ts";
import { findAsset, sendAsset } from "./site-assets.ts";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers that are being made: who asks for the same meanwhile waits for them. */
const making = new Map<string, Promise<Captured>>();

/**
 * The door in front of Next: notes who asks, takes the language's prefix off the address, hands out files of the site,
 * answers public addresses with kept copies while everything they show is unchanged, and asks Next for the rest.
 */
export async function answer(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const line = request.url ?? "/";
  const isRead = request.method === "GET" || request.method === "HEAD";
  const asset = isRead ? await findAsset(line) : null;
  if (asset !== null) {
    sendAsset(request, response, asset);
    return;
  }
  const address = readAddress(line);
  if ("movedTo" in address) {
    response.writeHead(308, { location: address.movedTo }).end();
    return;
  }
  noteOrigin(request, address);
  if (address.isPublic && isRead) {
    await answerReader(handle, request, response, address.key);
    return;
  }
  await passOn(handle, request, response);
}

/** What pages are told about a request is written by us alone, over whatever the client claims. */
function noteOrigin(request: IncomingMessage, address: Address): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) {
    if (name.startsWith("x-plumbline-")) Reflect.deleteProperty(headers, name);
  }
  headers[peerHeader] = request.socket.remoteAddress ?? "";
  if (address.language !== null) headers[languageHeader] = address.language;
  request.url = address.url;
}

/** Answers for an address whose page is the same for every reader. */
async function answerReader(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  key: string | null,
): Promise<void> {
  if (request.headers["rsc"] !== undefined) {
    // The desk's own links lead here: Next asks for its kind of answer, hears that there is none, and loads the page.
    response.writeHead(204, { "cache-control": "no-store" }).end();
    return;
  }
  if (key !== null && (await learnChanges())) await answerFromStore(handle, request, response, key);
  else await passUnkept(handle, request, response);
}

/** Asks Next for a public page, keeping nothing. */
async function passUnkept(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  hideReader(request);
  await passOn(handle, request, response);
}

async function passOn(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  compressPassing(request, response);
  hideTags(response);
  await handle(request, response);
}

/**
 * A kept answer, one that another request is having made, or one made now. When the first of many who wait goes away,
 * the next one makes the answer and the others wait for that: nothing is awaited between a look and `make`.
 */
async function answerFromStore(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
): Promise<void> {
  const askedAt = clockNow();
  while (!response.destroyed) {
    const kept = findKept(key);
    if (kept !== null) {
      sendKept(request, response, kept);
      return;
    }
    // The answer to HEAD has no body to keep.
    if (request.method === "HEAD") return passUnkept(handle, request, response);
    const other = making.get(key);
    if (other === undefined) return make(handle, request, response, key);
    const made = await other;
    if (made === "passed") return make(handle, request, response, key);
    // What was begun after we asked shows every change of which we must know.
    if (made !== "lost" && (made.startedAt >= askedAt || isCurrent(made.tags, made.startedAt))) {
      sendKept(request, response, made);
      return;
    }
  }
}

async function make(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
): Promise<void> {
  hideReader(request);
  // Inside the capture: only what is let through goes this way.
  compressPassing(request, response);
  const captured = captureResponse(response, clockNow());
  making.set(key, captured);
  const send = async (): Promise<void> => {
    const made = await captured;
    if (making.get(key) === captured) making.delete(key);
    if (typeof made === "string") return;
    keep(key, made);
    sendKept(request, response, made);
  };
  // Next ends its part when the answer has left, which waits for us: so the two go on together.
  await Promise.all([handle(request, response), send()]);
}
