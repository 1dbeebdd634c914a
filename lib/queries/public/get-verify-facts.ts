/** What a publication can be of. */
export type PublicationKind = "claim" | "article" | "directory" | "page";
import type { Handle } from "#lib/db/database.ts";

/** What lets a stranger check that the desk's history was not rewritten. */
export interface VerifyFacts {
  /** Publications ever made; `more` says that there are more than counted. */
  readonly publications: { readonly count: number; readonly more: boolean };
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

/** Counting further would take longer with every publication, and nobody needs the last digit. */
const maxCounted = 10_000;

/**
 * Head of the chain at the last publication, and how many publications there are, counted up to 10,000. Both read an
 * index (publications_chain) and no more of it than that, however many there are.
 */
export async function getVerifyFacts(db: Handle): Promise<VerifyFacts> {
  const [[counted], last] = await Promise.all([
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count
      FROM (SELECT chain_seq FROM publications ORDER BY chain_seq DESC, published_at DESC LIMIT ${maxCounted + 1}) AS p`,
    db.publication.findFirst({
      orderBy: [{ chainSeq: "desc" }, { publishedAt: "desc" }],
      select: { kind: true, publishedAt: true, sha256: true, chainSeq: true, chainHash: true },
    }),
  ]);
  const count = counted?.count ?? 0;
  return {
    publications: { count: Math.min(count, maxCounted), more: count > maxCounted },
    last: last && {
      kind: last.kind,
      publishedAt: last.publishedAt.toISOString(),
      sha256: last.sha256,
      chainSeq: Number(last.chainSeq),
      chainHash: last.chainHash,
    },
  };
}
