import { describe, expect, test } from "vitest";

import { readArticle } from "../read-article.ts";
import { findQuotations } from "./find-quotations.ts";

/** What is found, written out: mode, speaker's words, name, cue, content. */
function read(text: string, known?: Parameters<typeof findQuotations>[3]) {
  const { sentences, blocks } = readArticle(text);
  return findQuotations(text, sentences, blocks, known).map(({ start, end, mode, cue, speaker, within }) => ({
    mode,
    speaker: speaker?.text ?? null,
    name: speaker?.name ?? null,
    cue: cue && text.slice(cue.start, cue.end),
    content: text.slice(start, end),
    within,
  }));
}

describe("the forms of a quotation", () => {
  test("direct speech with its clause behind", () => {
    expect(read("“The bridge is safe,” said Mayor Elin Holm on Monday.")).toEqual([
      {
        mode: "direct",
        speaker: "Mayor Elin Holm",
        name: "Elin Holm",
        cue: "said",
        content: "The bridge is safe,",
        within: null,
      },
    ]);
  });

  test("straight marks and doubled typewriter marks read alike", () => {
    const [straight] = read('"The bridge is safe," Elin Holm said.');
    const [doubled] = read("''The bridge is safe,'' Elin Holm said.");
    for (const found of [straight, doubled]) {
      expect(found).toMatchObject({ mode: "direct", speaker: "Elin Holm", content: "The bridge is safe," });
    }
  });

  test("guillemets", () => {
    expect(read("«The bridge is safe», said Elin Holm.")).toMatchObject([
      { mode: "direct", speaker: "Elin Holm", content: "The bridge is safe" },
    ]);
  });

  test("one reporting clause between two sentences of a quotation gives both to its speaker", () => {
    expect(read("“The bridge is safe,” Elin Holm said. “We checked every bolt last week.”")).toMatchObject([
      { speaker: "Elin Holm", content: "The bridge is safe," },
      { speaker: "Elin Holm", content: "We checked every bolt last week." },
    ]);
  });

  test("indirect speech leaves the conjunction outside", () => {
    expect(read("Elin Holm said that the bridge would open again in May.")).toMatchObject([
      {
        mode: "indirect",
        speaker: "Elin Holm",
        cue: "said",
        content: "the bridge would open again in May",
      },
    ]);
  });

  test("told somebody that", () => {
    expect(read("Elin Holm told CNN that the bridge would open again in May.")).toMatchObject([
      { mode: "indirect", speaker: "Elin Holm", cue: "told", content: "the bridge would open again in May" },
    ]);
  });

  test("according to, before and behind", () => {
    expect(read("According to Tomas Reed, two ferries were lost.")).toMatchObject([
      { speaker: "Tomas Reed", cue: "According to", content: "two ferries were lost" },
    ]);
    expect(read("Two ferries were lost, according to Tomas Reed.")).toMatchObject([
      { speaker: "Tomas Reed", cue: "according to" },
    ]);
  });

  test("mixed speech keeps the marks inside its content", () => {
    expect(
      read("Elin Holm said the plan was “a gift to the ferry owners” and should be dropped."),
    ).toMatchObject([
      {
        mode: "mixed",
        speaker: "Elin Holm",
        content: "the plan was “a gift to the ferry owners” and should be dropped",
      },
    ]);
  });

  test("a headline with a colon", () => {
    const text =
      "Holm: bridge is safe\n\nThe mayor of Port Lorne, Elin Holm, spoke at the town hall on Monday evening. She stayed for an hour.";
    expect(read(text)[0]).toMatchObject({ speaker: "Holm", name: "Elin Holm", content: "bridge is safe" });
  });

  test("a quotation signed behind a dash", () => {
    expect(read("“The harbour made us, and we owe it a wall that holds.” — Ada Finch")).toMatchObject([
      { mode: "direct", speaker: "Ada Finch", name: "Ada Finch", cue: null },
    ]);
  });

  test("a plain report is no quotation", () => {
    expect(read("The ferry left at noon and reached the island two hours later.")).toEqual([]);
  });

  test("a word held at arm's length is no quotation", () => {
    expect(read("The “ferry” is a raft with an engine.").filter(({ mode }) => mode === "direct")).toEqual([]);
  });
});

