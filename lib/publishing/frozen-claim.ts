import { isEvidenceRule } from "#lib/domain/gate/gate.rules.ts";
import type {
  FrozenAppearance,
  FrozenClaim,
  FrozenEvidence,
  FrozenRating,
  FrozenSpeaker,
  FrozenVerdict,
} from "#lib/domain/publication/publication.ts";
import type { Rating, RatingAxis } from "#lib/domain/rating/rating.ts";
import { roleOn } from "#lib/domain/speaker/speaker.ts";
import type {
  WorkingAppearance,
  WorkingCopy,
  WorkingEvidence,
} from "#lib/domain/working-copy/working-copy.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";

/** A claim's public content while its verdict may still be missing. */
type UnratedClaim = Omit<FrozenClaim, "verdict"> & { readonly verdict: FrozenVerdict | null };

/** When the claim was made: the earliest dated appearance, `YYYY-MM-DD`, or null. */
export function claimedOnOf(copy: Pick<WorkingCopy, "appearances">): string | null {
  const days = copy.appearances.map((a) => a.article.publishedOn).filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

/** What a publication of the working copy would freeze; null while there is no content rating. */
export function freezeClaim(copy: WorkingCopy): FrozenClaim | null {
  const { verdict, ...rest } = publicPartOf(copy);
  return verdict === null ? null : { ...rest, verdict };
}

/** sha256 of the canonical JSON of what a publication freezes. Contains nothing confidential, so it may be public. */
export function publicHashOf(content: FrozenClaim): string {
  return sha256(canonicalJson(content));
}

/**
 * The content hash an approval is bound to (product.md, "content hash"): all that a publication would freeze and, for
 * approval only, the confidential evidence and the internal reasons of overrides. It never leaves the desk.
 */
export function approvalHashOf(copy: WorkingCopy): string {
  const confidential = copy.evidence
    .filter((e) => e.confidential)
    .map(({ version: _version, ...item }) => item);
  return sha256(canonicalJson({ public: publicPartOf(copy), confidential, overrides: copy.overrides }));
}

function publicPartOf(copy: WorkingCopy): UnratedClaim {
  return {
    text: copy.text,
    statement: copy.statement,
    type: copy.type,
    reason: copy.reason,
    // A claim without one hashes as it did before claims had languages: approvals of that time stay good.
    ...(copy.language === null ? {} : { language: copy.language }),
    speaker: freezeSpeaker(copy),
    topics: copy.topics,
    appearances: copy.appearances.map(freezeAppearance),
    verdict: freezeVerdict(copy),
    evidence: copy.evidence.map(freezeEvidence),
    replies: copy.replies,
    reasons: copy.reasons,
    overrides: copy.overrides.map(({ rule, reason }) => ({
      rule,
      reason: isEvidenceRule(rule) ? reason : null,
    })),
  };
}

function freezeSpeaker(copy: WorkingCopy): FrozenSpeaker | null {
  if (copy.speaker === null) return null;
  const { slug, name, kind, roles, sameAs } = copy.speaker;
  return { slug, name, kind, role: roleOn(roles, claimedOnOf(copy)), sameAs };
}

function freezeAppearance(appearance: WorkingAppearance): FrozenAppearance {
  const { article, revisionSha256, start, end, exact, prefix, suffix, speechMode, fidelity, chain } =
    appearance;
  const speaker = appearance.speaker?.name ?? null;
  return { article, revisionSha256, start, end, exact, prefix, suffix, speaker, speechMode, fidelity, chain };
}

function freezeVerdict({ verdict, ratings }: WorkingCopy): FrozenVerdict | null {
  if (verdict?.content == null) return null;
  const { version: _version, content, attribution, ...texts } = verdict;
  return {
    ...texts,
    content: ratingOf(ratings, "content", content),
    attribution: attribution === null ? null : ratingOf(ratings, "attribution", attribution),
  };
}

function ratingOf(ratings: readonly Rating[], axis: RatingAxis, key: string): FrozenRating {
  const rating = ratings.find((r) => r.axis === axis && r.key === key);
  if (rating === undefined) throw new Error(`The verdict's scale has no ${axis} rating “${key}”.`);
  return { key: rating.key, label: rating.label, value: rating.value, tone: rating.tone };
}

function freezeEvidence(item: WorkingEvidence): FrozenEvidence {
  if (item.confidential) {
    return { confidential: true, stance: item.stance, reason: item.confidentialReason ?? "" };
  }
  const { id: _id, version: _version, sourceId: _sourceId, confidentialReason: _reason, ...shown } = item;
  return { ...shown, confidential: false };
}
