import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { correctionEntryOf } from "#lib/publishing/feeds/correction-entry.ts";
import { feedAddress, listAddress, type FeedFilter } from "#lib/publishing/feeds/feed-address.ts";
import { feedMediaTypes, type Feed, type FeedFormat } from "#lib/publishing/feeds/feed.ts";
import { writeFeed } from "#lib/publishing/feeds/write-feed.ts";
import { parseCorrectionQuery } from "#lib/queries/public/list-correction-log.ts";
import { feedCorrections } from "#lib/web/machine-reads.ts";
import { deskFacts, newestOf } from "./feed-facts.ts";
import { feedWords } from "./feed-words.ts";
import { publicFile } from "./public-file.ts";

/** `/corrections/feed.*`: what was corrected, retracted or put under review, in one of the three formats. */
export function correctionsFeed(format: FeedFormat) {
  return publicFile(async (request) => {
    const { after, ...filter } = parseCorrectionQuery(request.query);
    const page = await feedCorrections(after, filter);
    const words = feedWords(request.words, request.desk.timeZone);
    const entries = page.items.map((item) => correctionEntryOf(item, words, request.origin));
    const address = (more: FeedFilter) =>
      feedAddress(request.base, "/corrections", format, { ...filter, ...more });
    const feed: Feed = {
      ...deskFacts(request),
      title: words.correctionsTitle(request.desk.deskName),
      description: words.correctionsDescription(request.desk.deskName),
      homeUrl: listAddress(request.base, "/corrections", filter),
      selfUrl: address({ after }),
      firstUrl: address({}),
      nextUrl: page.nextCursor === null ? null : address({ after: page.nextCursor }),
      updatedAt: newestOf(entries),
      entries,
    };
    const tags = [publicTags.corrections, publicTags.claims];
    return { type: feedMediaTypes[format], body: writeFeed(feed, format), tags };
  });
}
