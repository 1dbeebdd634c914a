import type { FormAgain } from "#lib/web/public-form-message.ts";
import type { Words } from "#lib/words/words.ts";

/**
 * A form carries a stamp of its own and is nobody else's; nothing in it is secret. `no-store` would make browsers
 * forget what was typed when a reader goes back.
 */
export function formHeaders(again: FormAgain | null): Record<string, string> {
  const retryAfter = again?.retryAfterSeconds ?? null;
  return {
    "cache-control": "private, no-cache",
    ...(retryAfter === null ? {} : { "retry-after": String(retryAfter) }),
  };
}

/** After sending: to the page where the sender follows the message. Loading that page again sends nothing. */
export function sentTo(words: Words, token: string): Response {
  const headers = { location: words.href(`/submit/${token}`), "cache-control": "no-store" };
  return new Response(null, { status: 303, headers });
}
