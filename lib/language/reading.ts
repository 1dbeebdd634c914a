/** What a run of an article is for. Only headline, paragraph, heading and caption can carry claims. */
export type BlockKind = "headline" | "dateline" | "paragraph" | "heading" | "caption" | "boilerplate";

/** A stretch `[start, end)` of the normalised text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export interface BlockSpan extends Span {
  kind: BlockKind;
}

/** One sentence, with the kind of the block it stands in. */
export interface SentenceSpan extends Span {
  kind: BlockKind;
}

/**
 * The words between two quotation marks. `open`: the quotation runs on into the next paragraph without
 * closing.
 */
export interface QuoteSpan extends Span {
  open: boolean;
}

/**
 * Everything the desk reads off an article before a person has looked at it. The text itself is never
 * altered.
 */
export interface Reading {
  /** The normalised text all spans refer to. */
  text: string;
  /** The headline, only where the text gives one. */
  title: string | null;
  /** `YYYY-MM-DD`, only where the text gives it. */
  publishedOn: string | null;
  /** A BCP-47 guess such as "en" or "uk"; null when unsure. */
  language: string | null;
  /** In order, not overlapping; white space between them belongs to none. */
  blocks: BlockSpan[];
  /** In order, not overlapping, each inside one block, trimmed. Date headers and datelines have none. */
  sentences: SentenceSpan[];
}
