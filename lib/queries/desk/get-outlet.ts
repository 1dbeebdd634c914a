import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { readPublicAddress } from "./public-address.ts";

export interface OutletView {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly name: string;
  readonly url: string | null;
  /** Articles of it at the desk. */
  readonly articles: number;
  /** Address of its public page; null while it has no live claim. */
  readonly publicPath: string | null;
  readonly mayEdit: boolean;
}

/** One outlet by address; null when there is none or the actor may not read. */
export async function getOutlet(db: Handle, actor: Actor, slug: string): Promise<OutletView | null> {
  if (!can(actor, "desk.read") || slug.includes("\0")) return null;
  const row = await db.outlet.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, version: true, name: true, url: true },
      _count: { select: { articles: true } },
    },
  });
  if (row === null) return null;
  const { _count: count, ...outlet } = row;
  const publicPath = await readPublicAddress(db, "outlet", slug);
  return { ...outlet, articles: count.articles, publicPath, mayEdit: can(actor, "outlet.edit") };
}
