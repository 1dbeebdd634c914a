import { describe, expect, it } from "vitest";
import { contextOf } from "./passage-context.ts";

describe("contextOf", () => {
  it("stays in the paragraph of the words", () => {
    expect(contextOf({ start: 40, prefix: "A headline\n\nShe said ", suffix: " today.\n\nNext" })).toEqual({
      before: "She said ",
      after: " today.",
    });
  });

  it("drops cut words and says that the text goes on", () => {
    expect(contextOf({ start: 900, prefix: "erday the mayor ", suffix: " before leaving the coun" })).toEqual(
      {
        before: "… the mayor ",
        after: " before leaving the …",
      },
    );
  });

  it("keeps what begins or ends the text", () => {
    expect(contextOf({ start: 5, prefix: "Here ", suffix: " is the end." })).toEqual({
      before: "Here ",
      after: " is the end.",
    });
    expect(contextOf({ start: 0, prefix: "", suffix: "" })).toEqual({ before: "", after: "" });
  });
});
