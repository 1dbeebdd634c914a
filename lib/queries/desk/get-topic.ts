import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { readPublicAddress } from "./public-address.ts";

export interface TopicView {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  /** Claims with it, in every stage. */
  readonly claims: number;
  /** Address of its public page; null while it has no live claim. */
  readonly publicPath: string | null;
  readonly mayEdit: boolean;
}

/** One topic by address; null when there is none or the actor may not read. */
export async function getTopic(db: Handle, actor: Actor, slug: string): Promise<TopicView | null> {
  if (!can(actor, "desk.read") || slug.includes("\0")) return null;
  const row = await db.topic.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, version: true, name: true, description: true },
      _count: { select: { claims: true } },
    },
  });
  if (row === null) return null;
  const { _count: count, ...topic } = row;
  const publicPath = await readPublicAddress(db, "topic", slug);
  return { ...topic, claims: count.claims, publicPath, mayEdit: can(actor, "topic.edit") };
}
