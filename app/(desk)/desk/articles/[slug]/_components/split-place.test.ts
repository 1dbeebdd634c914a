import { expect, it } from "vitest";
import { splitPlace } from "./split-place.ts";

const text = "One two three. Four five.";
const sentences = [
  { id: "a", start: 0, end: 14 },
  { id: "b", start: 15, end: 25 },
];
const place = (start: number, end = start) => {
  const found = splitPlace(text, sentences, { start, end });
  return found === null ? null : [found.sentence.id, found.at];
};

it("splits before the first selected word, or after the last where the selection begins with the sentence", () => {
  expect(place(4, 7)).toEqual(["a", 4]);
  expect(place(0, 7)).toEqual(["a", 7]);
  expect(place(15, 19)).toEqual(["b", 19]);
});

it("splits at a caret", () => {
  expect(place(20)).toEqual(["b", 20]);
});

it("does not split between sentences, around a whole one, or off a blank end", () => {
  expect(place(14, 15)).toBeNull();
  expect(place(0, 14)).toBeNull();
  expect(splitPlace("  Word", [{ start: 0, end: 6 }], { start: 1, end: 1 })).toBeNull();
});
