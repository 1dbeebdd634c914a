import { feedFormats, feedMediaTypes } from "#lib/publishing/feeds/feed.ts";
import {
  feedAddress,
  feedNames,
  subscribedFilter,
  type FeedFilter,
  type FeedList,
} from "#lib/publishing/feeds/feed-address.ts";
import type { Words } from "#lib/words/words.ts";

interface FeedLinksProps {
  readonly list: FeedList;
  /** As it stands in the list's address. */
  readonly filter: FeedFilter;
  readonly words: Words;
}

/** The feeds of a list with its filter, for readers: browsers have long stopped showing those of the head. */
export function FeedLinks({ list, filter, words }: FeedLinksProps) {
  const kept = subscribedFilter(filter);
  return (
    <nav
      aria-label={words.t("lists.feeds.label")}
      className="print-hide mt-8 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted"
    >
      <span>{words.t("lists.feeds.follow")}</span>
      {feedFormats.map((format) => (
        <a
          key={format}
          href={words.href(feedAddress("", list, format, kept))}
          type={feedMediaTypes[format]}
          rel="nofollow"
          className="link tap"
        >
          {feedNames[format]}
        </a>
      ))}
    </nav>
  );
}
