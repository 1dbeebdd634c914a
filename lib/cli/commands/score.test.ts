import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { UsageError } from "../command.ts";
import { runScore } from "./score.ts";

async function score(args: readonly string[], ...lines: string[]) {
  const answers: string[] = [];
  const said: string[] = [];
  const terminal = { answer: (l: string) => answers.push(l), say: (l: string) => said.push(l), folder: "/" };
  const status = await runScore(args, terminal, Readable.from([lines.join("\n")]));
  return {
    status,
    said,
    answers: answers.map((l) => JSON.parse(l) as { id: string | number; score: number }),
  };
}

const cut = JSON.stringify({ id: "a", text: "The council cut the ferry budget by 12 percent last year." });
const thanks = JSON.stringify({ id: 7, text: "Thank you very much for having me." });

describe("plumbline score", () => {
  it.each([[[]], [["--words"]]])("ranks a figure above thanks, in the order given (%j)", async (args) => {
    const { status, answers } = await score(args, thanks, "", cut);
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([7, "a"]);
    expect(answers[0]!.score).toBeLessThan(0.5);
    expect(answers[1]!.score).toBeGreaterThan(0.5);
  });

  it("answers what stands before a broken line, names that line, and fails", async () => {
    for (const broken of ["{", '{"id":1}', "[]", '"text"']) {
      const { status, said, answers } = await score(["--words"], cut, broken, thanks);
      expect(status).toBe(1);
      expect(said).toEqual(["Line 2 is no JSON object with id and text."]);
      expect(answers).toHaveLength(1);
    }
  });

  it("takes a line separator inside a text for a part of it, and counts empty lines", async () => {
    const text = "The toll rose by 4 crowns.\u2028It is a shame.";
    const { status, said, answers } = await score(["--words"], JSON.stringify({ id: "s", text }), "", "{");
    expect(answers.map(({ id }) => id)).toEqual(["s"]);
    expect({ status, said }).toEqual({ status: 1, said: ["Line 3 is no JSON object with id and text."] });
  });

  it("scores more lines than it takes at once, and texts without words", async () => {
    const lines = Array.from({ length: 600 }, (_, id) =>
      JSON.stringify({ id, text: id % 2 === 0 ? "" : "Thanks." }),
    );
    const { answers } = await score(["--words"], ...lines);
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 600 }, (_, id) => id));
  });

  it("answers nothing to nothing and refuses arguments", async () => {
    expect(await score(["--words"])).toEqual({ status: 0, said: [], answers: [] });
    await expect(score(["file.jsonl"])).rejects.toThrow(UsageError);
  });
});
