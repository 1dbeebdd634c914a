import type { SpeechMode, Unfaithful } from "#lib/domain/claim/claim.ts";
import { unfaithfulOf } from "#lib/domain/claim/claim.ts";
import type { SourceKind, SourceTier, Stance } from "#lib/domain/evidence/evidence.ts";
import { wordRuns, type WordRun } from "#lib/domain/revision/text-changes.rules.ts";
import type {
  FrozenAppearance,
  FrozenClaim,
  FrozenEvidence,
  FrozenRating,
} from "#lib/domain/publication/publication.ts";

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
  | "appearances"
  | "evidence"
  | "singleSource"
  | "noPrimary"
  | "oneSided"
  | "overrides"
  | "replies"
  | "reason"
  | "type"
  | "topics";

export interface ClaimChange {
  readonly field: ChangedField;
  /** The new text with what was removed and added in it, in reading order. */
  readonly words: readonly WordRun[];
}

/** Two versions of a claim, one after the other. */
export interface VersionPair {
  readonly before: FrozenClaim;
  readonly after: FrozenClaim;
}

/** How a page says what publications hold as keys and days: in the reader's language. */
export interface CodedWords {
  readonly content: (rating: FrozenRating) => string;
  readonly attribution: (rating: FrozenRating) => string;
  readonly stance: (stance: Stance) => string;
  readonly tier: (tier: SourceTier) => string;
  readonly kind: (kind: SourceKind) => string;
  readonly confidential: () => string;
  readonly undated: () => string;
  readonly mode: (mode: SpeechMode) => string;
  readonly unfaithful: (unfaithful: Unfaithful) => string;
  readonly type: (type: string) => string;
  readonly override: (rule: string) => string;
  /** A day, `YYYY-MM-DD`. */
  readonly day: (day: string) => string;
}

/** What readers see differently in `after`. Fields that read the same are left out. */
export function changesBetween({ before, after }: VersionPair, say: CodedWords): ClaimChange[] {
  const [old, now] = [shownTexts(before, say), shownTexts(after, say)];
  return (Object.keys(now) as ChangedField[])
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, words: wordRuns(old[field], now[field]) }));
}

/** Each part as the text that is compared; lists one entry a line. Markdown stays as typed. */
function shownTexts(claim: FrozenClaim, say: CodedWords): Record<ChangedField, string> {
  const { verdict, reasons, speaker } = claim;
  return {
    text: claim.text,
    statement: claim.statement ?? "",
    speaker: speaker === null ? "" : joined([speaker.name, speaker.role]),
    content: say.content(verdict.content),
    attribution: verdict.attribution === null ? "" : say.attribution(verdict.attribution),
    summary: verdict.summary,
    rationale: verdict.rationale,
    howWeKnow: verdict.howWeKnow,
    whatWeDontKnow: verdict.whatWeDontKnow,
    asOf: verdict.asOf === null ? "" : say.day(verdict.asOf),
    appearances: claim.appearances.map((each) => appearanceLine(each, say)).join("\n"),
    evidence: claim.evidence.map((item) => evidenceLine(item, say)).join("\n"),
    singleSource: reasons.singleSource ?? "",
    noPrimary: reasons.noPrimary ?? "",
    oneSided: reasons.oneSided ?? "",
    overrides: claim.overrides.map((each) => joined([say.override(each.rule), each.reason])).join("\n"),
    replies: repliesText(claim),
    reason: claim.reason ?? "",
    type: claim.type === null ? "" : say.type(claim.type),
    topics: claim.topics.map((topic) => topic.name).join(", "),
  };
}

function appearanceLine(appearance: FrozenAppearance, say: CodedWords): string {
  const { exact, article, speaker, speechMode, fidelity } = appearance;
  const unfaithful = unfaithfulOf(fidelity);
  return joined([
    ...[exact, article.outlet?.name, article.title, speaker, say.mode(speechMode)],
    unfaithful === null ? null : say.unfaithful(unfaithful),
  ]);
}

function evidenceLine(item: FrozenEvidence, say: CodedWords): string {
  if (item.confidential) return joined([say.confidential(), say.stance(item.stance), item.reason]);
  const day = item.publishedOn === null ? null : say.day(item.publishedOn);
  return joined([
    ...[item.title, item.publisher, day ?? (item.undated ? say.undated() : null)],
    ...[say.kind(item.kind), say.tier(item.tier), say.stance(item.stance)],
    ...[item.locator, item.quote, item.note, item.interestNote, item.url],
  ]);
}

function repliesText({ replies, reasons }: FrozenClaim): string {
  const lines = replies.map((reply) => [reply.contacted, reply.answer].filter(Boolean).join(": "));
  return (lines.length === 0 ? [reasons.noReply ?? ""] : lines).join("\n");
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}
