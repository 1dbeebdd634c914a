import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a client with these headers takes bodies in an encoding (`Accept-Encoding`; RFC 9110, 12.5.3): it names that
 * encoding, or else everything, and not with the weight nought.
 */
export function takes(encoding: "br" | "gzip", headers: IncomingHttpHeaders): boolean {
  const offers = new Map(
    (headers["accept-encoding"] ?? "")
      .toLowerCase()
      .split(",")
      .map((offer) => {
        const [name = "", ...parameters] = offer.split(";").map((part) => part.trim());
        const weight = parameters.find((each) => each.startsWith("q="))?.slice(2);
        return [name, weight === undefined || Number(weight) > 0] as const;
      }),
  );
  return offers.get(encoding) ?? offers.get("*") ?? false;
}
