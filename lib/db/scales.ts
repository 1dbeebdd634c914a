import { ratingTones, type Rating, type RatingTone } from "#lib/domain/rating/rating.ts";
import type { Handle, Tx } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const scaleSelect = {
  version: true,
  note: true,
  createdAt: true,
  ratings: {
    select: { axis: true, key: true, label: true, value: true, definition: true, tone: true, retired: true },
    orderBy: [{ axis: "asc" }, { position: "asc" }],
  },
} satisfies Prisma.RatingScaleSelect;

/** One version of the scale: every rating, retired ones too, in the desk's order, content first. */
export interface Scale {
  readonly version: number;
  /** What changed from the version before, for readers. */
  readonly note: string | null;
  readonly createdAt: Date;
  readonly ratings: readonly Rating[];
}

/** Every version of the scale, the newest first. There is always one. */
export async function readScales(db: Handle): Promise<Scale[]> {
  const rows = await db.ratingScale.findMany({ select: scaleSelect, orderBy: { version: "desc" } });
  return rows.map(scaleOf);
}

/** The scale in force. */
export async function readNewestScale(db: Handle): Promise<Scale> {
  return scaleOf(
    await db.ratingScale.findFirstOrThrow({ select: scaleSelect, orderBy: { version: "desc" } }),
  );
}

/** Adds a version; `ratings` stand in their order. Nothing of a version ever changes afterwards (migration). */
export async function insertScale(tx: Tx, scale: Scale): Promise<void> {
  const { version, note, createdAt, ratings } = scale;
  await tx.ratingScale.create({ data: { version, note, createdAt }, select: { version: true } });
  await tx.rating.createMany({
    data: ratings.map((rating, index) => ({ ...rating, scaleVersion: version, position: index + 1 })),
  });
}

function scaleOf(row: Prisma.RatingScaleGetPayload<{ select: typeof scaleSelect }>): Scale {
  return { ...row, ratings: row.ratings.map((rating) => ({ ...rating, tone: toneOf(rating.tone) })) };
}

function toneOf(tone: string): RatingTone {
  return ratingTones.find((each) => each === tone) ?? "open";
}
