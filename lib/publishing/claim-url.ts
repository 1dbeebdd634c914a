/** Canonical address of a claim's public page; `origin` has no trailing slash. */
export function claimUrlOf(origin: string, slug: string): string {
  return `${origin}/claims/${slug}`;
}

/** Canonical address of an article's public page. */
export function articleUrlOf(origin: string, slug: string): string {
  return `${origin}/articles/${slug}`;
}
