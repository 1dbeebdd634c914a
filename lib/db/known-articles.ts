import { addressSpellings } from "#lib/domain/text/web-address.ts";
import type { Handle } from "./database.ts";

export interface KnownArticle {
  readonly id: string;
  readonly slug: string;
  readonly title: string | null;
}

/** For each address that an article of the desk has, in whatever spelling, that article. One query for all. */
export async function knownArticles(
  db: Handle,
  addresses: readonly string[],
): Promise<Map<string, KnownArticle>> {
  const spellings = new Map(addresses.map((address) => [address, addressSpellings(address)]));
  const found = await articlesByAddress(db, [...new Set([...spellings.values()].flat())]);
  const known = new Map<string, KnownArticle>();
  for (const [address, all] of spellings) {
    const article = all.map((spelling) => found.get(spelling)).find((one) => one !== undefined);
    if (article !== undefined) known.set(address, article);
  }
  return known;
}

/** Articles that are not archived by their address, given every spelling of it; the first import of each wins. */
async function articlesByAddress(
  db: Handle,
  addresses: readonly string[],
): Promise<Map<string, KnownArticle>> {
  if (addresses.length === 0) return new Map();
  const rows = await db.article.findMany({
    where: { url: { in: [...addresses] }, archivedAt: null },
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
    select: { id: true, slug: true, title: true, url: true },
  });
  return new Map(rows.map(({ url, ...article }) => [url ?? "", article]));
}
