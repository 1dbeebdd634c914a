/** Cache tags of the public site. A slug is a tag too, so that a cached "not found" clears when the page appears. */
export const publicTags = {
  /** Lists, counts and feeds of claims. */
  claims: "claims",
  articles: "articles",
  corrections: "corrections",
  /** Name, address, time zone and scales: on every page. */
  desk: "desk",
  claim: (slug: string) => `claim:${slug}`,
  article: (slug: string) => `article:${slug}`,
} as const;
