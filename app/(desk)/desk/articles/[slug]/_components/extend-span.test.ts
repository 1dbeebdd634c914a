import { expect, test } from "vitest";
import { extendSpan, type SpanStep } from "./extend-span.ts";

const text = "“I don’t know 🙂,” she said. Café́ Orla shut. Done.";
const sentences = ["“I don’t know 🙂,” she said.", "Café́ Orla shut.", "Done."].map((sentence) => {
  const start = text.indexOf(sentence);
  return { start, end: start + sentence.length };
});
const current = sentences[1] ?? { start: 0, end: 1 };

/** Takes steps from no selection and says which words are selected after them. */
function selected(...steps: SpanStep[]): string {
  let span: { start: number; end: number } | null = null;
  for (const step of steps) span = extendSpan(text, sentences, current, span, step);
  return span === null ? "" : text.slice(span.start, span.end);
}

const more: SpanStep = { edge: "end", by: "word", direction: 1 };
const less: SpanStep = { edge: "end", by: "word", direction: -1 };
const moreBefore: SpanStep = { edge: "start", by: "word", direction: -1 };
const lessBefore: SpanStep = { edge: "start", by: "word", direction: 1 };
const sentence: SpanStep = { edge: "end", by: "sentence", direction: 1 };

test("the first step takes the first word or the whole sentence", () => {
  expect(selected(more)).toBe("Café́");
  expect(selected(sentence)).toBe("Café́ Orla shut.");
});

test("words are added and taken away at either end, whole", () => {
  expect(selected(more, more)).toBe("Café́ Orla");
  expect(selected(more, more, less)).toBe("Café́");
  expect(selected(more, moreBefore)).toBe("said. Café́");
  expect(selected(more, moreBefore, moreBefore, lessBefore)).toBe("said. Café́");
  expect(selected(more, moreBefore, moreBefore, moreBefore, moreBefore)).toBe(
    "don’t know 🙂,” she said. Café́",
  );
});

test("sentences are added and taken away", () => {
  expect(selected(sentence, sentence)).toBe("Café́ Orla shut. Done.");
  expect(selected(sentence, sentence, { edge: "end", by: "sentence", direction: -1 })).toBe(
    "Café́ Orla shut.",
  );
});

test("an edge neither passes the other nor leaves the text", () => {
  expect(selected(more, less, less, less)).toBe("Café́");
  expect(selected(sentence, sentence, sentence, more)).toBe("Café́ Orla shut. Done.");
});
