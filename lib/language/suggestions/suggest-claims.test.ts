import { describe, expect, it } from "vitest";
import { suggestClaims } from "./suggest-claims.ts";
import { markedReading } from "./suggestions.fixtures.ts";

const nowhere = { outlet: null };

const suggest = (...given: Parameters<typeof markedReading>) =>
  suggestClaims(markedReading(...given), nowhere);

describe("somebody's own words", () => {
  const told = (content: string, after = ",” Mr Holm said.") =>
    suggest(`Councillor Jan Holm spoke first. “${content}${after}`, {
      said: [{ content, mode: "direct", cue: "said", mention: "Mr Holm", name: "Jan Holm" }],
    }).at(-1);

  it("become reported speech, with the speaker's name for “I” and “my”", () => {
    expect(told("I signed the contract and my lawyer kept the copy")).toMatchObject({
      text: "Jan Holm said that he signed the contract and Holm’s lawyer kept the copy.",
      statement: "Jan Holm signed the contract and Holm’s lawyer kept the copy.",
      speaker: "Jan Holm",
      speechMode: "direct_quote",
      steps: ["“Mr Holm” is Jan Holm", "“I” is Jan Holm", "“my” is Jan Holm"],
    });
  });

  it.each([
    ["I think the pier is safe", "Jan Holm thinks the pier is safe."],
    ["I’ve seen the report", "Jan Holm has seen the report."],
    ["I am the owner of the quay", "Jan Holm is the owner of the quay."],
    ["I really want the pier back", "Jan Holm really wants the pier back."],
    ["I don’t own the quay", "Jan Holm does not own the quay."],
    ["I was there in May", "Jan Holm was there in May."],
  ])("put the verb into the third person: %s", (content, statement) => {
    expect(told(content)?.statement).toBe(statement);
  });

  it.each([
    "We need a new pier by spring",
    "I told you about the new pier",
    "I frobnicate the old pier daily",
  ])("stay quoted where they cannot be said for somebody else: %s", (content) => {
    expect(told(content)).toMatchObject({ text: `Jan Holm said: “${content}.”`, statement: null });
  });

  it("use the surname where the article shows no pronoun for the speaker", () => {
    const content = "I opened the pier in May";
    const [suggestion] = suggest(`“${content},” Robin Vale said.`, {
      said: [{ content, mode: "direct", cue: "said", mention: "Robin Vale" }],
    });
    expect(suggestion?.text).toBe("Robin Vale said that Vale opened the pier in May.");
  });

  it("keep the verb of two people, and say which word forbids a report", () => {
    expect(told("My brother and I stand ready to sign")?.statement).toBe(
      "Jan Holm’s brother and Holm stand ready to sign.",
    );
    expect(told("I frobnicate our old pier daily")?.steps).toContain(
      "“our” cannot be said for somebody else: the words stay quoted",
    );
  });

  it("without a named speaker ask whose they are", () => {
    const [suggestion] = suggest("“The pier was closed two years ago.”", {
      said: [{ content: "The pier was closed two years ago", mode: "direct" }],
    });
    expect(suggestion).toMatchObject({ text: "The pier was closed two years ago.", speaker: null });
    expect(suggestion?.steps).toEqual(["Nobody is named near these words: say whose they are"]);
  });

  it("name the only other person “him” can mean, and leave it where two are possible", () => {
    const words = "I spoke to him yesterday for two and a half hours";
    const before = (names: string) =>
      suggest(`${names} wants peace, Mr Orr said. “${words},” he added.`, {
        said: [
          { content: "wants peace", mode: "indirect", mention: "Mr Orr", name: "Elin Orr" },
          { content: words, mode: "direct", cue: "added", mention: "he", name: "Elin Orr" },
        ],
        days: [["yesterday", "2025-10-16", "2025-10-16"]],
      }).at(-1);
    expect(before("President Paul Vane")?.statement).toBe(
      "Elin Orr spoke to Paul Vane on 16 October 2025 for two and a half hours.",
    );
    expect(before("President Paul Vane and Minister Bo Rask")?.statement).toBe(
      "Elin Orr spoke to him on 16 October 2025 for two and a half hours.",
    );
  });
});

