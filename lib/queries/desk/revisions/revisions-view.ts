import type { AnchorStatus, ClaimStage } from "#lib/domain/claim/claim.ts";
import type { ChangeSize, TextChange, WordRun } from "#lib/domain/revision/text-changes.rules.ts";

export interface RevisionRow {
  readonly n: number;
  /** ISO instant. */
  readonly addedAt: string;
  readonly addedBy: string | null;
  readonly words: number;
  /** Against the revision before; null for the first, and where a text was redacted. */
  readonly change: ChangeSize | null;
  readonly redacted: boolean;
}

/** What changed from one revision to another. */
export interface RevisionDiff {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly TextChange[];
  readonly size: ChangeSize;
}

/** Words of a revision with what stands around them, whole words only. */
export interface QuotedWords {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** One appearance made on an earlier revision, and where it stands in the latest. */
export interface AnchorView {
  readonly appearanceId: string;
  readonly claim: {
    readonly id: string;
    readonly slug: string;
    readonly text: string;
    readonly stage: ClaimStage;
    readonly version: number;
  };
  readonly status: AnchorStatus;
  /** Whether the place, or that the words are gone, may be relied on. */
  readonly settled: boolean;
  readonly confirmed: { readonly by: string | null; readonly at: string } | null;
  readonly madeOn: number;
  readonly was: QuotedWords;
  /** Null when the words are nowhere. */
  readonly now: (QuotedWords & { readonly start: number; readonly end: number }) | null;
  /** Old words against new ones; empty when they are the same or gone. */
  readonly wording: readonly WordRun[];
  readonly similarity: number;
  readonly abilities: {
    readonly settle: boolean;
    /** Whether the claim itself may be made to quote the new words now. */
    readonly move: boolean;
  };
}

export interface RevisionsView {
  readonly article: {
    readonly id: string;
    readonly slug: string;
    readonly version: number;
    readonly title: string | null;
    readonly opening: string;
    readonly archived: boolean;
  };
  /** Newest first, at most thirty. */
  readonly revisions: readonly RevisionRow[];
  readonly latest: { readonly id: string; readonly n: number; readonly text: string };
  readonly diff: RevisionDiff | null;
  /** Unsettled ones first, each in the order of the earlier text. */
  readonly anchors: readonly AnchorView[];
  readonly unsettled: number;
  readonly abilities: { readonly revise: boolean };
}
