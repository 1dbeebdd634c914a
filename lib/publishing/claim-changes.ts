import { wordRuns, type WordRun } from "#lib/domain/revision/text-changes.rules.ts";
import type { FrozenClaim, FrozenEvidence } from "#lib/domain/publication/publication.ts";

/** A part of a claim that readers see. */
export type ChangedField =
  | "text"
  | "statement"
  | "speaker"
  | "content"
  | "attribution"
  | "summary"
  | "rationale"
  | "howWeKnow"
  | "whatWeDontKnow"
  | "asOf"
  | "evidence"
  | "appearances"
  | "replies"
  | "topics";

export interface ClaimChange {
  readonly field: ChangedField;
  /** The new text with what was removed and added in it, in reading order. */
  readonly words: readonly WordRun[];
}

/** What readers see differently in `after`. Fields that read the same are left out. */
export function changesBetween(before: FrozenClaim, after: FrozenClaim): ClaimChange[] {
  const [old, now] = [shownTexts(before), shownTexts(after)];
  return (Object.keys(now) as ChangedField[])
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, words: wordRuns(old[field], now[field]) }));
}

/** Each part as the text that is compared; lists one entry a line. Markdown stays as typed. */
function shownTexts(claim: FrozenClaim): Record<ChangedField, string> {
  const { verdict } = claim;
  return {
    text: claim.text,
    statement: claim.statement ?? "",
    speaker: claim.speaker?.name ?? "",
    content: verdict.content.label,
    attribution: verdict.attribution?.label ?? "",
    summary: verdict.summary,
    rationale: verdict.rationale,
    howWeKnow: verdict.howWeKnow,
    whatWeDontKnow: verdict.whatWeDontKnow,
    asOf: verdict.asOf ?? "",
    evidence: claim.evidence.map(evidenceLine).join("\n"),
    appearances: claim.appearances.map((each) => each.exact).join("\n"),
    replies: claim.replies
      .map((reply) => [reply.contacted, reply.answer].filter(Boolean).join(": "))
      .join("\n"),
    topics: claim.topics.map((topic) => topic.name).join(", "),
  };
}

function evidenceLine(item: FrozenEvidence): string {
  if (item.confidential) return item.reason;
  return [item.title, item.publisher, item.stance, item.locator, item.quote, item.note]
    .filter(Boolean)
    .join(" · ");
}
