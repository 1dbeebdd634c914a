import { builtInMethodologyVersion, methodologySlug } from "#lib/domain/page/page.ts";
import type { Handle } from "./database.ts";

/** Version of the methodology in force: number of its page's last publication, or 1 before the desk wrote its own. */
export async function methodologyVersionInForce(db: Handle): Promise<number> {
  const page = await db.publicPage.findUnique({ where: { slug: methodologySlug }, select: { n: true } });
  return page?.n ?? builtInMethodologyVersion;
}
