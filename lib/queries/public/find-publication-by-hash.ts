import type { Handle } from "#lib/db/database.ts";
import { pagePathOf } from "#lib/domain/page/page.rules.ts";
import { scaleSubjectId } from "#lib/domain/rating/rating.ts";
import { getPublicArticle } from "./get-public-article.ts";
import type { PublicationKind } from "./get-verify-facts.ts";
import { resolveEntryAddress } from "./resolve-entry-address.ts";

/** A publication that has a given hash. */
export interface KnownHash {
  readonly kind: PublicationKind;
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  /** Where readers see what became of it, path without language prefix; null where it is not public any more. */
  readonly place: KnownPlace | null;
  readonly state: "current" | "earlier" | "withdrawn";
}

interface KnownPlace {
  readonly path: string;
  /** Of the claim, article, entry or page; null where it has none of its own. */
  readonly title: string | null;
}

interface Found {
  readonly kind: PublicationKind;
  readonly subjectId: string;
  readonly n: number;
}

/** What is public of a publication's subject now: its newest number and where it stands. */
interface Present extends KnownPlace {
  readonly n: number;
}

/** Looks a hash up: 64 hexadecimal digits in any case. Null when no publication has it, or it is no hash. */
export async function findPublicationByHash(db: Handle, sha256: string): Promise<KnownHash | null> {
  if (!/^[0-9a-f]{64}$/i.test(sha256)) return null;
  const found = await db.publication.findFirst({
    where: { sha256: sha256.toLowerCase() },
    select: { kind: true, n: true, publishedAt: true, subjectId: true },
  });
  if (found === null) return null;
  const { kind, n } = found;
  const present = await presentOf[kind](db, found);
  return {
    ...{ kind, n, publishedAt: found.publishedAt.toISOString() },
    place: present && { path: present.path, title: present.title },
    state: present === null ? "withdrawn" : present.n === n ? "current" : "earlier",
  };
}

const presentOf: Readonly<Record<PublicationKind, (db: Handle, found: Found) => Promise<Present | null>>> = {
  claim: async (db, { subjectId }) => {
    const row = await db.publicClaim.findUnique({
      where: { claimId: subjectId },
      select: { slug: true, text: true, n: true, state: true },
    });
    if (row?.state !== "live" && row?.state !== "suspended") return null;
    return { n: row.n, path: `/claims/${row.slug}`, title: row.text };
  },
  article: async (db, { subjectId }) => {
    const row = await db.article.findUnique({ where: { id: subjectId }, select: { slug: true } });
    const article = row && (await getPublicArticle(db, row.slug));
    if (row === null || article === null) return null;
    const { n, article: frozen } = article.publication;
    return { n, path: `/articles/${row.slug}`, title: frozen.title };
  },
  directory: async (db, { subjectId }) => {
    const row = await db.publicEntry.findUnique({
      where: { entryId: subjectId },
      select: { kind: true, slug: true, name: true, n: true },
    });
    const address = row && (await resolveEntryAddress(db, row.kind, row.slug));
    if (row === null || address?.kind !== "entry") return null;
    return { n: row.n, path: `/${row.kind}s/${row.slug}`, title: row.name };
  },
  page: (db, found) => (found.subjectId === scaleSubjectId ? scaleNow(db, found) : pageNow(db, found)),
};

/** Each version of a page keeps an address of its own; that it was taken out of force is a version as well. */
async function pageNow(db: Handle, { subjectId, n }: Found): Promise<Present | null> {
  const row = await db.publicPage.findUnique({
    where: { pageId: subjectId },
    select: { slug: true, title: true, n: true },
  });
  if (row === null) return null;
  const path = pagePathOf(row.slug);
  return { n: row.n, path: row.n === n ? path : `${path}?version=${String(n)}`, title: row.title };
}

/** The rating scale is shown by the methodology page, each version of it as well. */
async function scaleNow(db: Handle, { n }: Found): Promise<Present | null> {
  const last = await db.publication.findFirst({
    where: { kind: "page", subjectId: scaleSubjectId },
    select: { n: true },
    orderBy: { n: "desc" },
  });
  const path = last?.n === n ? "/methodology" : `/methodology?scale=${String(n)}`;
  return last && { n: last.n, path, title: null };
}
