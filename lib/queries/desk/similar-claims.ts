import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ClaimStage, PublicationState } from "#lib/domain/claim/claim.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type { RatingTone } from "#lib/domain/rating/rating.ts";
import { ratingTones } from "#lib/domain/rating/rating.ts";
import { findClaimId } from "./claim-view/find-claim-id.ts";

export interface SimilarClaim {
  readonly id: string;
  readonly slug: string;
  readonly text: string;
  readonly stage: ClaimStage;
  readonly publication: PublicationState;
  /** The content rating of its working verdict. */
  readonly rating: { readonly label: string; readonly tone: RatingTone } | null;
  readonly speaker: string | null;
  /** Share of common trigrams, 0…1. */
  readonly similarity: number;
}

/** From this share on, two claims are worth comparing by eye (looked at on the recurring claims of five articles). */
const similarFrom = 0.35;
const maxSimilar = 5;

interface Row {
  id: string;
  slug: string;
  text: string;
  stage: ClaimStage;
  publication: PublicationState;
  label: string | null;
  tone: string | null;
  speaker: string | null;
  similarity: number;
}

/** The claims whose text is nearest to this one's, merged ones left out, nearest first; at most five. */
export async function similarClaims(db: Handle, actor: Actor, slugOrId: string): Promise<SimilarClaim[]> {
  if (!can(actor, "desk.read")) return [];
  const claimId = await findClaimId(db, slugOrId);
  if (claimId === null) return [];
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: { text: true } });
  if (claim === null) return [];
  return nearest(db, claim.text, claimId);
}

/** The claims nearest to any words, such as those a reader sent; what an actor may not read is an empty list. */
export async function claimsLike(db: Handle, actor: Actor, text: string): Promise<SimilarClaim[]> {
  return can(actor, "desk.read") ? nearest(db, text.slice(0, 500), null) : [];
}

/**
 * `<->` (one less the similarity) walks the index in order of nearness and stops at the fifth. A condition on the
 * similarity would have to look at every claim that shares common words: 15 ms against 180, measured with 10,000 claims
 * of nearly the same words, the worst a desk can do. The few found are joined afterwards.
 */
async function nearest(db: Handle, text: string, exceptId: string | null): Promise<SimilarClaim[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH near AS (
      SELECT c.id, similarity(lower(c.text), lower(${text})) AS similarity
      FROM claims c
      WHERE c.stage <> 'merged' AND c.id IS DISTINCT FROM ${exceptId}::uuid
      ORDER BY lower(c.text) <-> lower(${text})
      LIMIT ${maxSimilar}
    )
    SELECT c.id::text, c.slug, c.text, c.stage::text, c.publication::text, r.label, r.tone, s.name AS speaker,
           near.similarity
    FROM near JOIN claims c ON c.id = near.id
    LEFT JOIN verdicts v ON v.claim_id = c.id
    LEFT JOIN ratings r ON r.scale_version = v.scale_version AND r.axis = 'content' AND r.key = v.content
    LEFT JOIN speakers s ON s.id = c.speaker_id
    WHERE near.similarity >= ${similarFrom}::real
    ORDER BY near.similarity DESC, c.id`;
  return rows.map(({ label, tone, ...row }) => ({
    ...row,
    rating: label === null ? null : { label, tone: ratingTones.find((t) => t === tone) ?? "open" },
  }));
}
