import type {
  ArticlePublication,
  ClaimPublication,
  FrozenEvidence,
} from "#lib/domain/publication/publication.ts";

const dayMs = 86_400_000;
/** Beyond these a figure says "so many or more": the number of different figures stays bounded. */
const maxEvidence = 50;
const maxDays = 3650;

/**
 * What a publication of a claim counts for in the desk's own figures (`/transparency`), read off the publication
 * alone. Kept with the claim's public row; triggers add the figures of all live claims up by month.
 *
 * `evidence:N` items · `days:N` from the day the claim was made to its first publication · `primary`, `stored`,
 * `counter` (evidence for and against), `asked`, `answered` where it holds · `from:person|organization|nobody`.
 */
export function publicFiguresOf(publication: ClaimPublication): string[] {
  const { content, claimedOn, firstPublishedAt } = publication;
  const { evidence, replies, speaker } = content;
  const open = evidence.filter((item) => !item.confidential);
  const days = claimedOn === null ? null : daysBetween(claimedOn, firstPublishedAt);
  const holds: [string, boolean][] = [
    ["primary", open.some((item) => item.tier === "primary")],
    ["stored", open.some((item) => item.snapshots.length > 0)],
    ["counter", isTwoSided(evidence)],
    ["asked", replies.length > 0],
    ["answered", replies.some((reply) => reply.answer !== null)],
  ];
  return [
    `evidence:${String(Math.min(evidence.length, maxEvidence))}`,
    ...(days === null ? [] : [`days:${String(days)}`]),
    ...holds.flatMap(([name, holding]) => (holding ? [name] : [])),
    `from:${speaker?.kind ?? "nobody"}`,
  ];
}

function isTwoSided(evidence: readonly FrozenEvidence[]): boolean {
  return evidence.some((e) => e.stance === "supports") && evidence.some((e) => e.stance === "refutes");
}

/** Whole days, never below 0: an article may be dated a day ahead of the desk's clock. */
function daysBetween(day: string, instant: string): number {
  const days = Math.floor((Date.parse(instant) - Date.parse(`${day}T00:00:00Z`)) / dayMs);
  return Math.min(Math.max(days, 0), maxDays);
}

/**
 * What an article's frozen copy adds to the desk's coverage; null where it publishes none. `decision:…` counts sentences
 * by what the desk decided, boilerplate apart; `reasoned` those whose decision has a public reason.
 */
export function coverageFiguresOf({ coverage }: ArticlePublication): Readonly<Record<string, number>> | null {
  if (coverage === null) return null;
  const { decided, total, sentences } = coverage;
  const figures: Record<string, number> = {
    ...{ articles: 1, complete: decided === total ? 1 : 0, sentences: total, decided },
    reasoned: sentences.filter((s) => s.publicReason !== null).length,
  };
  for (const { decision } of sentences) {
    if (decision === null || decision === "boilerplate") continue;
    figures[`decision:${decision}`] = (figures[`decision:${decision}`] ?? 0) + 1;
  }
  return figures;
}
