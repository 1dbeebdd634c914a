import type { Handle } from "#lib/db/database.ts";
import { readScales, type Scale } from "#lib/db/scales.ts";
import { scaleChanges, type RatingChange } from "#lib/domain/rating/rating.rules.ts";
import { scaleSubjectId, type Rating } from "#lib/domain/rating/rating.ts";

/** One version of the rating scale as readers see it. */
export interface PublicScale {
  readonly version: number;
  /** ISO 8601 UTC; null for the first version, with which every desk begins. */
  readonly since: string | null;
  /** What changed, as the desk put it. */
  readonly note: string | null;
  /** Ratings that verdicts could get, in order, content first. */
  readonly inUse: readonly Rating[];
  /** Ratings that no verdict gets any more; those that have one keep it. */
  readonly retired: readonly Rating[];
  /** Against the version before; empty for the first. */
  readonly changes: readonly RatingChange[];
  /** Of its publication; null for the first version, with which every desk begins. */
  readonly sha256: string | null;
}

/** Every version of the rating scale, the newest first: that one is in force. Changes with the tag `desk`. */
export async function getScaleHistory(db: Handle): Promise<PublicScale[]> {
  const [scales, publications] = await Promise.all([
    readScales(db),
    db.publication.findMany({
      where: { kind: "page", subjectId: scaleSubjectId },
      select: { n: true, sha256: true },
    }),
  ]);
  const hashes = new Map(publications.map(({ n, sha256 }) => [n, sha256]));
  return scales.map((scale, index) =>
    publicScaleOf(scale, scales[index + 1], hashes.get(scale.version) ?? null),
  );
}

function publicScaleOf(scale: Scale, before: Scale | undefined, sha256: string | null): PublicScale {
  return {
    version: scale.version,
    since: before === undefined ? null : scale.createdAt.toISOString(),
    note: scale.note,
    inUse: scale.ratings.filter((rating) => !rating.retired),
    retired: scale.ratings.filter((rating) => rating.retired),
    changes: before === undefined ? [] : scaleChanges(before.ratings, scale.ratings),
    sha256,
  };
}
