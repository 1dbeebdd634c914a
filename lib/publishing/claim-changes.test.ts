import { expect, test } from "vitest";
import { claimPublication, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import { changesBetween } from "./claim-changes.ts";

const { content } = claimPublication();

test("two claims that read the same have no changes", () => {
  expect(changesBetween(content, structuredClone(content))).toEqual([]);
});

test("a changed summary shows which words went and which came", () => {
  const after = { ...content, verdict: { ...content.verdict, summary: "The budget rose by 92 per cent." } };
  expect(changesBetween(content, after)).toEqual([
    {
      field: "summary",
      words: [
        { kind: "same", text: "The budget rose by " },
        { kind: "removed", text: "94" },
        { kind: "added", text: "92" },
        { kind: "same", text: " per cent." },
      ],
    },
  ]);
});

test("a changed rating is told by its label", () => {
  const rating = { key: "false", label: "False", value: 1, tone: "false" as const };
  const after = { ...content, verdict: frozenVerdict({ ...content.verdict, content: rating }) };
  const changes = changesBetween(content, after);
  expect(changes.map((change) => change.field)).toEqual(["content"]);
  expect(changes[0]?.words.map((run) => [run.kind, run.text])).toContainEqual(["added", "False"]);
});

test("what was left out of a text can be put together again from its runs", () => {
  const after = { ...content, text: "A different claim altogether" };
  const [change] = changesBetween(content, after);
  const side = (kind: "added" | "removed") =>
    change?.words
      .filter((run) => run.kind === "same" || run.kind === kind)
      .map((run) => run.text)
      .join("");
  expect(side("removed")).toBe(content.text);
  expect(side("added")).toBe(after.text);
});
