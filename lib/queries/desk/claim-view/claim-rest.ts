import type { Handle } from "#lib/db/database.ts";
import type { Prisma } from "#lib/db/generated/client.ts";

/** What the workspace shows of a claim beyond its working copy: the round of review, comments, dates, the record. */
const claimRestSelect = {
  dueAt: true,
  publishAt: true,
  scheduledById: true,
  holdReason: true,
  heldStage: true,
  rejectReason: true,
  publicReason: true,
  mergedInto: { select: { id: true, slug: true, text: true } },
  approvedHash: true,
  approvedById: true,
  approvedAt: true,
  retractionProposedById: true,
  retractionReason: true,
  suspendedAt: true,
  createdAt: true,
  updatedAt: true,
  comments: {
    select: { id: true, authorId: true, body: true, createdAt: true, resolvedAt: true, resolvedById: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
  replies: {
    select: {
      id: true,
      version: true,
      contacted: true,
      channel: true,
      contactedAt: true,
      deadlineAt: true,
      answer: true,
      answeredAt: true,
    },
    orderBy: [{ contactedAt: "asc" }, { id: "asc" }],
  },
  reviews: {
    select: {
      id: true,
      reviewerId: true,
      decision: true,
      cycle: true,
      contentHash: true,
      bySelf: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  },
  overrides: { select: { rule: true, reason: true, byId: true, createdAt: true }, orderBy: { rule: "asc" } },
  notices: {
    select: { kind: true, note: true, publicationN: true, at: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.ClaimSelect;

export type ClaimRest = Prisma.ClaimGetPayload<{ select: typeof claimRestSelect }>;

export async function loadClaimRest(db: Handle, claimId: string): Promise<ClaimRest | null> {
  return db.claim.findUnique({ where: { id: claimId }, select: claimRestSelect });
}

const publicationSelect = {
  n: true,
  sha256: true,
  publishedAt: true,
  secondReviewed: true,
  redactedAt: true,
} satisfies Prisma.PublicationSelect;

export type PublicationRow = Prisma.PublicationGetPayload<{ select: typeof publicationSelect }>;

/** The claim's publications without their bodies, newest first. */
export async function loadPublications(db: Handle, claimId: string): Promise<PublicationRow[]> {
  return db.publication.findMany({
    where: { kind: "claim", subjectId: claimId },
    select: publicationSelect,
    orderBy: { n: "desc" },
  });
}

const userSelect = { id: true, name: true, role: true, status: true } satisfies Prisma.UserSelect;

export type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;

/** Everybody the desk ever had, by name: past authors and reviewers keep theirs. */
export async function loadUsers(db: Handle): Promise<UserRow[]> {
  return db.user.findMany({ select: userSelect, orderBy: [{ name: "asc" }, { id: "asc" }] });
}
