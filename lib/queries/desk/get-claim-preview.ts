import type { Handle } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import { loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";
import { claimedOnOf, freezeClaim, publicHashOf } from "#lib/publishing/frozen-claim.ts";
import { findClaimId } from "./claim-view/find-claim-id.ts";

interface ClaimPreview {
  readonly slug: string;
  readonly text: string;
  /** What the next publication would hold; null while there is no content rating. */
  readonly publication: ClaimPublication | null;
  readonly notices: readonly PublicNotice[];
  readonly timeZone: string;
}

/**
 * The claim's public page as the next publication would make it. Nothing is written: number, dates and the chain's
 * head are what they would be now, and whether it was second-reviewed is what it is now. Null: no such claim.
 */
export async function getClaimPreview(
  db: Handle,
  actor: Actor,
  slugOrId: string,
  now: Date = new Date(),
): Promise<ClaimPreview | null> {
  if (!can(actor, "desk.read")) return null;
  const claimId = await findClaimId(db, slugOrId);
  if (claimId === null) return null;
  const { copy, notices, first, head, review, settings } = await readParts(db, claimId);
  if (copy === null) return null;
  const content = freezeClaim(copy);
  const publication: ClaimPublication | null =
    content === null
      ? null
      : {
          kind: "claim",
          claimId,
          slug: copy.slug,
          n: copy.lastPublication + 1,
          publishedAt: now.toISOString(),
          firstPublishedAt: (first?.publishedAt ?? now).toISOString(),
          claimedOn: claimedOnOf(copy),
          secondReviewed: review === null || !review.bySelf,
          everRetracted: copy.everRetracted,
          correction: null,
          contentHash: publicHashOf(content),
          chain: { seq: Number(head.seq), hash: head.hash },
          content,
        };
  return {
    slug: copy.slug,
    text: copy.text,
    publication,
    notices: notices.map((n) => ({
      kind: n.kind,
      note: n.note,
      publicationN: n.publicationN,
      at: n.at.toISOString(),
    })),
    timeZone: settings.timeZone,
  };
}

async function readParts(db: Handle, claimId: string) {
  const [copy, notices, first, head, review, settings] = await Promise.all([
    loadWorkingCopy(db, claimId),
    db.notice.findMany({
      where: { claimId },
      select: { kind: true, note: true, publicationN: true, at: true },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
    db.publication.findFirst({
      where: { kind: "claim", subjectId: claimId },
      select: { publishedAt: true },
      orderBy: { n: "asc" },
    }),
    db.chainHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } }),
    db.review.findFirst({
      where: { claimId, decision: "approve" },
      select: { bySelf: true },
      orderBy: { id: "desc" },
    }),
    readSettings(db),
  ]);
  return { copy, notices, first, head, review, settings };
}
