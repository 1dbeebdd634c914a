import type { Handle } from "#lib/db/database.ts";
import { id as idSchema } from "#lib/domain/text/text.schema.ts";

/** The id and version of the article that an id or an address names; null when none does. */
export async function findArticleRef(
  db: Handle,
  slugOrId: string,
): Promise<{ readonly id: string; readonly version: number } | null> {
  // PostgreSQL has no NUL in text: such an address names nothing.
  if (slugOrId.includes("\0")) return null;
  const where = idSchema.safeParse(slugOrId).success ? { id: slugOrId } : { slug: slugOrId };
  return db.article.findUnique({ where, select: { id: true, version: true } });
}
