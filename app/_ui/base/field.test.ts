import { describe, expect, it } from "vitest";
import { errorLines, fieldAria } from "./field.tsx";

describe("fieldAria", () => {
  it("names hint and error in reading order and marks the control invalid", () => {
    expect(fieldAria({ id: "summary", hint: "Two sentences.", error: "Write a summary." })).toEqual({
      id: "summary",
      "aria-describedby": "summary-hint summary-error",
      "aria-invalid": true,
    });
  });

  it("points at nothing that is not there", () => {
    expect(fieldAria({ id: "summary", error: [] })).toEqual({ id: "summary" });
  });
});

describe("errorLines", () => {
  it("takes one sentence, several or none", () => {
    expect(errorLines("Too long.")).toEqual(["Too long."]);
    expect(errorLines(["Too long.", "Not neutral."])).toEqual(["Too long.", "Not neutral."]);
    expect(errorLines(undefined)).toEqual([]);
  });
});
