import { expect, test } from "vitest";
import { authorNames } from "./author-names.ts";

const outlets = new Set(["the lorne courier", "courier example"]);

test.each([
  ["By Ada Quill and Tom Brandt, CNN", ["Ada Quill", "Tom Brandt"]],
  ["Ada Quill, Staff Writer", ["Ada Quill"]],
  ["Written by Ada Quill | Updated March 5, 2025", ["Ada Quill"]],
  ["By Ada Quill The Associated Press", ["Ada Quill"]],
  ["Story by Ada Quill & Tom Brandt; Ines Calder", ["Ada Quill", "Tom Brandt", "Ines Calder"]],
  ["ADA QUILL", ["Ada Quill"]],
  ["ada-quill", ["Ada Quill"]],
  ["Dr. Ada Quill, Ph.D., MPH", ["Dr. Ada Quill"]],
  ["Ada Quill, The Lorne Courier", ["Ada Quill"]],
  ["Von Ada Quill und Tom Brandt", ["Ada Quill", "Tom Brandt"]],
  ["Por Ada Quiñones y Tomás Brandt", ["Ada Quiñones", "Tomás Brandt"]],
  ["Автор: Олена Пилипенко", ["Олена Пилипенко"]],
  ["The Associated Press", ["The Associated Press"]],
  ["The Lorne Courier", []],
  ["5 March 2025", []],
  ["https://courier.example/people/ada", []],
  ["By , and ,", []],
])("%s names %j", (byline, names) => {
  expect(authorNames([byline], outlets)).toEqual(names);
});

test("a name that is given twice counts once, and an agency gives way to a person", () => {
  expect(authorNames(["By Ada Quill", "Ada Quill, Reuters"], outlets)).toEqual(["Ada Quill"]);
});