describe("quotations over paragraphs", () => {
  test("a paragraph that does not close goes on with its speaker in the next", () => {
    const text =
      "“We walked the whole bridge on Sunday and found nothing,” Elin Holm said. “Not one loose bolt.\n\n“We will walk it again next week, because people want to be sure.”";
    const found = read(text);
    expect(found.map(({ name }) => name)).toEqual(["Elin Holm", "Elin Holm", "Elin Holm"]);
    expect(found.at(-1)?.content).toBe("We will walk it again next week, because people want to be sure.");
  });
});

describe("attribution chains", () => {
  test("a letter read aloud: the reader outside, the writer inside", () => {
    const text =
      "Elin Holm received a letter from Tomas Reed last week.\n\n“The letter reads, ‘The harbour board will come to the table at once,’” Holm told councillors.";
    const found = read(text);
    const inner = found.find(({ within }) => within !== null);
    expect(inner).toMatchObject({
      name: "Tomas Reed",
      content: "The harbour board will come to the table at once,",
    });
    expect(found[inner?.within ?? -1]).toMatchObject({ name: "Elin Holm", mode: "direct" });
  });
});

describe("who is meant", () => {
  const opening = "The mayor of Port Lorne, Elin Holm, met harbour engineer Tomas Reed on Monday.\n\n";

  test("a surname and a title stand for the full name", () => {
    expect(read(`${opening}“The bridge is safe,” Ms Holm said.`)[0]).toMatchObject({ name: "Elin Holm" });
    expect(read(`${opening}“The bridge is safe,” Reed said.`)[0]).toMatchObject({ name: "Tomas Reed" });
  });

  test("a pronoun stands for whoever acted last and fits", () => {
    expect(read(`${opening}Holm walked the bridge twice. “It is safe,” she said.`)[0]).toMatchObject({
      speaker: "she",
      name: "Elin Holm",
    });
    expect(
      read(`${opening}Holm walked the bridge. Reed stayed behind. “It is safe,” he said.`)[0],
    ).toMatchObject({
      speaker: "he",
      name: "Tomas Reed",
    });
  });

  test("an office stands for the one person who holds it", () => {
    expect(read(`${opening}“The bridge is safe,” the mayor said.`)[0]).toMatchObject({ name: "Elin Holm" });
  });

  test("an aide is not the one they work for", () => {
    expect(read(`${opening}“The bridge is safe,” said an aide to Ms Holm.`)[0]?.name).toBeNull();
    expect(read(`${opening}“The bridge is safe,” said Ms Holm’s spokesman.`)[0]?.name).toBeNull();
  });

  test("spellings of one name meet, and known people give their name", () => {
    const text = "President Volodymyr Zelenskiy came on Friday.\n\n“We need it,” Zelensky said.";
    expect(read(text)[0]).toMatchObject({ name: "Volodymyr Zelenskiy" });
    const known = [{ name: "Volodymyr Zelensky", aliases: ["Володимир Зеленський"] }];
    expect(read("“We need it,” Zelenskyy said.", known)[0]?.name).toBe("Volodymyr Zelensky");
    expect(read(text, known)[0]?.name).toBe("Volodymyr Zelensky");
  });

  test("an alias gives the known name", () => {
    const known = [{ name: "Elin Holm", aliases: ["E. M. Holm-Berg"] }];
    expect(read("“We need it,” E. M. Holm-Berg said.", known)[0]?.name).toBe("Elin Holm");
  });
});

test("spans lie inside the text, in order, and nothing is found in boilerplate", () => {
  const text =
    "JOIN US ON TELEGRAM Follow our coverage of the war on the @Lornecourier.\n\n“It is late,” Elin Holm said. “Go home.”";
  const { sentences, blocks } = readArticle(text);
  const found = findQuotations(text, sentences, blocks);
  expect(found.every(({ start, end }, at) => start < end && start >= (found[at - 1]?.start ?? 0))).toBe(true);
  expect(found.every(({ start }) => start > text.indexOf("\n"))).toBe(true);
});
