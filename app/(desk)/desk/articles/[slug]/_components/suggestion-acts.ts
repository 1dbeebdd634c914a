import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";
import { acceptSuggestionCall, dismissSuggestionCall, reopenSuggestionCall } from "../../reading-actions.ts";
import type { Desk } from "./desk-acts.ts";

/**
 * What is done with what the reader suggests for the current sentence. Without a suggestion named, keys mean the first
 * open one.
 */
export function suggestionActs(desk: Desk) {
  const { view, current, suggestions, calls, decisions, walk } = desk;
  const { articleId } = view;
  const open = suggestions.filter(({ state }) => state === "open");
  const named = ({ id: suggestionId, version }: SuggestionView) => ({ articleId, suggestionId, version });
  const edit = (suggestion = open[0]) => {
    if (suggestion === undefined || !view.canSpot) return;
    const { start, end } = suggestion;
    desk.setClaimDraft({ span: { start, end }, suggestion });
  };
  return {
    edit,
    accept: async (suggestion = open[0]) => {
      if (suggestion === undefined || !view.canSpot) return;
      decisions.dismiss();
      const isDone = await calls.run(
        () => acceptSuggestionCall(named(suggestion)),
        () => ({ message: "Claim made: it is a candidate. To take it back, reject it.", takeBack: null }),
      );
      if (isDone && open.every((each) => each.id === suggestion.id)) walk.moveOn();
    },
    dismissSuggestion: (suggestion = open[0]) => {
      if (suggestion === undefined || !view.canSpot) return;
      decisions.dismiss();
      void calls.run(
        () => dismissSuggestionCall(named(suggestion)),
        () => ({
          message: "Suggestion dismissed.",
          takeBack: () => reopenSuggestionCall({ articleId, suggestionId: suggestion.id }),
        }),
      );
    },
    reopen: (suggestion: SuggestionView) => {
      decisions.dismiss();
      void calls.run(
        () => reopenSuggestionCall(named(suggestion)),
        () => ({
          message: "The suggestion is open again.",
          takeBack: () => dismissSuggestionCall({ articleId, suggestionId: suggestion.id }),
        }),
      );
    },
    /** Takes the suggested decision; a claim is made, not decided, so its form opens with what is suggested. */
    take: () => {
      if (current?.suggested == null) return;
      if (current.suggested !== "claim") takeDecision(desk);
      else if (open.length > 0) edit();
      else if (view.canSpot) desk.setClaimDraft({ span: spanOf(current), suggestion: null });
    },
  };
}

function takeDecision({ view, current, calls, decisions, walk }: Desk): void {
  if (current === null || !view.canDecide) return;
  calls.dismiss();
  decisions.decide(current, current.suggested);
  walk.moveOn();
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}
