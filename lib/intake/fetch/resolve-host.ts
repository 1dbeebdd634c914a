import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { AddressPolicy } from "./address-policy.ts";
import { refuseFetch } from "./read-web-address.ts";

/** Every address of a name, IPv4 and IPv6 literals. Rejects as `dns.lookup` does when there is none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** As the system resolves names for every program here, hosts file included. */
export const resolveBySystem: Resolve = async (hostname) => {
  const answers = await lookup(hostname, { all: true });
  return answers.map(({ address }) => address);
};

/** An address that the policy allows. Only these are connected to. */
export interface CheckedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

interface Checking {
  readonly policy: AddressPolicy;
  readonly resolve: Resolve;
  readonly signal: AbortSignal;
  /** True for an address that a redirect led to: the sentence says so. */
  readonly redirected: boolean;
}

/**
 * The addresses of a URL's host, each of them allowed by the policy. One that is not refuses the host as a whole: a
 * name that mixes public and private answers is set up for an attack, or is no public site.
 *
 * Called anew for every hop; what it returns is what the socket is told to connect to, so the name is never looked up
 * a second time between check and connection (DNS rebinding).
 */
export async function resolveChecked(url: URL, checking: Checking): Promise<Outcome<CheckedAddress[]>> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  const addresses = isIP(host) === 0 ? await orAborted(checking.resolve(host), checking.signal) : [host];
  for (const address of addresses) {
    const reason = checking.policy(address, port);
    if (reason !== null) return refuseFetch(sentenceFor(url, reason, checking.redirected));
  }
  if (addresses.length === 0) return refuseFetch(`There is no server named “${host}”.`);
  return ok(addresses.map((address) => ({ address, family: isIP(address) === 6 ? 6 : 4 })));
}

/** Names the host, never its address: an answer must not tell what names inside a network resolve to. */
function sentenceFor(url: URL, reason: string, redirected: boolean): string {
  return redirected
    ? `The page sends readers on to “${url.hostname}”, which ${reason}.`
    : `“${url.hostname}” ${reason}.`;
}

/** A lookup cannot be cancelled; after the time limit nobody waits for it any more. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => {
    aborted.reject(signal.reason as Error);
  };
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
