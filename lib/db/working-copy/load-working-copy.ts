import { isAtLeast, type Role } from "#lib/domain/actor/actor.ts";
import type { AttributionHop } from "#lib/domain/claim/claim.ts";
import { ratingTones, type Rating, type RatingTone } from "#lib/domain/rating/rating.ts";
import type {
  LastPublic,
  WorkingAppearance,
  WorkingCopy,
  WorkingEvidence,
  WorkingSpeaker,
} from "#lib/domain/working-copy/working-copy.ts";
import { dayOf } from "#lib/db/days.ts";
import type { Handle } from "#lib/db/database.ts";
import { workingCopySelect, type WorkingCopyRow } from "./working-copy-select.ts";

/** Share of common trigrams from which two claims say nearly the same (pg_trgm; looked at on the sample desk). */
const similarFrom = 0.55;

/**
 * How many of the nearest claims, published or not, are looked at for another verdict: a desk has few that are this
 * near, and a filter inside the walk would walk on through the whole index where little is published.
 */
const nearestLookedAt = 100;

/**
 * Reads all of one claim that decisions depend on; null when there is no such claim. Inside a transaction that holds
 * the claim's row lock (`lockClaim`) the result is current; outside it is a consistent-enough view for a page.
 */
export async function loadWorkingCopy(db: Handle, claimId: string): Promise<WorkingCopy | null> {
  const row = await db.claim.findUnique({ where: { id: claimId }, select: workingCopySelect });
  if (row === null) return null;
  const pinned = await loadRatings(db, row.verdict?.scaleVersion ?? null);
  const ratings = await markRetired(db, pinned);
  const settings = await db.setting.findUniqueOrThrow({ where: { id: 1 }, select: { singleReader: true } });
  const proposerRole = await roleOf(db, row.retractionProposedById);
  const similar = await similarWithOtherVerdict(db, row);
  return workingCopyOf(row, ratings, settings.singleReader, proposerRole, similar);
}

/** The ratings of one scale version, or of the newest, in the order the desk gave them. */
export async function loadRatings(db: Handle, scaleVersion: number | null): Promise<Rating[]> {
  const version = scaleVersion ?? (await newestScaleVersion(db));
  const rows = await db.rating.findMany({
    where: { scaleVersion: version },
    select: { axis: true, key: true, label: true, value: true, definition: true, tone: true, retired: true },
    orderBy: [{ axis: "asc" }, { position: "asc" }],
  });
  return rows.map((row) => ({ ...row, tone: toneOf(row.tone) }));
}

/** The ratings as they were, said to be retired where the scale in force has retired them since. */
async function markRetired(db: Handle, ratings: readonly Rating[]): Promise<Rating[]> {
  const retired = await db.rating.findMany({
    where: { retired: true, scaleVersion: await newestScaleVersion(db) },
    select: { axis: true, key: true },
  });
  return ratings.map((rating) =>
    retired.some((r) => r.axis === rating.axis && r.key === rating.key)
      ? { ...rating, retired: true }
      : rating,
  );
}

export async function newestScaleVersion(db: Handle): Promise<number> {
  const newest = await db.ratingScale.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  return newest.version;
}

function toneOf(tone: string): RatingTone {
  return ratingTones.find((t) => t === tone) ?? "open";
}

async function roleOf(db: Handle, userId: string | null): Promise<Role | null> {
  if (userId === null) return null;
  const user = await db.user.findUnique({ where: { id: userId }, select: { role: true } });
  return user?.role ?? null;
}

/**
 * Texts of live publications that say nearly the same and were rated otherwise. This runs under the claim's lock at
 * every command, so the nearest come from the index in order (15 ms with 10,000 claims) before anything is joined.
 */
async function similarWithOtherVerdict(db: Handle, row: WorkingCopyRow): Promise<string[]> {
  const content = row.verdict?.content ?? null;
  if (content === null) return [];
  const rows = await db.$queryRaw<{ text: string }[]>`
    WITH near AS (
      SELECT id, similarity(lower(text), lower(${row.text})) AS similarity
      FROM claims
      WHERE id <> ${row.id}::uuid
      ORDER BY lower(text) <-> lower(${row.text})
      LIMIT ${nearestLookedAt}
    )
    SELECT p.text FROM near JOIN public_claims p ON p.claim_id = near.id
    WHERE near.similarity >= ${similarFrom}::real AND p.state = 'live' AND p.content <> ${content}
    ORDER BY near.similarity DESC, p.claim_id LIMIT 3`;
  return rows.map((r) => r.text);
}

