import type { DirectoryKind } from "#lib/domain/publication/publication.ts";

/** Public paths of the directory, without language prefix. */
export const listPaths = { speaker: "/speakers", outlet: "/outlets", topic: "/topics" } as const;

/** The page of an entry. */
export const entryPath = (kind: DirectoryKind, slug: string): string => `${listPaths[kind]}/${slug}`;

/** Claims of one entry, narrowed further by other filters of `/claims`. */
export function claimsPath(filter: Readonly<Record<string, string>>): string {
  return `/claims?${new URLSearchParams(filter).toString()}`;
}
