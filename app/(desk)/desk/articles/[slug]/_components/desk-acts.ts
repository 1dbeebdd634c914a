import type { BlockKind, SentenceDecision, Span } from "#lib/domain/article/article.ts";
import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";
import {
  joinSentencesCall,
  returnSuggestedCall,
  setBlockKindCall,
  splitSentenceCall,
  takeSuggestedCall,
} from "../../reading-actions.ts";
import { splitPlace } from "./split-place.ts";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";
import type { ClaimDraft } from "./use-take-apart.ts";
import type { useDecisions } from "./use-decisions.ts";
import type { DeskCalls } from "./use-desk-calls.ts";

/** What acts are made of: what is shown, where the person is, and what carries changes to the server. */
export interface Desk {
  readonly view: TakeApartView;
  readonly sentences: readonly TextSentence[];
  readonly current: TextSentence | null;
  readonly selection: Span | null;
  /** The caret in the text, where the browser shows one. */
  readonly caretOf: () => Span | null;
  readonly suggestions: readonly SuggestionView[];
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly calls: DeskCalls;
  readonly walk: {
    readonly goTo: (sentence: Pick<TextSentence, "id"> | null | undefined) => void;
    readonly moveOn: () => void;
  };
  readonly setClaimDraft: (draft: ClaimDraft | null) => void;
}

interface DeskWithReasons extends Desk {
  readonly setReasonFor: (sentenceId: string | null) => void;
}

/** Decisions, claims, bounds of sentences and blocks, and taking back whatever was done last. */
export function deskActs(desk: DeskWithReasons) {
  const { view, sentences, current, selection, decisions, calls, walk } = desk;
  const byId = (id: string | null) => sentences.find((sentence) => sentence.id === id);
  return {
    decide: (sentence: TextSentence | null, decision: SentenceDecision | null) => {
      if (sentence === null || !view.canDecide) return;
      calls.dismiss();
      decisions.decide(sentence, decision);
      if (decision !== null) walk.moveOn();
    },
    makeClaim: () => {
      const span = selection ?? current;
      if (span === null || !view.canSpot) return;
      desk.setClaimDraft({ span: { start: span.start, end: span.end }, suggestion: null });
    },
    undo: () => {
      if (calls.undo()) return;
      calls.dismiss();
      walk.goTo(byId(decisions.undo()));
    },
    giveReason: () => {
      const id = decisions.lastDecidedId ?? current?.id ?? null;
      desk.setReasonFor(id);
      walk.goTo(byId(id));
    },
    ...boundActs(desk),
    ...blockActs(desk),
  };
}

/** Changes of where sentences begin and end; each says in the undo bar what it did. */
function boundActs({ view, sentences, current, selection, caretOf, calls, decisions }: Desk) {
  const { articleId, text } = view;
  const named = async (sentenceId: string) => ({
    ...{ articleId, sentenceId, version: await decisions.versions.of(sentenceId) },
  });
  return {
    /** Splits the sentence that the selection, or the caret, cuts. */
    split: () => {
      const at = selection ?? caretOf();
      const place = at === null ? null : splitPlace(text, sentences, at);
      if (!view.canDecide) return;
      if (place === null) {
        calls.refuse("Select the words a new sentence begins with, inside a sentence, and split there.");
        return;
      }
      const sentenceId = place.sentence.id;
      decisions.dismiss();
      void calls.run(
        async () => splitSentenceCall({ ...(await named(sentenceId)), at: place.at }),
        ({ first }) => {
          decisions.versions.note(sentenceId, first.version);
          return {
            message: `Sentence ${first.index + 1} is two sentences now.`,
            takeBack: async () => joinSentencesCall(await named(sentenceId)),
          };
        },
      );
    },
    /** Joins the current sentence with the one after it. */
    join: () => {
      if (current === null || !view.canDecide) return;
      const sentenceId = current.id;
      decisions.dismiss();
      void calls.run(
        async () => joinSentencesCall(await named(sentenceId)),
        ({ index, at, version, before: [first, second] }) => {
          decisions.versions.note(sentenceId, version);
          const halves = [{ ...first }, { ...second }] as [typeof first, typeof second];
          return {
            message: `Sentence ${index + 1} holds the next one now.`,
            takeBack: async () => splitSentenceCall({ ...(await named(sentenceId)), at, halves }),
          };
        },
      );
    },
  };
}

/** Changes of what many sentences are at once. */
function blockActs({ view, calls, decisions }: Desk) {
  const { articleId, revisionId } = view;
  return {
    setBlock: (index: number, from: BlockKind, kind: BlockKind) => {
      const named = { articleId, revisionId, index };
      decisions.dismiss();
      void calls.run(
        () => setBlockKindCall({ ...named, from, kind }),
        () => ({
          message: kind === "boilerplate" ? "Put aside: it counts no more." : "Restored to the text.",
          takeBack: () => setBlockKindCall({ ...named, from: kind, kind: from }),
        }),
      );
    },
    takeAll: () => {
      decisions.dismiss();
      void calls.run(
        () => takeSuggestedCall({ articleId }),
        ({ at, count }) => ({
          message: `${count === 1 ? "1 sentence" : `${count} sentences`} decided together.`,
          takeBack: () => returnSuggestedCall({ articleId, at }),
        }),
      );
    },
  };
}
