import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { askRobots } from "./ask-robots.ts";
import { failureSentence } from "./failure-sentence.ts";
import type { FetchedPage, FetchOptions } from "./fetched-page.ts";
import { followRedirects, type Answered, type Fetching } from "./follow-redirects.ts";
import { readBody } from "./read-body.ts";
import { contentTypeOf, refusalOfHead } from "./read-head.ts";
import { readWebAddress, refuseFetch } from "./read-web-address.ts";

/** News pages weigh 0.1 to 2 MB of HTML, feeds less; who reads in a bounded thread may allow more. */
const defaultMaxBytes = 5_000_000;
const defaultTimeLimitMs = 20_000;

/**
 * Fetches one page of the public web for somebody who named its address (docs/adr/0030). Nothing in the address, in
 * a redirect or in what a name resolves to leads into a network that strangers cannot reach: each hop is checked by
 * the policy, and the socket connects to the address that was checked. Size, time, redirects and types are limited.
 *
 * `address` is hostile text. Refuses with INVALID on `url`, one sentence a person can act on, whatever the reason; a
 * server that names a time to come back gives `retryAfterSeconds`. Throws only for bugs. Sends no cookies, no referrer
 * and nothing of the person who asked.
 */
export async function fetchGuarded(address: string, options: FetchOptions): Promise<Outcome<FetchedPage>> {
  const timeLimitMs = options.timeLimitMs ?? defaultTimeLimitMs;
  const signal = AbortSignal.timeout(timeLimitMs);
  const fetching: Fetching = { options, signal };
  try {
    const first = readWebAddress(address);
    if (!first.ok) return first;
    const answered = await followRedirects(first.value, fetching);
    return answered.ok ? await readPage(answered.value, fetching) : answered;
  } catch (error) {
    const sentence = failureSentence(error, timeLimitMs, signal);
    if (sentence === null) throw error;
    return refuseFetch(sentence);
  }
}

async function readPage(answered: Answered, fetching: Fetching): Promise<Outcome<FetchedPage>> {
  const { url, redirects, response } = answered;
  const { accept, etag, lastModified, maxBytes, noteRobots } = fetching.options;
  const page = {
    url: url.href,
    redirects,
    ...contentTypeOf(response),
    etag: response.headers.etag ?? null,
    lastModified: response.headers["last-modified"] ?? null,
  };
  if (response.statusCode === 304 && (etag != null || lastModified != null)) {
    response.destroy();
    return ok({ ...page, status: 304, bytes: new Uint8Array(), robots: "unknown" });
  }
  const refused = refusalOfHead(response, accept);
  if (refused !== null) {
    response.destroy();
    return refused;
  }
  const bytes = await readBody(response, maxBytes ?? defaultMaxBytes);
  if (!bytes.ok) return bytes;
  const robots = noteRobots === true ? await askRobots(url, fetching) : "unknown";
  return ok({ ...page, status: 200, bytes: bytes.value, robots });
}
