import { expect, it } from "vitest";
import { scaleFields } from "./scale-shapes.ts";

const choices = { axis: "content", tone: "open", value: null, position: "14" };

it("leaves a new rating out of which nothing was written", () => {
  const added = { ...choices, label: null, definition: null };
  expect(scaleFields({ version: "1", added })).toEqual({ version: "1", added: null });
});

it("keeps a new rating that was begun, so that what is missing is asked for", () => {
  const added = { ...choices, label: null, definition: "Made to amuse." };
  expect(scaleFields({ version: "1", added })).toEqual({ version: "1", added });
});
