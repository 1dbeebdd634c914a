/** What a reader may write to the desk: a claim to check, or an error in something published. */
export const readerMessageKinds = ["claim", "error"] as const;
export type ReaderMessageKind = (typeof readerMessageKinds)[number];

export const readerMessageKindLabels: Readonly<Record<ReaderMessageKind, string>> = {
  claim: "Claim to check",
  error: "Error report",
};

/** Where a message stands. Its senders see the same state on their status page, in words of their own. */
export const readerMessageStates = [
  "received",
  "looked_at",
  "taken_up",
  "answered",
  "declined",
  "spam",
] as const;
export type ReaderMessageState = (typeof readerMessageStates)[number];

export const readerMessageStateLabels: Readonly<Record<ReaderMessageState, string>> = {
  received: "Received",
  looked_at: "Looked at",
  taken_up: "Taken up",
  answered: "Answered",
  declined: "Declined",
  spam: "Spam",
};

/** Messages that wait for somebody at the desk. */
export const openReaderStates: readonly ReaderMessageState[] = ["received", "looked_at"];

export const readerMoves = ["look-at", "take-up", "answer", "decline", "mark-spam", "undo"] as const;
export type ReaderMove = (typeof readerMoves)[number];

export const readerMoveLabels: Readonly<Record<ReaderMove, string>> = {
  "look-at": "Mark as looked at",
  "take-up": "Take up",
  answer: "Answer",
  decline: "Decline",
  "mark-spam": "Mark as spam",
  undo: "Undo",
};

/** What a reader wrote, checked and cleaned. Lengths in UTF-16 units; line ends are \n. */
export interface ReaderMessageFields {
  readonly kind: ReaderMessageKind;
  readonly text: string;
  /** Errors only. */
  readonly wouldBeRight: string | null;
  /** A web address or a few words. */
  readonly place: string | null;
  readonly name: string | null;
  readonly email: string | null;
}

/** Names of the fields as the public forms post them; the forms show problems beside these. */
export const readerFields = ["text", "wouldBeRight", "place", "name", "email"] as const;
export type ReaderField = (typeof readerFields)[number];

/** What can be wrong with a field. The public forms have a sentence for each in every interface language. */
export type ReaderProblem = "missing" | "too_short" | "too_long" | "too_many_links" | "no_email";

/** Largest lengths in UTF-16 units: ten times what the longest honest messages of newsroom desks have. */
export const readerLimits = {
  text: 4000,
  wouldBeRight: 2000,
  place: 500,
  name: 100,
  email: 254,
  /** Shorter is no claim anybody could check. */
  leastText: 10,
  /** In all fields together: an honest reader names a few sources, an advertiser a page of them. */
  links: 5,
} as const;

/** Days after which spam is deleted whole: long enough to notice a mistake and undo it. */
export const spamDays = 30;

/** Hours within which the same words are the same message. */
export const sameMessageHours = 24;
