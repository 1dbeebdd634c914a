import { Prisma } from "./generated/client.ts";
import type { Handle } from "./database.ts";

/** An article with at least one live claim. `latestAt` is when the newest of them was first published. */
export interface PublicArticleRow {
  readonly slug: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly claims: number;
  readonly latestAt: Date;
  readonly changedAt: Date;
}

/** Last article of the page before. */
export interface PublicArticleCursor {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly slug: string;
}

/** Articles with a live claim, the one with the newest claim first. At most `take`. */
export async function findPublicArticles(
  db: Handle,
  after: PublicArticleCursor | null,
  take: number,
): Promise<PublicArticleRow[]> {
  const start =
    after === null
      ? Prisma.sql`true`
      : Prisma.sql`(max(first_published_at), a->>'slug') < (${new Date(after.at)}, ${after.slug})`;
  return db.$queryRaw<PublicArticleRow[]>`
    SELECT a->>'slug' AS slug, max(a->>'title') AS title, max(a->>'outlet') AS outlet, count(*)::int AS claims,
           max(first_published_at) AS "latestAt", max(published_at) AS "changedAt"
    FROM public_claims, jsonb_array_elements(articles) AS a
    WHERE state = 'live'
    GROUP BY a->>'slug'
    HAVING ${start}
    ORDER BY max(first_published_at) DESC, a->>'slug' DESC
    LIMIT ${take}`;
}
