import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import type { ClaimPublication, FrozenClaim } from "#lib/domain/publication/publication.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import { lockArticles } from "#lib/db/article-freezing.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { claimedOnOf, publicHashOf } from "#lib/publishing/frozen-claim.ts";
import { publicClaimRowOf } from "#lib/publishing/public-claim-row.ts";
import { freezeClaimEntries, readClaimEntries } from "#lib/commands/directory/freeze-claim-entries.ts";
import { freezeArticles } from "../freeze-articles.ts";
import { voidedApproval } from "../note-content-change.ts";
import type { ChangedClaim } from "../open-claim.ts";
import { workingCopyToKeep } from "../published-copy.ts";
import { checkCorrection, type Correction } from "./check-correction.ts";
import { writeClaim, type DecidedMove } from "./move-effect.ts";

/**
 * Publishes the approved working copy as the next numbered, frozen publication. The gate and the approved hash were
 * read anew under the lock by `decideMove`; here the copy is frozen, the lists and the articles' frozen copies follow,
 * and the claim's next cycle of contributors begins.
 */
export async function publish(move: DecidedMove): Promise<Outcome<ChangedClaim>> {
  const { copy, derived } = move;
  if (derived.frozen === null) return refuse("NOT_READY", "The claim has no content rating.");
  const correction = checkCorrection(move);
  if (!correction.ok) return correction;
  const n = copy.lastPublication + 1;
  const written = await writeClaim(move, {
    stage: "published",
    publication: "live",
    lastPublication: n,
    assigneeId: null,
    suspendedAt: null,
    retractionProposedById: null,
    retractionReason: null,
    publishedCopy: workingCopyToKeep(copy),
    ...voidedApproval,
  });
  if (!written.ok) return written;
  // Articles come before the chain's head, as where a claim is suspended or retracted: one order, no circle.
  await lockArticles(move.scope.tx, articleSlugsOf(copy));
  const secondReviewed = await hasSecondReview(move);
  const publication = await insertPublication(move, derived.frozen, {
    n,
    secondReviewed,
    correction: correction.value,
  });
  await writeLists(move, publication, correction.value);
  return ok(written.value);
}

/** Articles whose frozen copies change: those the claim appears in now, and those it appeared in before. */
function articleSlugsOf(copy: WorkingCopy): string[] {
  return [...copy.appearances.map((a) => a.article.slug), ...(copy.lastPublic?.articleSlugs ?? [])];
}

/** True when the approval the claim carries came from somebody who had no hand in it. */
async function hasSecondReview({ scope, copy }: DecidedMove): Promise<boolean> {
  const outside = await scope.tx.review.findFirst({
    where: { claimId: copy.id, decision: "approve", contentHash: copy.approvedHash ?? "", bySelf: false },
    select: { id: true },
  });
  return outside !== null;
}

interface Edition {
  readonly n: number;
  readonly secondReviewed: boolean;
  readonly correction: Correction | null;
}

async function insertPublication(
  move: DecidedMove,
  content: FrozenClaim,
  { n, secondReviewed, correction }: Edition,
): Promise<ClaimPublication & { readonly id: string; readonly sha256: string }> {
  const { scope, copy, derived, actor } = move;
  // The head of this moment goes into the body, so that a tail cut before this publication shows (invariant 4).
  const head = await lockChainHead(scope.tx);
  const body: ClaimPublication = {
    kind: "claim",
    claimId: copy.id,
    slug: copy.slug,
    n,
    publishedAt: scope.now.toISOString(),
    firstPublishedAt: copy.lastPublic?.firstPublishedAt ?? scope.now.toISOString(),
    claimedOn: claimedOnOf(copy),
    secondReviewed,
    everRetracted: copy.everRetracted,
    correction,
    contentHash: publicHashOf(content),
    chain: { seq: Number(head.seq), hash: head.hash },
    content,
  };
  const text = canonicalJson(body);
  const hash = sha256(text);
  const { id } = await scope.tx.publication.create({
    data: {
      kind: "claim",
      subjectId: copy.id,
      n,
      body: text,
      sha256: hash,
      contentHash: derived.contentHash,
      secondReviewed,
      chainSeq: head.seq,
      chainHash: head.hash,
      publishedAt: scope.now,
      publishedById: actor.userId,
    },
    select: { id: true },
  });
  scope.record("claim.published", "claim", copy.id, {
    n,
    sha256: hash,
    slug: copy.slug,
    correction,
    secondReviewed,
  });
  return { ...body, id, sha256: hash };
}

async function writeLists(
  move: DecidedMove,
  publication: ClaimPublication & { readonly id: string },
  correction: Correction | null,
): Promise<void> {
  const { scope, copy, actor } = move;
  const { tx, now } = scope;
  const aliases = await tx.speakerAlias.findMany({
    where: { speakerId: copy.speaker?.id ?? copy.id },
    select: { alias: true },
    orderBy: { alias: "asc" },
  });
  const corrected = copy.lastPublic?.correctedAt ?? null;
  const row = {
    ...publicClaimRowOf(
      publication,
      aliases.map((a) => a.alias),
      corrected === null ? null : new Date(corrected),
    ),
    publicationId: publication.id,
  };
  const entriesBefore = await readClaimEntries(tx, copy.id);
  await tx.publicClaim.upsert({
    where: { claimId: copy.id },
    create: row,
    update: row,
    select: { claimId: true },
  });
  await tx.claimAddress.upsert({
    where: { slug: copy.slug },
    create: { slug: copy.slug, claimId: copy.id, createdAt: now },
    update: {},
    select: { slug: true },
  });
  if (correction !== null) {
    await tx.notice.create({
      data: { claimId: copy.id, ...correction, publicationN: publication.n, at: now, byId: actor.userId },
      select: { id: true },
    });
  }
  await freezeArticles(scope, actor, articleSlugsOf(copy));
  await freezeClaimEntries(scope, actor, copy.id, entriesBefore);
  scope.touch(publicTags.claims, publicTags.claim(copy.slug), publicTags.corrections);
}
