/** Parameters that say how a reader came, not which page it is. */
const trackingParameters = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id)$/i;

/** The address without fragment and tracking parameters; text that is no web address gives null. */
export function plainAddress(address: string, base?: string): string | null {
  const url = URL.parse(address, base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) {
    if (trackingParameters.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/**
 * Spellings under which the desk may know an address: with and without the slash at its end, tracking parameters and
 * "www", over https and http. For looking an article up, most usual first.
 */
export function addressSpellings(address: string): string[] {
  const plain = plainAddress(address);
  if (plain === null) return [address];
  const spellings = [address, plain].flatMap((spelling) => {
    const url = new URL(spelling);
    const withoutWww = url.hostname.replace(/^www\./, "");
    return ["https:", "http:"].flatMap((protocol) =>
      [withoutWww, `www.${withoutWww}`].flatMap((host) => {
        const rest = `${url.port === "" ? "" : `:${url.port}`}${url.pathname.replace(/\/$/, "")}`;
        return ["", "/"].map((slash) => `${protocol}//${host}${rest}${slash}${url.search}`);
      }),
    );
  });
  return [...new Set([address, plain, ...spellings])];
}
