import { networkInterfaces } from "node:os";
import { networkOf, type Network } from "./network-of.ts";

/**
 * Decides whether a connection may be made: null when it may, else the rest of a sentence that begins with the
 * address the person gave ("… leads into a private network").
 *
 * `ip` is a literal IPv4 or IPv6 address, the very one the socket will connect to. The policy is an argument so that
 * tests can open exactly their own server's port; nothing a person, a page or the environment says reaches it.
 */
export type AddressPolicy = (ip: string, port: number) => string | null;

/**
 * Ports of the web. Any other is refused: newsrooms publish on these two, and whoever may name a port can use the
 * desk to speak to mail servers, databases and consoles, or to list which of them a host has open.
 */
const webPorts: ReadonlySet<number> = new Set([80, 443]);

const reasons: Readonly<Record<Exclude<Network, "public">, string>> = {
  "this machine": "leads to the desk’s own machine",
  private: "leads into a private network",
  "cloud metadata": "leads to a cloud provider’s internal service",
  "not routed": "leads to no place on the public internet",
};

/** The policy of the product: public unicast addresses on ports 80 and 443, and none of this machine's own. */
export const publicInternet: AddressPolicy = (ip, port) => {
  if (!webPorts.has(port)) return `uses port ${port}, and the desk fetches from ports 80 and 443 only`;
  const network = isOwnAddress(ip) ? "this machine" : networkOf(ip);
  return network === "public" ? null : reasons[network];
};

/**
 * A server often trusts itself more than it trusts visitors, also under its public address, so that one is refused
 * with the loopback ones.
 */
function isOwnAddress(ip: string): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === ip));
}
