import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";

const compress = compression();

/**
 * Compresses what is passed on as it comes: desk pages, downloads, streams. Next's own switch for it is off (`compress` in
 * next.config.js): it would compress inside the door, and what is kept would have to be unpacked again.
 */
export function compressPassing(request: IncomingMessage, response: ServerResponse): void {
  // The library is typed for Express and uses nothing of it.
  const [asked, answered] = [request, response] as unknown as Parameters<typeof compress>;
  compress(asked, answered, () => undefined);
}