describe("a report in the outlet's words", () => {
  it("keeps what was said apart from who said it", () => {
    const content = "the town's debt fell by a tenth last year";
    expect(
      suggest(`She noted that ${content}.`, {
        said: [
          { content: `that ${content}`, mode: "indirect", cue: "noted", mention: "She", name: "Elin Orr" },
        ],
        days: [["last year", "2025-01-01", "2025-12-31"]],
      }),
    ).toMatchObject([
      {
        text: "Elin Orr said that the town's debt fell by a tenth in 2025.",
        statement: "The town's debt fell by a tenth in 2025.",
        speaker: "Elin Orr",
        type: "numerical",
        speechMode: "paraphrase",
        steps: ["“She” is Elin Orr", "“last year” is 2025"],
      },
    ]);
  });

  it("stays whole where the cue is part of the claim", () => {
    const text = "Mayor Elin Orr accused the ferry company of hiding the report.";
    const [suggestion] = suggest(text, {
      said: [
        {
          content: "the ferry company of hiding the report",
          mode: "indirect",
          cue: "accused",
          mention: "Elin Orr",
        },
      ],
    });
    expect(suggestion).toMatchObject({
      text,
      statement: null,
      speaker: "Elin Orr",
      speechMode: "paraphrase",
    });
  });
});

describe("the outlet's own statement", () => {
  it("is cut in two where it makes two statements, each with its span", () => {
    const text =
      "The council cut the library's hours to 38 a week, and the harbour tax rose by four per cent.";
    const suggestions = suggest(text, {});
    expect(suggestions.map((each) => each.text)).toEqual([
      "The council cut the library's hours to 38 a week.",
      "The harbour tax rose by four per cent.",
    ]);
    expect(suggestions.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The council cut the library's hours to 38 a week",
      "the harbour tax rose by four per cent.",
    ]);
  });

  it.each([
    "The council, the mayor and the union agreed on the budget.",
    "The ferry carried 212 passengers, more than the company had planned for.",
    "Reed, who inspected the piles and wrote the report, left the town.",
  ])("stays whole where it makes one: %s", (text) => {
    expect(suggest(text, {}).map((each) => each.text)).toEqual([text]);
  });

  it("names people in full and drops the word it leans on the sentence before with", () => {
    const text =
      "Mayor Elin Orr opened the pier. However, Orr did not sign the contract with Councillor Malloy.";
    expect(suggest(text, {}).at(-1)).toMatchObject({
      text: "Elin Orr did not sign the contract with Councillor Malloy.",
      steps: ["“Orr” is Elin Orr"],
    });
  });

  it("says days instead of weekdays, also where they own something", () => {
    const text = "On Friday the pier was closed. The talks followed Thursday’s meeting at the quay.";
    const days: [string, string, string][] = [
      ["Friday", "2025-10-17", "2025-10-17"],
      ["Thursday", "2025-10-16", "2025-10-16"],
    ];
    expect(suggest(text, { days }).map((each) => each.text)).toEqual([
      "On 17 October 2025 the pier was closed.",
      "The talks followed the 16 October 2025 meeting at the quay.",
    ]);
  });
});

it("in another language the words stay the outlet's own, and the steps say so", () => {
  const text = "Der Bürgermeister schloss am Freitag den alten Kai der Stadt.";
  expect(suggest(text, { language: "de" })).toMatchObject([
    { text, speechMode: "narration", steps: ["The outlet’s own words: only English is rewritten"] },
  ]);
});

it("“this newspaper” is named where the outlet is known", () => {
  const reading = markedReading("The engineer told this newspaper that nine piles are gone for good.", {});
  const [suggestion] = suggestClaims(reading, { outlet: "The Lorne Courier" });
  expect(suggestion?.text).toBe("The engineer told The Lorne Courier that nine piles are gone for good.");
});
