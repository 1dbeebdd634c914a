import "server-only";

/**
 * The network address a request came from, for limits only.
 *
 * The last entry of X-Forwarded-For is the one written by the nearest proxy (or by Next itself from the socket, when
 * the header is absent); entries before it are whatever the client chose to send. An IPv6 address is cut to its /64,
 * which one household or office owns as a whole. Where the application listens to the world without a proxy in front,
 * a client can choose this value: docs/deploy.md asks for a proxy that appends the header.
 */
export function clientAddress(headers: Headers): string {
  const last = (headers.get("x-forwarded-for") ?? "").split(",").at(-1)?.trim() ?? "";
  const address = last.replace(/^::ffff:(?=\d+\.)/, "");
  if (!address.includes(":")) return address || "unknown";
  return networkOf(address);
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
