import { expect, it } from "vitest";
import { definitionOf } from "./definition-words.ts";
import { deskWords } from "./words.ts";

const words = deskWords();
const marked = { ...words, t: ((name: string) => `[${name}]`) as unknown as typeof words.t };

it("translates a definition that is still the shipped one", () => {
  const shipped = { axis: "content", key: "false", definition: "The statement is not accurate." } as const;
  expect(definitionOf(marked, shipped)).toBe("[methodology.definitions.content.false]");
  const quoted = "The speaker's own words are on record and say this.";
  expect(definitionOf(marked, { axis: "attribution", key: "confirmed", definition: quoted })).toMatch(/^\[/);
});

it("shows what the desk wrote itself as it was written, whatever the key", () => {
  const own = { axis: "content", key: "false", definition: "Plainly wrong." } as const;
  expect(definitionOf(marked, own)).toBe("Plainly wrong.");
  for (const key of ["satire", "true_2"]) {
    expect(definitionOf(marked, { ...own, key })).toBe("Plainly wrong.");
  }
});
