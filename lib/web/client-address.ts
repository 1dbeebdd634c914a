import "server-only";

import { peerHeader } from "./public-headers.ts";

/**
 * The network address a request came from, for limits only.
 *
 * A request from this machine itself came through a proxy: then the last entry of X-Forwarded-For, which that proxy
 * wrote, is the client (entries before it are whatever the client chose to send). Any other request counts for the
 * address it comes from, so that nobody chooses their own. An IPv6 address is cut to its /64, which one household or
 * office owns as a whole.
 */
export function clientAddress(headers: Headers): string {
  const peer = withoutMapping(headers.get(peerHeader) ?? "");
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").at(-1)?.trim() ?? "";
  const address = peer === "" || isThisMachine(peer) ? withoutMapping(forwarded) || peer : peer;
  if (!address.includes(":")) return address || "unknown";
  return networkOf(address);
}

/** An IPv4 address as a dual-stack socket shows it. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

function isThisMachine(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

function networkOf(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) {
    const rest = tail === "" ? 0 : tail.split(":").length;
    while (groups.length + rest < 8) groups.push("0");
    if (tail !== "") groups.push(...tail.split(":"));
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
