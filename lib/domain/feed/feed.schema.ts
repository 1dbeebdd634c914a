import { z } from "zod";
import { id, optionalLine, version, webAddress } from "#lib/domain/text/text.schema.ts";

/** A feed to watch, by its own address or by that of a page that names it. */
export const watchFeedInput = z.object({
  url: webAddress.describe("Address of the feed, or of a page that names one"),
  outlet: optionalLine(200).describe(
    "Outlet of the articles imported from it; without it, each page says its own",
  ),
});
export type WatchFeedInput = z.infer<typeof watchFeedInput>;

/** Pausing, resuming or removing a feed, on the version that was shown. */
export const changeFeedInput = z.object({ feedId: id, version });
export type ChangeFeedInput = z.infer<typeof changeFeedInput>;

/** One item: to import it, dismiss it, or take the dismissal back. */
export const decideFeedItemInput = z.object({ itemId: id });
export type DecideFeedItemInput = z.infer<typeof decideFeedItemInput>;
