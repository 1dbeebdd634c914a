import type { ClaimListRow } from "../claim-list/claim-row.ts";

export type InboxSectionKey = "retractions" | "yours" | "to_review" | "to_publish" | "candidates" | "to_take";

/** A claim that waits: since when it has been where it is, and what moves it on. */
export interface InboxRow extends ClaimListRow {
  /** ISO instant of its last move, or of its spotting. */
  readonly since: string;
  readonly nextAction: string;
}

export interface InboxList {
  readonly key: InboxSectionKey;
  readonly title: string;
  readonly total: number;
  /** The most urgent ones: overdue first, then by due date, then the longest waiting. */
  readonly items: readonly InboxRow[];
  readonly href: string;
}

/** An article whose sentences still ask for decisions. */
export interface OpenArticle {
  readonly slug: string;
  readonly title: string | null;
  /** First words of the newest revision: they name an article without a title. */
  readonly opening: string;
  readonly outlet: string | null;
  readonly decided: number;
  readonly total: number;
  readonly importedAt: string;
}

/** An article whose newer text left appearances to settle. */
export interface RevisedArticle {
  readonly slug: string;
  readonly title: string | null;
  readonly opening: string;
  /** Number of the latest revision. */
  readonly n: number;
  readonly unsettled: number;
}

export interface InboxView {
  readonly lists: readonly InboxList[];
  readonly articles: readonly OpenArticle[];
  readonly revised: readonly RevisedArticle[];
  /** All that waits for this person, over all lists, each claim once a list. */
  readonly waiting: number;
  readonly overdue: number;
}