function workingCopyOf(
  row: WorkingCopyRow,
  ratings: Rating[],
  singleReader: boolean,
  proposerRole: Role | null,
  similar: string[],
): WorkingCopy {
  const contributors = row.contributors.filter((c) => c.cycle === row.lastPublication).map((c) => c.user);
  const contributorIds = new Set(contributors.map((c) => c.id));
  return {
    ...row,
    contributors,
    speaker: row.speaker === null ? null : speakerOf(row.speaker),
    topics: row.topics.map((t) => t.topic),
    appearances: row.appearances.map(appearanceOf),
    verdict: row.verdict === null ? null : { ...row.verdict, asOf: dayOf(row.verdict.asOf) },
    ratings,
    evidence: row.evidence.map(evidenceOf),
    replies: row.replies.map((r) => ({
      ...r,
      contactedAt: r.contactedAt.toISOString(),
      deadlineAt: r.deadlineAt?.toISOString() ?? null,
      answeredAt: r.answeredAt?.toISOString() ?? null,
    })),
    reasons: {
      singleSource: row.singleSourceReason,
      noPrimary: row.noPrimaryReason,
      oneSided: row.oneSidedNote,
      noReply: row.noReplyReason,
    },
    openComments: row.comments.length,
    hasReviewComment: row.comments.some((c) => c.authorId !== null && !contributorIds.has(c.authorId)),
    publishAt: row.publishAt?.toISOString() ?? null,
    retractionProposal:
      row.retractionProposedById === null
        ? null
        : {
            byId: row.retractionProposedById,
            byManaging: proposerRole !== null && isAtLeast(proposerRole, "managing_editor"),
            reason: row.retractionReason ?? "",
          },
    singleReader,
    lastPublic: lastPublicOf(row),
    similarWithOtherVerdict: similar,
  };
}

function lastPublicOf({ publicClaim, contributors, lastPublication }: WorkingCopyRow): LastPublic | null {
  if (publicClaim === null) return null;
  return {
    ...publicClaim,
    firstPublishedAt: publicClaim.firstPublishedAt.toISOString(),
    correctedAt: publicClaim.correctedAt?.toISOString() ?? null,
    contributorIds: contributors.filter((c) => c.cycle === lastPublication - 1).map((c) => c.user.id),
  };
}

function speakerOf(speaker: NonNullable<WorkingCopyRow["speaker"]>): WorkingSpeaker {
  return {
    ...speaker,
    roles: speaker.roles.map((r) => ({ title: r.title, fromOn: dayOf(r.fromOn), untilOn: dayOf(r.untilOn) })),
  };
}

function appearanceOf({ revision, ...row }: WorkingCopyRow["appearances"][number]): WorkingAppearance {
  return {
    ...row,
    revisionSha256: revision.sha256,
    article: { ...row.article, publishedOn: dayOf(row.article.publishedOn) },
    // Written only by commands that validated it against the AttributionHop schema.
    chain: row.chain as unknown as readonly AttributionHop[],
  };
}

function evidenceOf({ source, secret, ...row }: WorkingCopyRow["evidence"][number]): WorkingEvidence {
  const facts = source ?? secret;
  if (facts === null) throw new Error(`Evidence ${row.id} has neither a source nor confidential fields.`);
  return {
    id: row.id,
    version: row.version,
    sourceId: row.sourceId,
    stance: row.stance,
    independenceGroup: row.independenceGroup,
    confidential: row.confidential,
    confidentialReason: row.confidentialReason,
    title: facts.title,
    publisher: facts.publisher,
    url: facts.url,
    kind: facts.kind,
    tier: facts.tier,
    publishedOn: dayOf(facts.publishedOn),
    undated: facts.undated,
    interestNote: source?.interestNote ?? null,
    quote: secret?.quote ?? row.quote,
    locator: secret?.locator ?? row.locator,
    note: secret?.note ?? row.note,
    snapshots: (source?.snapshots ?? []).map((s) => ({ ...s, capturedAt: s.capturedAt.toISOString() })),
  };
}
