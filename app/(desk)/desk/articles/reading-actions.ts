"use server";

import { joinSentences } from "#lib/commands/article/join-sentences.ts";
import { returnSuggestedDecisions } from "#lib/commands/article/return-suggested-decisions.ts";
import { setBlockKind } from "#lib/commands/article/set-block-kind.ts";
import { splitSentence } from "#lib/commands/article/split-sentence.ts";
import { takeSuggestedDecisions } from "#lib/commands/article/take-suggested-decisions.ts";
import { acceptSuggestion } from "#lib/commands/suggestion/accept-suggestion.ts";
import { dismissSuggestion } from "#lib/commands/suggestion/dismiss-suggestion.ts";
import { reopenSuggestion } from "#lib/commands/suggestion/reopen-suggestion.ts";
import {
  joinSentencesInput,
  returnSuggestedInput,
  setBlockKindInput,
  splitSentenceInput,
  takeSuggestedInput,
} from "#lib/domain/sentence/sentence.schema.ts";
import {
  acceptSuggestionInput,
  dismissSuggestionInput,
  reopenSuggestionInput,
} from "#lib/domain/suggestion/suggestion.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { defineCall } from "#lib/web/define-call.ts";

const accept = { name: "suggestion.accept", input: acceptSuggestionInput, run: acceptSuggestion };
const dismiss = { name: "suggestion.dismiss", input: dismissSuggestionInput, run: dismissSuggestion };
const reopen = { name: "suggestion.reopen", input: reopenSuggestionInput, run: reopenSuggestion };
const split = { name: "sentence.split", input: splitSentenceInput, run: splitSentence };
const join = { name: "sentence.join", input: joinSentencesInput, run: joinSentences };
const setKind = { name: "article.block", input: setBlockKindInput, run: setBlockKind };
const take = { name: "sentence.take-suggested", input: takeSuggestedInput, run: takeSuggestedDecisions };
const giveBack = {
  name: "sentence.return-suggested",
  input: returnSuggestedInput,
  run: returnSuggestedDecisions,
};

// By key and button: the answer comes back as data, and the page is drawn again with what has changed.
export const acceptSuggestionCall = defineCall({ ...accept, redraw: true });
export const dismissSuggestionCall = defineCall({ ...dismiss, redraw: true });
export const reopenSuggestionCall = defineCall({ ...reopen, redraw: true });
export const splitSentenceCall = defineCall({ ...split, redraw: true });
export const joinSentencesCall = defineCall({ ...join, redraw: true });
export const setBlockKindCall = defineCall({ ...setKind, redraw: true });
export const takeSuggestedCall = defineCall({ ...take, redraw: true });
export const returnSuggestedCall = defineCall({ ...giveBack, redraw: true });

// As forms, which work without JavaScript.
export const acceptSuggestionAction = defineAction({
  ...accept,
  then: () => ({ message: "The claim is a candidate now." }),
});
export const dismissSuggestionAction = defineAction({ ...dismiss, then: () => ({ message: "Dismissed." }) });
export const reopenSuggestionAction = defineAction({ ...reopen, then: () => ({ message: "Open again." }) });
export const splitSentenceAction = defineAction({
  ...split,
  then: ({ first }) => ({ message: `Sentence ${first.index + 1} is two sentences now.` }),
});
export const joinSentencesAction = defineAction({
  ...join,
  then: ({ index }) => ({ message: `Joined; sentence ${index + 1} is the whole.` }),
});
export const setBlockKindAction = defineAction({
  ...setKind,
  then: ({ kind }) => ({
    message: kind === "boilerplate" ? "Put aside as boilerplate." : "Restored to the text.",
  }),
});
export const takeSuggestedAction = defineAction({
  ...take,
  then: ({ slug, at, count }) => ({
    redirect: `/desk/articles/${slug}?view=sentences&taken=${encodeURIComponent(at)}&count=${count}`,
  }),
});
export const returnSuggestedAction = defineAction({
  ...giveBack,
  then: ({ slug }) => ({ redirect: `/desk/articles/${slug}?view=sentences` }),
});
