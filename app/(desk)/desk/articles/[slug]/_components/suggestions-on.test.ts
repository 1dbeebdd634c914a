import { expect, it } from "vitest";
import { suggestionsOn } from "./suggestions-on.ts";

type Article = Parameters<typeof suggestionsOn>[0];

/** The fields looked at; the others do not matter here. */
const suggestion = (id: string, start: number, end: number, over: object = {}) => ({
  ...{ id, start, end, origin: "rules", state: "open" },
  ...over,
});
const article = (suggestions: object[], claims: object[] = []) =>
  ({ reading: { suggestions }, claims }) as unknown as Article;
const idsOn = (given: Article) => suggestionsOn(given, { start: 10, end: 30 }).map(({ id }) => id);

it("puts the reader's own before the assistant's and leaves out other sentences", () => {
  const given = [
    suggestion("theirs", 10, 28, { origin: "assistant" }),
    suggestion("ours", 10, 30),
    suggestion("elsewhere", 30, 44),
  ];
  expect(idsOn(article(given))).toEqual(["ours", "theirs"]);
});

it("hides an open one where a claim stands, and keeps what was dismissed", () => {
  const given = [
    suggestion("first half", 10, 20),
    suggestion("second half", 21, 30),
    suggestion("dismissed", 10, 30, { state: "dismissed" }),
  ];
  expect(idsOn(article(given, [{ start: 12, end: 18 }]))).toEqual(["second half", "dismissed"]);
});
