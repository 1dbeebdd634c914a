import type { FeedClaim } from "#lib/publishing/feeds/claim-entry.ts";
import type { Handle } from "#lib/db/database.ts";
import { listClaimsUncounted, type PublicClaimItem } from "./list-public-claims.ts";
import type { PublicClaimQuery } from "./public-claim-filter.ts";
import { noticesOf } from "./read-claim-dump.ts";
import type { ChosenValue } from "./search-public.ts";

/** One page of a feed of claims. */
export interface FeedClaimPage {
  readonly items: readonly FeedClaim[];
  /** Opaque `after` of the next page; null at the end. */
  readonly nextCursor: string | null;
  /** The filter values in use that some live claim answers to, as readers see them. */
  readonly chosen: readonly ChosenValue[];
}

/** Entries on one page of a feed: what came in over some days, in some 50 KB. */
export const feedPageSize = 30;

/** The newest live claims that a filter leaves, each with its public log and the names of its topics. */
export async function listFeedClaims(
  db: Handle,
  query: PublicClaimQuery,
  take: number = feedPageSize,
): Promise<FeedClaimPage> {
  // A feed is what is new: searches come in order of time too, and for the words as they were typed.
  const sort = query.sort === "oldest" ? "oldest" : "newest";
  const page = await listClaimsUncounted(db, { ...query, sort }, take);
  const [notices, topics] = await Promise.all([
    noticesOf(
      db,
      page.items.map((item) => item.claimId),
    ),
    topicNames(db, page.items),
  ]);
  return {
    items: page.items.map((item) => ({
      ...item,
      topics: item.topicSlugs.map((slug) => ({ slug, name: topics.get(slug) ?? slug })),
      notices: notices.get(item.claimId) ?? [],
    })),
    nextCursor: page.nextCursor,
    chosen: page.chosen,
  };
}

async function topicNames(
  db: Handle,
  items: readonly PublicClaimItem[],
): Promise<ReadonlyMap<string, string>> {
  const slugs = [...new Set(items.flatMap((item) => item.topicSlugs))];
  const rows = await db.publicEntry.findMany({
    where: { kind: "topic", slug: { in: slugs } },
    select: { slug: true, name: true },
  });
  return new Map(rows.map((row) => [row.slug, row.name]));
}
