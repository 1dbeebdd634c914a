import type { Handle } from "#lib/db/database.ts";
import type { DirectoryKind } from "#lib/domain/publication/publication.ts";

/** Where readers find a speaker, outlet or topic now; null while it has no live claim. */
export async function readPublicAddress(
  db: Handle,
  kind: DirectoryKind,
  slug: string,
): Promise<string | null> {
  const count = await db.publicCount.findUnique({
    where: { kind_slug_figure: { kind, slug, figure: "all" } },
    select: { number: true },
  });
  return (count?.number ?? 0) > 0 ? `/${kind}s/${slug}` : null;
}
