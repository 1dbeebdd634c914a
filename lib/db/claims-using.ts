import type { Tx } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const usingSelect = {
  id: true,
  stage: true,
  lastPublication: true,
  authorId: true,
  assigneeId: true,
} satisfies Prisma.ClaimSelect;

/** A claim that a shared row (source, speaker, outlet) belongs to, with what permissions ask about it. */
export type UsingClaim = Prisma.ClaimGetPayload<{ select: typeof usingSelect }>;

/** Claims with evidence from this source, by id. */
export async function claimsUsingSource(tx: Tx, sourceId: string): Promise<UsingClaim[]> {
  return claimsWhere(tx, { evidence: { some: { sourceId } } });
}

/** Claims of these speakers and claims an article attributes to them, by id. */
export async function claimsUsingSpeakers(tx: Tx, speakerIds: readonly string[]): Promise<UsingClaim[]> {
  const speakerId = { in: [...speakerIds] };
  return claimsWhere(tx, { OR: [{ speakerId }, { appearances: { some: { speakerId } } }] });
}

/** Claims that appear in an article of this outlet, by id. */
export async function claimsUsingOutlet(tx: Tx, outletId: string): Promise<UsingClaim[]> {
  return claimsWhere(tx, { appearances: { some: { article: { outletId } } } });
}

/** Claims with this topic, by id. */
export async function claimsUsingTopic(tx: Tx, topicId: string): Promise<UsingClaim[]> {
  return claimsWhere(tx, { topics: { some: { topicId } } });
}

/** Claims that appear in this article, by id. */
export async function claimsAppearingIn(tx: Tx, articleId: string): Promise<UsingClaim[]> {
  return claimsWhere(tx, { appearances: { some: { articleId } } });
}

function claimsWhere(tx: Tx, where: Prisma.ClaimWhereInput): Promise<UsingClaim[]> {
  return tx.claim.findMany({ where, orderBy: { id: "asc" }, select: usingSelect });
}
