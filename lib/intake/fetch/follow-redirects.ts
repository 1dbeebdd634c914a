import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { publicInternet } from "./address-policy.ts";
import type { FetchOptions } from "./fetched-page.ts";
import { acceptedEncodings } from "./read-body.ts";
import { readWebAddress, refuseFetch } from "./read-web-address.ts";
import { requestPinned } from "./request-pinned.ts";
import { resolveBySystem, resolveChecked } from "./resolve-host.ts";
import { robotName } from "./robots-note.ts";

/** Moved pages need one or two redirects, shorteners and consent walls a few more; a loop is seen soon enough. */
const maxRedirects = 5;

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** One fetch whose clock is running. */
export interface Fetching {
  readonly options: FetchOptions;
  readonly signal: AbortSignal;
}

/** The head of the first answer that is no redirect, and how we came to it. Its body is not read yet. */
export interface Answered {
  readonly url: URL;
  readonly redirects: readonly string[];
  readonly response: IncomingMessage;
}

/**
 * Asks an address, then whatever its redirects lead to, at most five; every hop is read, looked up and checked like
 * the first. Refuses a hop that may not be connected to. Rejects with Node's errors.
 */
export async function followRedirects(first: URL, fetching: Fetching): Promise<Outcome<Answered>> {
  const redirects: string[] = [];
  for (let url = first; ;) {
    const answer = await ask(url, fetching, redirects.length > 0);
    if (!answer.ok) return answer;
    const response = answer.value;
    if (!redirectStatuses.has(response.statusCode ?? 0)) return ok({ url, redirects, response });
    response.destroy();
    const next = nextHop(response, url, redirects.length);
    if (!next.ok) return next;
    redirects.push(url.href);
    url = next.value;
  }
}

function nextHop({ headers: { location } }: IncomingMessage, from: URL, redirects: number): Outcome<URL> {
  if (redirects === maxRedirects)
    return refuseFetch(`The page sends readers on more than ${String(maxRedirects)} times.`);
  if (location === undefined) return refuseFetch("The page sends readers on without saying where to.");
  const next = readWebAddress(asUtf8(location), from);
  return next.ok
    ? next
    : refuseFetch("The page sends readers on to something that is no public web address.");
}

/** Node reads headers as Latin-1; an address with letters beyond ASCII is sent as UTF-8, and browsers read it so. */
function asUtf8(header: string): string {
  const bytes = Buffer.from(header, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : header;
}

/** One request to one address, the host looked up and checked anew. */
async function ask(
  url: URL,
  { options, signal }: Fetching,
  redirected: boolean,
): Promise<Outcome<IncomingMessage>> {
  const { policy = publicInternet, resolve = resolveBySystem } = options;
  const checked = await resolveChecked(url, { policy, resolve, signal, redirected });
  if (!checked.ok) return checked;
  return ok(await requestPinned(url, { addresses: checked.value, headers: headersOf(options), signal }));
}

function headersOf({ accept, deskOrigin, etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    "User-Agent": `${robotName}/1 (fact-checking desk; +${deskOrigin})`,
    Accept: `${accept.mediaTypes.join(", ")}, */*;q=0.1`,
    "Accept-Encoding": acceptedEncodings,
    ...(etag == null ? {} : { "If-None-Match": etag }),
    ...(lastModified == null ? {} : { "If-Modified-Since": lastModified }),
  };
}
