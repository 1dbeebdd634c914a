import type { PagePublication } from "#lib/domain/page/page.ts";
import type { Handle } from "./database.ts";

/** A publication of a page as it is stored; `body` is null when it was redacted. */
export interface PagePublicationRow {
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  readonly sha256: string;
  readonly body: PagePublication | null;
}

/** Every publication of a page, the newest first. Pages are published a few times a year: there is no end to page to. */
export async function readPagePublications(db: Handle, pageId: string): Promise<PagePublicationRow[]> {
  const rows = await db.publication.findMany({
    where: { kind: "page", subjectId: pageId },
    select: { n: true, publishedAt: true, sha256: true, body: true, redactedAt: true },
    orderBy: { n: "desc" },
  });
  return rows.map(({ n, publishedAt, sha256, body, redactedAt }) => ({
    ...{ n, sha256, publishedAt: publishedAt.toISOString() },
    // Nothing else writes publications of this kind under a page's id (lib/commands/page).
    body: redactedAt === null ? (JSON.parse(body) as PagePublication) : null,
  }));
}
