import type { Handle } from "#lib/db/database.ts";
import { scaleSubjectId } from "#lib/domain/rating/rating.ts";
import type { PublicationFile } from "./get-publication-file.ts";

/**
 * The canonical JSON of one publication of a standing page, so that anybody can recompute its hash. Null when there is
 * none, or its words were redacted.
 */
export async function getPagePublicationFile(
  db: Handle,
  slug: string,
  n: number,
): Promise<PublicationFile | null> {
  const row = await db.publicPage.findUnique({ where: { slug }, select: { pageId: true } });
  return row === null ? null : fileOf(db, row.pageId, n);
}

/** The same for a version of the rating scale; the first is what every desk begins with and was never published. */
export async function getScalePublicationFile(db: Handle, version: number): Promise<PublicationFile | null> {
  return fileOf(db, scaleSubjectId, version);
}

function fileOf(db: Handle, subjectId: string, n: number): Promise<PublicationFile | null> {
  return db.publication.findFirst({
    where: { kind: "page", subjectId, n, redactedAt: null },
    select: { body: true, sha256: true },
  });
}
