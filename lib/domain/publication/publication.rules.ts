import type { DirectoryKind } from "./publication.ts";

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
  /** Lists of speakers, outlets and topics; with every claim's publication `claims` changes as well. */
  directory: "directory",
  /** The page of a speaker, outlet or topic: its fields, its claims and their numbers. */
  entry: (kind: DirectoryKind, slug: string) => `${kind}:${slug}`,
  /** List of the desk's standing pages; which of them there are stands on every page, so `desk` changes with it. */
  pages: "pages",
  /** A standing page, its earlier versions included: `about`, or the slug of a policy. */
  page: (slug: string) => `page:${slug}`,
} as const;

/** The tags of entries whose fields or claims changed, and of the lists they stand in. */
export function directoryTags(
  refs: readonly { readonly kind: DirectoryKind; readonly slug: string }[],
): string[] {
  return [publicTags.directory, ...refs.map(({ kind, slug }) => publicTags.entry(kind, slug))];
}
