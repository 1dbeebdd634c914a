import { z } from "zod";
import type { NoticeKind } from "#lib/domain/claim/claim.ts";
import { ratingTones } from "#lib/domain/rating/rating.ts";
import type { Handle } from "#lib/db/database.ts";
import { readContentRatings } from "#lib/db/publication-ratings.ts";

const ratingSchema = z.object({
  key: z.string(),
  label: z.string(),
  tone: z.enum(ratingTones).catch("open"),
});

/** A rating of the content axis, as the publication of its time had it. */
export type LoggedRating = z.infer<typeof ratingSchema>;

export interface VerdictChange {
  readonly before: LoggedRating;
  readonly after: LoggedRating;
}

interface Notice {
  readonly id: string;
  readonly claimId: string;
  readonly kind: NoticeKind;
  readonly publicationN: number;
  readonly claim: { readonly publicClaim: { readonly state: string } | null };
}

/**
 * The rating before and after each verdict change among some lines of the log, by the id of the line. What is left of
 * a retracted claim does not include its verdicts, nor does what came before a retraction that was undone by a new
 * publication (product.md, "Publication"): such lines have none.
 */
export async function readVerdictChanges(
  db: Handle,
  notices: readonly Notice[],
): Promise<ReadonlyMap<string, VerdictChange>> {
  const changes = notices.filter(
    ({ kind, claim }) => kind === "verdict_change" && claim.publicClaim?.state !== "retracted",
  );
  if (changes.length === 0) return new Map();
  const ratings = await ratingsOf(
    db,
    changes.flatMap(({ claimId, publicationN: n }) => [
      { claimId, n: n - 1 },
      { claimId, n },
    ]),
  );
  return new Map(
    changes.flatMap(({ id, claimId, publicationN: n }) => {
      const before = ratings.get(`${claimId} ${String(n - 1)}`);
      const after = ratings.get(`${claimId} ${String(n)}`);
      return before === undefined || after === undefined ? [] : [[id, { before, after }] as const];
    }),
  );
}

/** Content ratings of publications that readers may still see, by claim and number. */
async function ratingsOf(
  db: Handle,
  wanted: readonly { claimId: string; n: number }[],
): Promise<ReadonlyMap<string, LoggedRating>> {
  const rows = await readContentRatings(db, wanted);
  return new Map(
    rows.flatMap(({ claimId, n, rating }) => {
      const known = ratingSchema.safeParse(rating);
      return known.success ? [[`${claimId} ${String(n)}`, known.data] as const] : [];
    }),
  );
}
