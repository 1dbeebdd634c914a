/** Parameters that say where a reader came from, not which page it is. */
const tracking = /^(utm_|fbclid$|gclid$|mc_|cmpid$|ref$|ref_src$|at_)/i;

/**
 * What two addresses of one page have in common: host without "www." or "m.", path without a last slash, and the
 * parameters that choose a page, in order. Null for what is no address. To compare, never to open.
 */
export function addressKey(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(([name]) => !tracking.test(name)).sort();
  const query = new URLSearchParams(kept).toString();
  const path = pathname.replace(/\/+$/, "");
  return `${hostname.replace(/^(www|m|amp)\./, "")}${path}${query === "" ? "" : `?${query}`}`;
}
