import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { ratingAxes, type Rating, type RatingAxis } from "#lib/domain/rating/rating.ts";
import { readNewestScale } from "#lib/db/scales.ts";
import { getScaleHistory, type PublicScale } from "../public/get-scale-history.ts";

/** A rating of the scale in force as the form shows it. */
export interface ScaleRating extends Rating {
  /** Place in its axis, from 1. */
  readonly position: number;
  /** Working and published verdicts that have it. */
  readonly verdicts: number;
}

/** The scale in force with its history. */
export interface ScaleView {
  readonly version: number;
  readonly axes: readonly { readonly axis: RatingAxis; readonly ratings: readonly ScaleRating[] }[];
  /** The newest first. */
  readonly versions: readonly PublicScale[];
  readonly mayEdit: boolean;
}

/** The rating scale as the desk sees it. Null for an actor who may not read the desk. */
export async function getScale(db: Handle, actor: Actor): Promise<ScaleView | null> {
  if (!can(actor, "desk.read")) return null;
  const [scale, versions, counts] = await Promise.all([
    readNewestScale(db),
    getScaleHistory(db),
    countVerdicts(db),
  ]);
  return {
    version: scale.version,
    versions,
    mayEdit: can(actor, "settings.edit"),
    axes: ratingAxes.map((axis) => ({
      axis,
      ratings: scale.ratings
        .filter((rating) => rating.axis === axis)
        .map((rating, index) => ({
          ...rating,
          position: index + 1,
          verdicts: counts.get(`${axis} ${rating.key}`) ?? 0,
        })),
    })),
  };
}

async function countVerdicts(db: Handle): Promise<ReadonlyMap<string, number>> {
  const [content, attribution] = await Promise.all([
    db.verdict.groupBy({ by: ["content"], _count: true }),
    db.verdict.groupBy({ by: ["attribution"], _count: true }),
  ]);
  return new Map([
    ...content.map((row) => [`content ${row.content ?? ""}`, row._count] as const),
    ...attribution.map((row) => [`attribution ${row.attribution ?? ""}`, row._count] as const),
  ]);
}
