import type {
  DirectoryKind,
  DirectoryPublication,
  FrozenEntry,
} from "#lib/domain/publication/publication.ts";
import type { RatingAxis, RatingTone } from "#lib/domain/rating/rating.ts";
import type { Handle } from "#lib/db/database.ts";
import { readRatingCounts, readSharedEntries, type CountRow } from "#lib/db/public-counts.ts";
import { listPublicClaims, type PublicClaimPage } from "./list-public-claims.ts";
import { resolveEntryAddress } from "./resolve-entry-address.ts";

/** How many of an entry's live claims have a rating. A plain number of checks, no score of the one they are about. */
export interface RatingCount {
  readonly key: string;
  readonly label: string;
  readonly tone: RatingTone;
  readonly claims: number;
}

/** Another entry, with the number of live claims both share. */
export interface SharedEntry {
  readonly slug: string;
  readonly name: string;
  readonly claims: number;
}

/** A speaker, outlet or topic as readers find it. Instants are ISO 8601 UTC. */
export interface PublicEntry<Entry extends FrozenEntry = FrozenEntry> {
  readonly entry: Entry;
  /** Number, hash and time of the frozen copy that is shown. */
  readonly n: number;
  readonly sha256: string;
  readonly publishedAt: string;
  /** When the fields or the claims below them last changed. */
  readonly changedAt: string;
  /** Live claims, all of them. */
  readonly claims: number;
  /** In the order of the scale; ratings without a claim are left out. */
  readonly ratings: readonly RatingCount[];
  readonly attributions: readonly RatingCount[];
  /** Those it shares most claims with, most first. */
  readonly shared: Readonly<Record<DirectoryKind, readonly SharedEntry[]>>;
  /** First page of its claims, newest first; further ones are pages of `/claims`. */
  readonly page: PublicClaimPage;
}

/** `redirect` is the slug of the speaker that this one was merged into. */
export type PublicEntryAnswer<Entry extends FrozenEntry = FrozenEntry> =
  PublicEntry<Entry> | { readonly redirect: string };

/** More would be a list of its own. */
const maxShared = 12;

/**
 * What a reader gets at the address of a speaker, outlet or topic: the fields as they were frozen last, and what is
 * counted of its live claims. Null (404) without a live claim. Every number is kept with the publications, so a page
 * costs the same with a million claims.
 */
export async function getPublicEntry<Kind extends DirectoryKind>(
  db: Handle,
  kind: Kind,
  slug: string,
): Promise<PublicEntryAnswer<Extract<FrozenEntry, { kind: Kind }>> | null> {
  const address = await resolveEntryAddress(db, kind, slug);
  if (address === null) return null;
  if (address.kind === "moved") return { redirect: address.slug };
  const [frozen, counts, shared, scale, page] = await Promise.all([
    db.publication.findUnique({
      where: { id: address.publicationId },
      select: { n: true, body: true, sha256: true, publishedAt: true },
    }),
    readRatingCounts(db, kind, slug),
    readSharedEntries(db, kind, slug, maxShared),
    readRatings(db),
    listPublicClaims(db, { [kind]: slug }),
  ]);
  if (frozen === null || frozen.body === "") return null;
  const sharedOf = (other: DirectoryKind) =>
    shared.flatMap((row) =>
      row.kind === other ? [{ slug: row.slug, name: row.name, claims: row.number }] : [],
    );
  return {
    // Canonical JSON of our own command, which the database refuses to change; its kind is that of the address.
    entry: (JSON.parse(frozen.body) as DirectoryPublication).entry as Extract<FrozenEntry, { kind: Kind }>,
    n: frozen.n,
    sha256: frozen.sha256,
    publishedAt: frozen.publishedAt.toISOString(),
    changedAt: address.changedAt.toISOString(),
    claims: address.claims,
    ratings: countsOf("content", "rating", counts, scale),
    attributions: countsOf("attribution", "attribution", counts, scale),
    shared: { speaker: sharedOf("speaker"), topic: sharedOf("topic"), outlet: sharedOf("outlet") },
    page,
  };
}

type RatingRow = Awaited<ReturnType<typeof readRatings>>[number];

/** Every rating there ever was, by axis and key as the newest scale has it, in the order of the scale. */
export async function readRatings(db: Handle) {
  const rows = await db.rating.findMany({
    select: { axis: true, key: true, label: true, tone: true, position: true },
    orderBy: { scaleVersion: "asc" },
  });
  const newest = new Map(rows.map((row) => [`${row.axis} ${row.key}`, row]));
  return [...newest.values()].sort((a, b) => a.position - b.position);
}

/** The counts of one axis (`prefix` names it in `public_counts`) with the labels of their ratings. */
export function countsOf(
  axis: RatingAxis,
  prefix: "rating" | "attribution",
  counts: readonly CountRow[],
  scale: readonly RatingRow[],
): RatingCount[] {
  const numbers = new Map(counts.map(({ figure, number }) => [figure, number]));
  return scale.flatMap(({ axis: of, key, label, tone }) => {
    const claims = of === axis ? (numbers.get(`${prefix}:${key}`) ?? 0) : 0;
    return claims === 0 ? [] : [{ key, label, tone: tone as RatingTone, claims }];
  });
}
