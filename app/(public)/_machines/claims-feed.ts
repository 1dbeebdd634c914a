import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { claimEntryOf } from "#lib/publishing/feeds/claim-entry.ts";
import { feedAddress, listAddress, type FeedFilter } from "#lib/publishing/feeds/feed-address.ts";
import { feedMediaTypes, type Feed, type FeedFormat } from "#lib/publishing/feeds/feed.ts";
import { writeFeed } from "#lib/publishing/feeds/write-feed.ts";
import { parsePublicQuery } from "#lib/queries/public/public-claim-filter.ts";
import { feedClaims } from "#lib/web/machine-reads.ts";
import { movedFilter } from "#lib/web/public-reads.ts";
import { movedTo } from "../_site/moved-to.ts";
import { deskFacts, newestOf } from "./feed-facts.ts";
import { feedWords } from "./feed-words.ts";
import { feedTitle } from "./feed-title.ts";
import { publicFile } from "./public-file.ts";

/** `/claims/feed.*`: the newest claims that a filter of `/claims` leaves, in one of the three formats. */
export function claimsFeed(format: FeedFormat) {
  return publicFile(async (request) => {
    const query = parsePublicQuery(request.query);
    const page = await feedClaims(query);
    const moved = page.items.length === 0 ? await movedFilter(query) : null;
    if (moved !== null) {
      return movedTo(feedAddress(request.base.slice(request.origin.length), "/claims", format, { ...moved }));
    }
    const { after: _after, ...filter } = query;
    const words = feedWords(request.words, request.desk.timeZone);
    const entries = page.items.map((claim) => claimEntryOf(claim, words, request.origin));
    const address = (more: FeedFilter) =>
      feedAddress(request.base, "/claims", format, { ...filter, ...more });
    const feed: Feed = {
      ...deskFacts(request),
      title: feedTitle(request.words, request.desk.deskName, query, page.chosen),
      description: words.claimsDescription(request.desk.deskName),
      homeUrl: listAddress(request.base, "/claims", filter),
      selfUrl: address({ after: query.after }),
      firstUrl: address({}),
      nextUrl: page.nextCursor === null ? null : address({ after: page.nextCursor }),
      updatedAt: newestOf(entries),
      entries,
    };
    return { type: feedMediaTypes[format], body: writeFeed(feed, format), tags: [publicTags.claims] };
  });
}
