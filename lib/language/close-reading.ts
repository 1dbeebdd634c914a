import type { BlockSpan, Reading, SentenceSpan, Span } from "./reading.ts";

/** How words are given: all between quotation marks, partly, or in the reporter's own words. */
export type QuotationMode = "direct" | "mixed" | "indirect";

/** Where a speaker is named beside a quotation ("Mayor Holm", "he"). */
export interface SpeakerMention extends Span {
  /** The words as they stand in the text. */
  text: string;
  /** The fullest name the article gives for whoever is meant; null when it names nobody. */
  name: string | null;
}

/** One report of what somebody said. The span is the content, without the marks around it. */
export interface Quotation extends Span {
  mode: QuotationMode;
  /** The words that report ("said", "according to"); null when the text has none near. */
  cue: Span | null;
  speaker: SpeakerMention | null;
  /** Index of the quotation this one stands in (a letter read aloud); null at the outermost level. */
  within: number | null;
}

/** Days `YYYY-MM-DD`, both inclusive. */
export interface DateInterval {
  from: string;
  to: string;
}

/** A date in the text: "last week". `resolved` is null where only the article's own date could tell and it has none. */
export interface DateMention extends Span {
  text: string;
  resolved: DateInterval | null;
}

/** What a sentence is, as the reader would decide it. `boilerplate` for what stands in a boilerplate block. */
export type SuggestedKind = "claim" | "opinion" | "prediction" | "question" | "background" | "boilerplate";

/** What the reader makes of one sentence. None of it binds. */
export interface SentenceJudgement {
  suggested: SuggestedKind;
  /** 0…1, monotone in check-worthiness, 0.5 the best threshold on the development set: a rank, no probability. */
  worthiness: number;
  /** Why, in words an editor can agree or disagree with: "a number", "a comparison"; strongest first, at most four. */
  reasons: string[];
}

export interface ReadSentence extends SentenceSpan, SentenceJudgement {
  /** Name of whoever speaks in it; null for the outlet's own words. */
  speaker: string | null;
}

/** A reading with who says what, what is worth checking and which days are meant. */
export interface CloseReading extends Omit<Reading, "sentences" | "blocks"> {
  blocks: BlockSpan[];
  sentences: ReadSentence[];
  /** By start; a nested one follows the one it stands in. */
  quotations: Quotation[];
  /** By start. */
  dates: DateMention[];
}

/** A claim the reader would make of a span. */
export interface SuggestedClaim extends Span {
  /** Neutral, standing on its own: pronouns and dates resolved, reported speech instead of quotation marks. */
  text: string;
  /** What was said, without the reporting clause; null when the text reports no speech. */
  statement: string | null;
  speaker: string | null;
  type: "numerical" | "event" | "quotation" | "causal" | "position" | "comparison" | "prediction" | null;
  speechMode: "direct_quote" | "paraphrase" | "narration";
  /** What was done to the sentence, in words: "“he” is Donald Trump", "“on Friday” is 17 October 2025". */
  steps: string[];
}
