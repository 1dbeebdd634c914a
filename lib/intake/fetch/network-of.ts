import ipaddr from "ipaddr.js";

/** What kind of network an address belongs to. "not routed": multicast, documentation, reserved, transition and the like. */
export type Network = "public" | "this machine" | "private" | "cloud metadata" | "not routed";

/** ipaddr.js names of ranges that have an own word; everything it does not call `unicast` is "not routed". */
const named: Readonly<Record<string, Network>> = {
  loopback: "this machine",
  // 0.0.0.0 and :: connect to the machine itself on Linux.
  unspecified: "this machine",
  private: "private",
  uniqueLocal: "private",
  deprecatedSiteLocal: "private",
  linkLocal: "private",
  carrierGradeNat: "private",
};

/**
 * Addresses where clouds answer their guests with credentials: AWS, Google, Azure and DigitalOcean (link-local), AWS
 * over IPv6, Alibaba, Oracle, Azure's wire server. The last one is a public address; the others stand here so that the
 * sentence says what they are.
 */
const metadataAddresses: ReadonlySet<string> = new Set([
  "169.254.169.254",
  "169.254.170.2",
  "fd00:ec2::254",
  "100.100.100.200",
  "192.0.0.192",
  "168.63.129.16",
]);

/** Global unicast: IANA assigns nothing outside it to hosts of the public internet (RFC 4291, RFC 9637). */
const globalUnicast6 = ipaddr.parseCIDR("2000::/3");

/** 64:ff9b::/96, the only NAT64 prefix of public networks (RFC 6052); 64:ff9b:1::/48 is for local use (RFC 8215). */
const publicNat64 = ipaddr.parseCIDR("64:ff9b::/96");

/**
 * The network of a literal address. An IPv6 address that carries an IPv4 one (mapped, or NAT64, by which networks
 * without IPv4 reach all of it) is judged by the one inside. 6to4 and Teredo carry one too and are refused whole:
 * both are abandoned (RFC 7526), and whatever still decapsulates them may sit in front of a private network.
 * Text that is no address is "not routed": what cannot be judged is not connected to.
 */
export function networkOf(ip: string): Network {
  if (!ipaddr.isValid(ip)) return "not routed";
  const address = innermost(ipaddr.parse(ip));
  if (metadataAddresses.has(address.toString())) return "cloud metadata";
  const range = address.range();
  if (range !== "unicast") return named[range] ?? "not routed";
  if (address instanceof ipaddr.IPv6 && !address.match(globalUnicast6)) return "not routed";
  return "public";
}

function innermost(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  if (!address.match(publicNat64)) return address;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}
