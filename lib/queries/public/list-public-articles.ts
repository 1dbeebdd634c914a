import { z } from "zod";
import type { Handle } from "#lib/db/database.ts";
import { findPublicArticles, type PublicArticleCursor } from "#lib/db/public-articles.ts";

/** An article in the list of articles. Instants are ISO 8601 UTC. */
export interface PublicArticleItem {
  readonly slug: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Live claims in it. */
  readonly claims: number;
  readonly latestAt: string;
}

export interface PublicArticlePage {
  readonly items: readonly PublicArticleItem[];
  readonly nextCursor: string | null;
}

const pageSize = 20;

/** Articles with at least one live claim, the one with the newest claim first; `after` is a cursor of `nextCursor`. */
export async function listPublicArticles(db: Handle, after?: string | undefined): Promise<PublicArticlePage> {
  const rows = await findPublicArticles(db, openArticleCursor(after), pageSize + 1);
  const items = rows.slice(0, pageSize).map(({ latestAt, slug, title, outlet, claims }) => ({
    ...{ slug, title, outlet, claims },
    latestAt: latestAt.toISOString(),
  }));
  const last = items.at(-1);
  const more = rows.length > pageSize && last !== undefined;
  return { items, nextCursor: more ? seal({ at: last.latestAt, slug: last.slug }) : null };
}

function seal({ at, slug }: PublicArticleCursor): string {
  return Buffer.from(`${at} ${slug}`, "utf8").toString("base64url");
}

const cursorSchema = z.object({ at: z.iso.datetime(), slug: z.string().regex(/^[\p{L}\p{N}-]+$/u) });

function openArticleCursor(sealed: string | undefined): PublicArticleCursor | null {
  if (sealed === undefined) return null;
  const [at, slug] = Buffer.from(sealed, "base64url").toString("utf8").split(" ");
  const known = cursorSchema.safeParse({ at, slug });
  return known.success ? known.data : null;
}
