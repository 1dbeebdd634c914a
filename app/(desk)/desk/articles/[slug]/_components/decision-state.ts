import { sentenceDecisionLabels, type SentenceDecision } from "#lib/domain/article/article.ts";

/** A decision with its reasons. */
export interface Decided {
  readonly decision: SentenceDecision | null;
  readonly reason: string | null;
  readonly publicReason: string | null;
}

/** A sentence as the server last gave it. */
export interface KnownSentence extends Decided {
  readonly id: string;
  readonly index: number;
  readonly version: number;
}

/** What this screen knows better than the page it was drawn from. */
interface Local extends Decided {
  readonly version: number;
  /** Number of the call under way; null when the server has answered. */
  readonly pending: number | null;
}

export interface UndoStep {
  readonly call: number;
  readonly sentenceId: string;
  readonly index: number;
  readonly before: Decided;
}

export interface DecisionState {
  readonly local: Readonly<Record<string, Local>>;
  readonly undo: readonly UndoStep[];
  /** What was just done, with undo offered; null when there is nothing to say. */
  readonly done: string | null;
  /** Why the last decision was not kept. */
  readonly failure: string | null;
}

export const noDecisions: DecisionState = { local: {}, undo: [], done: null, failure: null };

export type DecisionEvent =
  | {
      readonly type: "asked";
      readonly call: number;
      readonly sentence: KnownSentence;
      readonly after: Decided;
      readonly undoing: boolean;
    }
  | {
      readonly type: "answered";
      readonly call: number;
      readonly sentenceId: string;
      readonly after: Decided & { version: number };
    }
  | {
      readonly type: "refused";
      readonly call: number;
      readonly sentence: KnownSentence;
      readonly message: string;
    }
  | { readonly type: "dismissed" };

/** How many decisions can be taken back, one after the other. */
const maxUndo = 200;

/** The sentence as it is to be shown: what was decided here, unless the server has something newer. */
export function shownSentence<S extends KnownSentence>(sentence: S, state: DecisionState): S {
  const local = state.local[sentence.id];
  if (local === undefined || (local.pending === null && local.version < sentence.version)) return sentence;
  const { decision, reason, publicReason, version } = local;
  return { ...sentence, decision, reason, publicReason, version: Math.max(version, sentence.version) };
}

/**
 * Decisions are shown at once and sent behind. An answer counts only if no later decision on the same sentence is
 * under way; a refusal puts back what stood before and takes the step off the undo list.
 */
export function reduceDecisions(state: DecisionState, event: DecisionEvent): DecisionState {
  if (event.type === "dismissed") return { ...state, done: null, failure: null };
  if (event.type === "asked") return asked(state, event);
  const id = event.type === "answered" ? event.sentenceId : event.sentence.id;
  const isLatest = state.local[id]?.pending === event.call;
  if (event.type === "answered") {
    return isLatest
      ? { ...state, local: { ...state.local, [id]: { ...event.after, pending: null } } }
      : state;
  }
  const { decision, reason, publicReason, version } = event.sentence;
  const restored = { decision, reason, publicReason, version, pending: null };
  return {
    local: isLatest ? { ...state.local, [id]: restored } : state.local,
    undo: state.undo.filter((step) => step.call !== event.call),
    done: null,
    failure: `Sentence ${event.sentence.index + 1} was not changed. ${event.message}`,
  };
}

function asked(state: DecisionState, event: Extract<DecisionEvent, { type: "asked" }>): DecisionState {
  const { sentence, after, call, undoing } = event;
  const { decision, reason, publicReason, id, index } = sentence;
  const step = { call, sentenceId: id, index, before: { decision, reason, publicReason } };
  const label = after.decision === null ? "undecided" : sentenceDecisionLabels[after.decision];
  return {
    local: { ...state.local, [id]: { ...after, version: sentence.version, pending: call } },
    undo: undoing ? state.undo.slice(0, -1) : [...state.undo, step].slice(-maxUndo),
    done: undoing
      ? `Undone: sentence ${index + 1} is ${label.toLowerCase()} again.`
      : `Sentence ${index + 1}: ${label}.`,
    failure: null,
  };
}
