import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import type { Handle } from "#lib/db/database.ts";
import { dayOf } from "#lib/db/days.ts";
import { resolveClaimAddress } from "./resolve-claim-address.ts";

/** One publication of a claim as its page lists it. */
export interface PublicClaimVersion {
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly sha256: string;
}

/** What may still be said of a retracted claim: neither verdict nor evidence nor earlier versions. */
export interface RetractedClaim {
  readonly state: "retracted";
  readonly slug: string;
  readonly text: string;
  readonly claimedOn: string | null;
  readonly firstPublishedAt: string;
  readonly retractedAt: string | null;
  readonly reason: string | null;
  readonly notices: readonly PublicNotice[];
}

export interface StandingClaim {
  readonly state: "live" | "suspended";
  readonly slug: string;
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
  /** Newest first; versions from before a retraction are left out. */
  readonly versions: readonly PublicClaimVersion[];
}

/** `redirect` is the slug the claim is public under now. */
export type PublicClaimAnswer = StandingClaim | RetractedClaim | { readonly redirect: string };

/**
 * What a reader gets at `/claims/{slug}`: the last publication with its public log, what is left of a retracted claim,
 * the address a claim moved to, or null where nothing public ever was (404).
 */
export async function getPublicClaim(db: Handle, slug: string): Promise<PublicClaimAnswer | null> {
  const address = await resolveClaimAddress(db, slug);
  if (address === null) return null;
  if (address.kind === "moved") return { redirect: address.slug };
  const { claimId } = address;
  const row = await readRow(db, claimId);
  if (row === null || row.state === "none") return null;
  const notices = await readNotices(db, claimId);
  if (row.state === "retracted") return retractedClaim(row, notices);
  const [frozen, versions] = await Promise.all([
    db.publication.findUnique({ where: { id: row.publicationId }, select: { body: true } }),
    readVersions(db, claimId, notices),
  ]);
  if (frozen === null || frozen.body === "") return null;
  return { state: row.state, slug: row.slug, publication: parseBody(frozen.body), notices, versions };
}

/** Numbers up to this one belong to a retracted time of the claim and are shown to nobody; 0 when there was none. */
export function lastRetractedN(notices: readonly PublicNotice[]): number {
  return Math.max(0, ...notices.filter((n) => n.kind === "retraction").map((n) => n.publicationN));
}

/** The public log of a claim, oldest first. */
export async function readNotices(db: Handle, claimId: string): Promise<PublicNotice[]> {
  const rows = await db.notice.findMany({
    where: { claimId },
    select: { kind: true, note: true, publicationN: true, at: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

function readRow(db: Handle, claimId: string) {
  return db.publicClaim.findUnique({
    where: { claimId },
    select: {
      slug: true,
      state: true,
      text: true,
      claimedOn: true,
      firstPublishedAt: true,
      publicationId: true,
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

function retractedClaim(row: Row, notices: readonly PublicNotice[]): RetractedClaim {
  const retraction = notices.filter((n) => n.kind === "retraction").at(-1);
  return {
    state: "retracted",
    slug: row.slug,
    text: row.text,
    claimedOn: dayOf(row.claimedOn),
    firstPublishedAt: row.firstPublishedAt.toISOString(),
    retractedAt: retraction?.at ?? null,
    reason: retraction?.note ?? null,
    notices,
  };
}

async function readVersions(
  db: Handle,
  claimId: string,
  notices: readonly PublicNotice[],
): Promise<PublicClaimVersion[]> {
  const rows = await db.publication.findMany({
    where: { kind: "claim", subjectId: claimId, redactedAt: null, n: { gt: lastRetractedN(notices) } },
    select: { n: true, sha256: true, publishedAt: true },
    orderBy: { n: "desc" },
  });
  return rows.map((row) => ({ n: row.n, at: row.publishedAt.toISOString(), sha256: row.sha256 }));
}

/** The body is canonical JSON that our own publish command wrote and the database refuses to change. */
function parseBody(body: string): ClaimPublication {
  return JSON.parse(body) as ClaimPublication;
}
