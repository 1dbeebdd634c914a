import { claimTypeLabels, fidelityLabels, speechModeLabels } from "#lib/domain/claim/claim.ts";
import { stanceLabels } from "#lib/domain/evidence/evidence.ts";

const fieldLabels: Readonly<Record<string, string>> = {
  text: "Text",
  statement: "Statement",
  type: "Type",
  reason: "Reason for checking",
  language: "Language",
  speaker: "Speaker",
  topics: "Topics",
  singleSourceReason: "Why one source is enough",
  noPrimaryReason: "Why there is no primary source",
  oneSidedNote: "Where the other side was looked for",
  noReplyReason: "Why nobody was asked",
  publicReason: "Public reason",
  dueAt: "Due",
  content: "Content rating",
  attribution: "Attribution rating",
  summary: "Summary",
  rationale: "Rationale",
  howWeKnow: "How we know",
  whatWeDontKnow: "What we don’t know",
  asOf: "As of",
  speechMode: "Speech",
  fidelity: "Fidelity",
  chain: "Attribution chain",
  stance: "Stance",
  quote: "Quote",
  locator: "Locator",
  note: "Note",
  independenceGroup: "Independence group",
};

/** A field as the screens call it. */
export function fieldLabel(field: string): string {
  return Object.hasOwn(fieldLabels, field) ? (fieldLabels[field] ?? field) : field;
}

/** A field's value in words, where it is stored as a key. */
export function fieldValue(field: string, value: string | null): string | null {
  if (value === null) return null;
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    type: claimTypeLabels,
    speechMode: speechModeLabels,
    fidelity: fidelityLabels,
    stance: stanceLabels,
  };
  return labels[field]?.[value] ?? value;
}
