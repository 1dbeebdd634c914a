import { expect, test } from "vitest";
import { keyActOf } from "./article-keys.ts";

const press = (
  key: string,
  held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey" | "metaKey", boolean>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

test.each([
  ["o", "opinion"],
  ["p", "prediction"],
  ["q", "question"],
  ["b", "background"],
  ["n", "not_checkable"],
  ["d", "duplicate"],
  ["x", "boilerplate"],
])("%s decides %s, also with caps lock", (key, decision) => {
  expect(keyActOf(press(key), true)).toEqual({ act: "decide", decision });
  expect(keyActOf(press(key.toUpperCase()), true)).toEqual({ act: "decide", decision });
});

test.each([
  ["j", "next"],
  ["k", "previous"],
  ["s", "skip"],
  ["z", "undo"],
  ["c", "claim"],
  ["r", "reason"],
  ["a", "take"],
  ["y", "accept"],
  ["e", "edit"],
  ["i", "dismiss"],
  ["w", "worth"],
  ["/", "split"],
  ["+", "join"],
])("%s means %s", (key, act) => {
  expect(keyActOf(press(key), true)).toEqual({ act });
});

test("letters do nothing when they are switched off, arrows still do", () => {
  for (const key of "opqbndxjkszcrayeiw/+[]") expect(keyActOf(press(key), false)).toBeNull();
  expect(keyActOf(press("ArrowDown"), false)).toEqual({ act: "next" });
  expect(keyActOf(press("Enter"), false)).toEqual({ act: "take" });
  expect(keyActOf(press("ArrowRight", { shiftKey: true }), false)).toMatchObject({ act: "extend" });
});

test("the browser and the system keep their own keys", () => {
  expect(keyActOf(press("c", { ctrlKey: true }), true)).toBeNull();
  expect(keyActOf(press("z", { metaKey: true }), true)).toBeNull();
  expect(keyActOf(press("d", { altKey: true }), true)).toBeNull();
  for (const key of ["Tab", " ", "PageDown", "ArrowRight", "constructor"]) {
    expect(keyActOf(press(key), true)).toBeNull();
  }
});

test("shift extends the selection", () => {
  const step = (key: string, held = {}) => keyActOf(press(key, { shiftKey: true, ...held }), true);
  expect(step("J")).toEqual({ act: "extend", step: { edge: "end", by: "sentence", direction: 1 } });
  expect(step("ArrowLeft")).toEqual({ act: "extend", step: { edge: "end", by: "word", direction: -1 } });
  expect(step("ArrowLeft", { ctrlKey: true })).toEqual({
    act: "extend",
    step: { edge: "start", by: "word", direction: -1 },
  });
  expect(step("O")).toBeNull();
  expect(step("+")).toEqual({ act: "join" });
});
