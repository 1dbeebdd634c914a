import { expect, test } from "vitest";
import {
  noDecisions,
  reduceDecisions,
  shownSentence,
  type DecisionEvent,
  type KnownSentence,
} from "./decision-state.ts";

const sentence: KnownSentence = {
  id: "a",
  index: 3,
  decision: null,
  reason: null,
  publicReason: null,
  version: 1,
};
const decided = (decision: KnownSentence["decision"]) => ({ decision, reason: null, publicReason: null });

const ask = (call: number, decision: KnownSentence["decision"], from = sentence): DecisionEvent => ({
  type: "asked",
  call,
  sentence: from,
  after: decided(decision),
  undoing: false,
});
const after = (...events: DecisionEvent[]) => events.reduce(reduceDecisions, noDecisions);

test("a decision shows at once, can be undone, and says what it did", () => {
  const state = after(ask(1, "opinion"));
  expect(shownSentence(sentence, state).decision).toBe("opinion");
  expect(state.undo).toEqual([{ call: 1, sentenceId: "a", index: 3, before: decided(null) }]);
  expect(state.done).toBe("Sentence 4: Opinion.");
});

test("a refusal puts back what stood before, says so and leaves nothing to undo", () => {
  const state = after(ask(1, "opinion"), {
    type: "refused",
    call: 1,
    sentence,
    message: "A claim stands here.",
  });
  expect(shownSentence(sentence, state).decision).toBeNull();
  expect(state).toMatchObject({
    undo: [],
    done: null,
    failure: "Sentence 4 was not changed. A claim stands here.",
  });
});

test("an answer to an earlier decision does not undo a later one", () => {
  const later = { ...sentence, ...decided("opinion") };
  const state = after(ask(1, "opinion"), ask(2, "question", later), {
    type: "answered",
    call: 1,
    sentenceId: "a",
    after: { ...decided("opinion"), version: 2 },
  });
  expect(shownSentence(sentence, state).decision).toBe("question");
  const failed = reduceDecisions(state, { type: "refused", call: 1, sentence, message: "Late." });
  expect(shownSentence(sentence, failed).decision).toBe("question");
});

test("what the server drew later wins over what was answered before", () => {
  const state = after(ask(1, "opinion"), {
    type: "answered",
    call: 1,
    sentenceId: "a",
    after: { ...decided("opinion"), version: 2 },
  });
  expect(shownSentence({ ...sentence, version: 2 }, state).decision).toBe("opinion");
  expect(shownSentence({ ...sentence, ...decided("claim"), version: 3 }, state).decision).toBe("claim");
});

test("undoing takes the last step off and says what stands again", () => {
  const state = after(ask(1, "opinion"), {
    type: "asked",
    call: 2,
    sentence: { ...sentence, ...decided("opinion") },
    after: decided(null),
    undoing: true,
  });
  expect(state.undo).toEqual([]);
  expect(state.done).toBe("Undone: sentence 4 is undecided again.");
});
