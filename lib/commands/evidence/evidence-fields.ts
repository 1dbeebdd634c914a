import type { Tx } from "#lib/db/database.ts";
import { dayOf } from "#lib/db/days.ts";
import type { Prisma } from "#lib/db/generated/client.ts";

const words = { quote: true, locator: true, note: true } as const;

const select = {
  ...words,
  version: true,
  stance: true,
  independenceGroup: true,
  confidential: true,
  confidentialReason: true,
  sourceId: true,
  secret: {
    select: {
      ...words,
      title: true,
      publisher: true,
      url: true,
      kind: true,
      tier: true,
      publishedOn: true,
      undated: true,
    },
  },
} satisfies Prisma.EvidenceSelect;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof select }>;

/** One item of a claim, or null. `claimId` is part of the question: an item of another claim is not found. */
export async function loadEvidence(tx: Tx, claimId: string, evidenceId: string): Promise<EvidenceRow | null> {
  return tx.evidence.findFirst({ where: { id: evidenceId, claimId }, select });
}

/**
 * The item's present values by the names a form gives them, for a conflict. They include what a confidential item
 * keeps apart: only those who may change the evidence ever get a conflict about it.
 */
export function currentFields(row: EvidenceRow): Record<string, unknown> {
  const { secret, sourceId: _sourceId, confidential: _confidential, ...fields } = row;
  if (secret === null) return fields;
  const { quote, locator, note, publishedOn, ...source } = secret;
  const named = Object.entries({ ...source, publishedAt: dayOf(publishedOn) });
  return {
    ...fields,
    quote,
    locator,
    note,
    ...Object.fromEntries(named.map(([name, value]) => [`source.${name}`, value])),
  };
}
