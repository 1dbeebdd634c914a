import type { BlockKind, SentenceDecision } from "#lib/domain/article/article.ts";
import type {
  ReaderMessageKind,
  ReaderMessageState,
  ReaderMove,
} from "#lib/domain/reader-message/reader-message.ts";
import type { AnchorStatus, ClaimMove, ClaimStage, CorrectionKind } from "#lib/domain/claim/claim.ts";

/** What an event can be about. */
export type EventSubjectType =
  | "desk"
  | "article"
  | "claim"
  | "source"
  | "speaker"
  | "outlet"
  | "topic"
  | "page"
  | "scale"
  | "feed"
  | "reader-message"
  | "user"
  | "token"
  | "export";

/** One field's text before and after; long texts are kept whole, they are the history. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Every kind of event with the payload it carries. Confidential values never appear here: payloads are shown in the
 * history, exported, and hashed into the public chain.
 */
export interface EventPayloads {
  "desk.set-up": { deskName: string };
  /** First event of a fresh chain: the sample before it was put away; where its own chain had ended. */
  "desk.sample-put-away": { lastSeq: string; lastHash: string };
  "desk.settings-changed": { changes: FieldChange[] };
  "desk.single-reader-changed": { singleReader: boolean };
  /** The working copy of a standing page; `changes` from nothing when it was begun. */
  "page.saved": { slug: string; changes: FieldChange[] };
  "page.published": { slug: string; n: number; sha256: string; note: string | null };
  "page.retired": { slug: string; n: number; sha256: string; note: string };
  /** A draft that was never public is gone. */
  "page.removed": { slug: string; title: string };
  /** A new version of the rating scale; fields are `axis.key.field`. */
  "scale.published": { n: number; sha256: string; note: string | null; changes: FieldChange[] };
  "article.imported": { slug: string; title: string | null; sha256: string; sentences: number };
  /** `url` is where the bytes came from after redirects; null for an upload. */
  "article.snapshot-added": { sha256: string; size: number; fileName: string; url: string | null };
  "article.edited": { changes: FieldChange[] };
  "article.archived": { reason: string };
  "article.restored": Record<string, never>;
  /** `carried` decisions of unchanged sentences; `anchors` of the appearances in the article, by status. */
  "article.revised": {
    revisionId: string;
    n: number;
    sha256: string;
    sentences: number;
    carried: number;
    anchors: Record<AnchorStatus, number>;
  };
  /** Its text became revision `n` of another article; it was archived with that. */
  "article.turned-into-revision": { intoId: string; n: number };
  /** A job read a revision again, by a reader that may read it differently. */
  "article.read": { revisionId: string; readerVersion: string; suggested: number };
  /** The optional assistant was asked about a revision: suggestions kept, and those dropped with why. */
  "article.assistant-asked": { revisionId: string; model: string; suggested: number; dropped: string[] };
  "sentence.decided": {
    sentenceId: string;
    index: number;
    before: SentenceDecision | null;
    after: SentenceDecision | null;
    reason: string | null;
    publicReason: string | null;
  };
  /** One sentence became two; `at` is where the second begins, `after` are the decisions of both. */
  "sentence.split": {
    sentenceId: string;
    index: number;
    at: number;
    secondId: string;
    after: (SentenceDecision | null)[];
  };
  /** The sentence after it was joined to this one and is gone; `before` are the decisions of both. */
  "sentence.joined": {
    sentenceId: string;
    index: number;
    joinedId: string;
    at: number;
    before: (SentenceDecision | null)[];
    after: SentenceDecision | null;
  };
  /** A run of the text is put aside, restored, or otherwise of another kind. */
  "article.block-changed": { revisionId: string; index: number; before: BlockKind; after: BlockKind };
  /** `claimId` is what was made of it; `edited`: in other words or with other fields than suggested. */
  "suggestion.accepted": { suggestionId: string; text: string; claimId: string; edited: boolean };
  "suggestion.dismissed": { suggestionId: string; text: string; reason: string | null };
  "suggestion.reopened": { suggestionId: string; text: string };
  "claim.spotted": { text: string; articleId: string; start: number; end: number };
  "claim.edited": { changes: FieldChange[] };
  "claim.appearance-added": { appearanceId: string; articleId: string; start: number; end: number };
  "claim.appearance-edited": { appearanceId: string; changes: FieldChange[] };
  /** The appearance itself stands on revision `n` now: what it quotes changed. */
  "claim.appearance-moved": {
    appearanceId: string;
    articleId: string;
    n: number;
    before: { n: number; start: number; end: number };
    start: number;
    end: number;
  };
  /** Where an appearance stands in a later revision, settled by a person; the claim's content is as it was. */
  "claim.anchor-confirmed": {
    appearanceId: string;
    articleId: string;
    n: number;
    start: number;
    end: number;
  };
  "claim.anchor-set": {
    appearanceId: string;
    articleId: string;
    n: number;
    before: { start: number; end: number } | null;
    start: number;
    end: number;
  };
  "claim.anchor-given-up": {
    appearanceId: string;
    articleId: string;
    n: number;
    before: { start: number; end: number } | null;
  };
  "claim.appearance-removed": { appearanceId: string; articleId: string; start: number; end: number };
  "claim.moved": {
    move: ClaimMove;
    from: ClaimStage;
    to: ClaimStage;
    reason: string | null;
    assigneeId: string | null;
  };
  "claim.approved": { contentHash: string; bySelf: boolean };
  "claim.merged": { intoId: string };
  "claim.merge-received": { fromId: string };
  "claim.scheduled": { at: string };
  "claim.schedule-refused": { reason: string };
  "claim.published": {
    n: number;
    sha256: string;
    slug: string;
    correction: { kind: CorrectionKind; note: string } | null;
    secondReviewed: boolean;
  };
  "claim.second-reviewed": { n: number };
  "claim.retraction-proposed": { reason: string };
  "claim.retracted": { reason: string; n: number };
  "claim.suspended": { reason: string; n: number };
  "claim.unsuspended": { n: number };
  "claim.evidence-added": {
    evidenceId: string;
    sourceId: string | null;
    stance: string;
    confidential: boolean;
  };
  "claim.evidence-edited": { evidenceId: string; changes: FieldChange[]; confidential: boolean };
  "claim.evidence-removed": { evidenceId: string; sourceId: string | null; confidential: boolean };
  "claim.verdict-saved": { version: number; changes: FieldChange[] };
  "claim.commented": { commentId: string };
  "claim.comment-resolved": { commentId: string; resolved: boolean };
  "claim.reply-recorded": { replyId: string; contacted: string };
  "claim.reply-answered": { replyId: string };
  "claim.gate-overridden": { rule: string; reason: string };
  "claim.gate-override-lifted": { rule: string };
  "source.added": { title: string; url: string | null };
  "source.edited": { changes: FieldChange[] };
  "source.snapshot-added": { sha256: string; size: number; fileName: string };
  "speaker.added": { name: string; slug: string };
  "speaker.edited": { changes: FieldChange[] };
  "speaker.merged": { intoId: string };
  "speaker.merge-received": { fromId: string; name: string };
  "outlet.added": { name: string };
  "outlet.edited": { changes: FieldChange[] };
  "topic.added": { name: string };
  "topic.edited": { changes: FieldChange[] };
  "feed.watched": { url: string; title: string; waiting: number };
  "feed.paused": Record<string, never>;
  "feed.resumed": Record<string, never>;
  "feed.removed": { url: string; title: string };
  /** New items of one look at the feed; `known` are articles of the desk already. */
  "feed.items-arrived": { waiting: number; passedOver: number; known: number };
  "feed.item-imported": { itemId: string; title: string; articleId: string };
  "feed.item-dismissed": { itemId: string; title: string };
  "feed.item-restored": { itemId: string; title: string };
  /** Never with what the reader wrote nor who it was. `again`: the same words had come within a day. */
  "reader-message.received": {
    message: ReaderMessageKind;
    claimId: string | null;
    n: number | null;
    again: boolean;
  };
  "reader-message.moved": {
    move: ReaderMove;
    from: ReaderMessageState;
    to: ReaderMessageState;
    claimId: string | null;
  };
  "reader-message.article-imported": { articleId: string };
  /** Names and e-mail addresses of so many senders; `bySender`: one of them asked on the status page. */
  "reader-message.senders-forgotten": { senders: number; bySender: boolean };
  /** A run of the job: contacts whose time was over, and spam deleted whole. */
  "desk.readers-forgotten": { senders: number; spam: number };
  "user.invited": { email: string; role: string };
  "user.invitation-renewed": Record<string, never>;
  "user.activated": Record<string, never>;
  "user.edited": { changes: FieldChange[] };
  "user.role-changed": { before: string; after: string };
  "user.disabled": Record<string, never>;
  "user.enabled": Record<string, never>;
  "user.reset-requested": Record<string, never>;
  "user.password-changed": { how: "changed" | "reset" | "invitation" };
  "user.signed-out-everywhere": Record<string, never>;
  "token.made": { userId: string; name: string; scopes: string[]; expiresAt: string };
  "token.revoked": { userId: string; name: string };
  "export.made": { kind: string; format: string; rows: number };
}

export type EventKind = keyof EventPayloads;

/** An event as a command records it; the chain gives it number, time, actor and hashes. */
export interface NewEvent<K extends EventKind = EventKind> {
  readonly kind: K;
  readonly subjectType: EventSubjectType;
  readonly subjectId: string;
  readonly payload: EventPayloads[K];
}

/** The changes between two flat records of fields, in the order of `fields`; values are shown as text. */
export function fieldChanges<T extends Readonly<Record<string, unknown>>>(
  before: T,
  after: Partial<T>,
  fields: readonly (keyof T & string)[],
): FieldChange[] {
  return fields
    .filter((field) => field in after && asText(before[field]) !== asText(after[field]))
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }));
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value);
}
