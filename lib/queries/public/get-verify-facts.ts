/** What a publication can be of. */
export type PublicationKind = "claim" | "article" | "directory" | "page";
import type { Handle } from "#lib/db/database.ts";

/** What lets a stranger check that the desk's history was not rewritten. */
export interface VerifyFacts {
  /** Publications ever made. */
  readonly publications: number;
  /** The newest publication with the head of the event chain at its moment; null before the first. */
  readonly last: {
    readonly kind: PublicationKind;
    /** ISO 8601 UTC. */
    readonly publishedAt: string;
    readonly sha256: string;
    readonly chainSeq: number;
    readonly chainHash: string;
  } | null;
}

/** A publication that has a given hash. `state` says what became of the claim since. */
export interface KnownHash {
  readonly kind: PublicationKind;
  readonly n: number;
  readonly publishedAt: string;
  /** Null unless the publication is of a claim whose page still shows it. */
  readonly claim: { readonly slug: string; readonly text: string } | null;
  readonly state: "current" | "earlier" | "withdrawn";
}

/** Head of the chain at the last publication, and how many publications there are. */
export async function getVerifyFacts(db: Handle): Promise<VerifyFacts> {
  const [publications, last] = await Promise.all([
    db.publication.count(),
    db.publication.findFirst({
      orderBy: [{ chainSeq: "desc" }, { publishedAt: "desc" }],
      select: { kind: true, publishedAt: true, sha256: true, chainSeq: true, chainHash: true },
    }),
  ]);
  return {
    publications,
    last: last && {
      kind: last.kind,
      publishedAt: last.publishedAt.toISOString(),
      sha256: last.sha256,
      chainSeq: Number(last.chainSeq),
      chainHash: last.chainHash,
    },
  };
}

/** Looks a hash up: 64 hexadecimal digits in any case. Null when no publication has it, or it is no hash. */
export async function findPublicationByHash(db: Handle, sha256: string): Promise<KnownHash | null> {
  if (!/^[0-9a-f]{64}$/i.test(sha256)) return null;
  const found = await db.publication.findFirst({
    where: { sha256: sha256.toLowerCase() },
    select: { kind: true, n: true, publishedAt: true, subjectId: true },
  });
  if (found === null) return null;
  const base = { kind: found.kind, n: found.n, publishedAt: found.publishedAt.toISOString() };
  if (found.kind !== "claim") return { ...base, claim: null, state: "current" };
  const row = await db.publicClaim.findUnique({
    where: { claimId: found.subjectId },
    select: { slug: true, text: true, n: true, state: true },
  });
  if (row?.state !== "live" && row?.state !== "suspended")
    return { ...base, claim: null, state: "withdrawn" };
  const claim = { slug: row.slug, text: row.text };
  return { ...base, claim, state: row.n === found.n ? "current" : "earlier" };
}
