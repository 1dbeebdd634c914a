import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";

export interface RatingView {
  readonly axis: "content" | "attribution";
  readonly key: string;
  readonly label: string;
  /** 1…5, or null for a rating without a number. */
  readonly value: number | null;
  readonly definition: string;
  readonly tone: string;
  readonly retired: boolean;
}

/** The desk's present scale, in its own order: content first, then attribution. */
export async function listRatings(
  db: Handle,
  actor: Actor,
): Promise<{ version: number; ratings: RatingView[] } | null> {
  if (!can(actor, "desk.read")) return null;
  const scale = await db.ratingScale.findFirst({
    orderBy: { version: "desc" },
    select: {
      version: true,
      ratings: {
        orderBy: { position: "asc" },
        select: {
          axis: true,
          key: true,
          label: true,
          value: true,
          definition: true,
          tone: true,
          retired: true,
        },
      },
    },
  });
  if (scale === null) return null;
  return { version: scale.version, ratings: scale.ratings.map((rating) => ({ ...rating })) };
}
