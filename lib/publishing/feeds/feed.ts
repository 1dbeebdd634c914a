/** A feed as all three formats are made of it. Instants are ISO 8601 UTC, addresses absolute, languages BCP 47. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page that shows the same list to readers. */
  readonly homeUrl: string;
  /** This page of the feed. */
  readonly selfUrl: string;
  /** The feed's first page: what a subscriber keeps, and the feed's identity. */
  readonly firstUrl: string;
  /** Where older entries are (RFC 5005, paged feeds); null on the last page. */
  readonly nextUrl: string | null;
  readonly language: string;
  /** When anything on this page last changed. */
  readonly updatedAt: string;
  readonly publisher: { readonly name: string; readonly url: string };
  readonly iconUrl: string | null;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Never changes, and is an address at which the entry can be read. */
  readonly id: string;
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text, one or two sentences. */
  readonly summary: string;
  /** Finished HTML: paragraphs, everything in them escaped. */
  readonly html: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly language: string;
  readonly categories: readonly { readonly key: string; readonly label: string }[];
}

export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedMediaTypes: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};
