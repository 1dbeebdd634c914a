import { expect, test } from "vitest";
import { claimPublication, frozenVerdict } from "#lib/domain/publication/publication.fixtures.ts";
import type { FrozenClaim } from "#lib/domain/publication/publication.ts";
import { changesBetween as changesOf, type CodedWords } from "./claim-changes.ts";

const { content } = claimPublication();

/** Words that name what they stand for. */
const say: CodedWords = {
  content: (rating) => rating.label,
  attribution: (rating) => rating.label,
  stance: (stance) => `stance ${stance}`,
  tier: (tier) => `tier ${tier}`,
  kind: (kind) => `kind ${kind}`,
  confidential: () => "confidential",
  undated: () => "undated",
  mode: (mode) => `mode ${mode}`,
  unfaithful: (unfaithful) => `fidelity ${unfaithful}`,
  type: (type) => `type ${type}`,
  override: (rule) => `override ${rule}`,
  day: (day) => `day ${day}`,
};
const changesBetween = (before: FrozenClaim, after: FrozenClaim) => changesOf({ before, after }, say);

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

test("whatever else readers see is told when it changes, in the words of the page", () => {
  const source: Extract<FrozenClaim["evidence"][number], { confidential: false }> = {
    ...{ confidential: false, stance: "supports", title: "Accounts", publisher: "Town", kind: "statistic" },
    ...{ tier: "primary", publishedOn: "2026-03-01", undated: false, interestNote: null, quote: null },
    ...{ locator: "p. 4", note: null, independenceGroup: null, snapshots: [], url: "https://a.example/" },
  };
  const hidden = { confidential: true, stance: "supports", reason: "Fears for the job." } as const;
  const with_ = (fields: Partial<FrozenClaim>): FrozenClaim => ({ ...content, ...fields });
  const evidence = (item: FrozenClaim["evidence"][number]) => with_({ evidence: [item] });
  /** Each changed field with how it reads now. */
  const now = (before: FrozenClaim, after: FrozenClaim) =>
    changesBetween(before, after).map(({ field, words }) => {
      const shown = words.filter((run) => run.kind !== "removed").map((run) => run.text);
      return `${field}: ${shown.join("")}`;
    });
  const line = "day 2026-03-01 · kind statistic · tier primary · stance supports · p. 4";
  expect(now(evidence(source), evidence({ ...source, url: "https://b.example/" }))).toEqual([
    `evidence: Accounts · Town · ${line} · https://b.example/`,
  ]);
  expect(now(evidence(source), evidence({ ...source, publishedOn: null, undated: true })).join()).toContain(
    "Accounts · Town · undated · kind",
  );
  expect(now(evidence(hidden), evidence({ ...hidden, stance: "context" }))).toEqual([
    "evidence: confidential · stance context · Fears for the job.",
  ]);
  const appearances = content.appearances.map((place) => ({ ...place, fidelity: "distorted" as const }));
  expect(now(content, with_({ appearances })).join()).toMatch(/^appearances: .* · fidelity distorted$/);
  expect(now(content, with_({ reason: "It is on posters." }))).toEqual(["reason: It is on posters."]);
  expect(now(content, with_({ type: "causal" }))).toEqual(["type: type causal"]);
  expect(now(content, with_({ overrides: [{ rule: "primary_source", reason: "None exists." }] }))).toEqual([
    "overrides: override primary_source · None exists.",
  ]);
  const reasons = { ...content.reasons, oneSided: "None found.", noReply: "Nobody is accused." };
  expect(now(content, with_({ reasons }))).toEqual(["oneSided: None found.", "replies: Nobody is accused."]);
});
