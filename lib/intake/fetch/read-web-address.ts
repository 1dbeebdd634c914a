import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";

/** Longer than any address of a page; the limit of `webAddress` as well. */
const maxAddressChars = 2000;

/** A refusal to fetch: INVALID on the field `url`, so that it stands at the field where an address was typed. */
export function refuseFetch(message: string, retryAfterSeconds?: number): Refused {
  const fields = { url: [message] };
  return refuse(
    "INVALID",
    message,
    retryAfterSeconds === undefined ? { fields } : { fields, retryAfterSeconds },
  );
}

/**
 * An address that may be asked for: http or https, a host, no user name or password, no fragment. Notations such as
 * `http://0x7f.1/` become the plain address they mean, so that the policy judges that one.
 *
 * Refuses anything else with a sentence. `base` is where a relative address was found.
 */
export function readWebAddress(text: string, base?: URL): Outcome<URL> {
  const url = URL.parse(text.trim(), base);
  if (url === null || text.length > maxAddressChars) return refuseFetch("This is no complete web address.");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return refuseFetch("Only addresses that begin with http:// or https:// can be fetched.");
  }
  if (url.username !== "" || url.password !== "") {
    return refuseFetch("An address with a user name or password in it is not fetched: leave them out.");
  }
  url.hash = "";
  return ok(url);
}
