import { z } from "zod";
import { pageMessage } from "../../bookmarklet/_components/bookmarklet.ts";

/** Longest HTML taken from another page, in UTF-16 units; the reader takes no more (lib/intake/documents/read-html.ts). */
const maxHtmlChars = 10_000_000;

const message = z.object({
  kind: z.literal(pageMessage),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  title: z.string(),
  html: z.string(),
});

/** A page as another window handed it over. All of it is hostile; `url` stands on the origin that sent it. */
export interface ReceivedPage {
  readonly url: string;
  readonly title: string;
  readonly html: string;
}

/**
 * The page in a window message; null for messages that are none of ours; a sentence for one that cannot be taken. The
 * browser vouches for `origin`, so a page can lie about its text but not about whose page it is.
 */
export function receivedPage(event: {
  readonly origin: string;
  readonly data: unknown;
}): ReceivedPage | string | null {
  const parsed = message.safeParse(event.data);
  if (!parsed.success) return null;
  const { url, title, html } = parsed.data;
  if (new URL(url).origin !== event.origin)
    return "A page named an address that is not its own. Nothing was taken.";
  if (html.length > maxHtmlChars)
    return "The page is larger than the desk takes. Copy its text and paste it.";
  return { url, title: title.replace(/\s+/g, " ").trim().slice(0, 300), html };
}

/** The address that the bookmarklet puts behind the # for pages that cannot hand anything over; null for others. */
export function addressInHash(hash: string): string | null {
  try {
    const url = new URL(decodeURIComponent(hash.slice(1)));
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch (error) {
    // A broken escape or no address: whoever came here otherwise.
    if (error instanceof URIError || error instanceof TypeError) return null;
    throw error;
  }
}
