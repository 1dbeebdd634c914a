import type { FeedCorrection } from "#lib/publishing/feeds/correction-entry.ts";
import type { Handle } from "#lib/db/database.ts";
import { listCorrections, type CorrectionFilter } from "./list-corrections.ts";

/** One page of a feed of corrections. */
export interface FeedCorrectionPage {
  readonly items: readonly FeedCorrection[];
  readonly nextCursor: string | null;
}

/**
 * The desk's public log as its page lists it, with what makes each line an entry that stays the same entry. Typos are in
 * no feed (product.md, "Publication"), whatever the filter asks for.
 */
export async function listCorrectionFeed(
  db: Handle,
  after?: string | undefined,
  filter: Pick<CorrectionFilter, "kind" | "year"> = {},
): Promise<FeedCorrectionPage> {
  if (filter.kind === "typo") return { items: [], nextCursor: null };
  const page = await listCorrections(db, after, { kind: filter.kind, year: filter.year });
  const places = await placesOf(
    db,
    page.items.map((item) => item.id),
  );
  return {
    items: page.items.flatMap((item) => {
      const place = places.get(item.id);
      if (place === undefined) return [];
      const { kind, note, at, claim, verdict } = item;
      const { line, language } = place;
      return [
        { kind, note, at, line, change: verdict, claim: { slug: claim.slug, text: claim.text, language } },
      ];
    }),
    nextCursor: page.nextCursor,
  };
}

interface Place {
  readonly id: string;
  /** Which line of the claim's log it is, from 1. */
  readonly line: number;
  readonly language: string;
}

async function placesOf(db: Handle, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const rows = await db.$queryRaw<Place[]>`
    SELECT n.id::text AS id, c.language,
      (SELECT count(*)::int FROM notices b WHERE b.claim_id = n.claim_id AND (b.at, b.id) <= (n.at, n.id)) AS line
    FROM notices n JOIN public_claims c ON c.claim_id = n.claim_id
    WHERE n.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
