import { request as requestHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { CheckedAddress } from "./resolve-host.ts";

/** Names, values and line ends of all headers of an answer, bytes. Pages of the five articles' outlets stay under 12 KB. */
const maxHeaderBytes = 32 * 1024;

interface PinnedRequest {
  readonly addresses: readonly CheckedAddress[];
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * Sends one GET to one of the checked addresses and gives the answer's head; its body is not read yet. The host of
 * the URL only names the virtual host and the certificate. No redirect is followed, no connection is kept, and
 * NODE_USE_ENV_PROXY does not apply: a proxy would look the name up again, unchecked.
 *
 * Rejects with Node's errors (`failureSentence` has the words), also when `signal` ends the time.
 */
export function requestPinned(url: URL, pinned: PinnedRequest): Promise<IncomingMessage> {
  const options: RequestOptions = {
    agent: false,
    headers: pinned.headers,
    lookup: pinnedLookup(pinned.addresses),
    maxHeaderSize: maxHeaderBytes,
    signal: pinned.signal,
  };
  // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED cannot switch it off for evidence.
  const secureOptions = { ...options, rejectUnauthorized: true };
  return new Promise((resolve, reject) => {
    const request = url.protocol === "https:" ? requestHttps(url, secureOptions) : requestHttp(url, options);
    request.once("response", resolve);
    request.once("error", reject);
    request.end();
  });
}

/** Answers every lookup of the socket with the checked addresses, whatever name it asks for. */
function pinnedLookup(addresses: readonly CheckedAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? "", first?.family ?? 4);
  };
}
