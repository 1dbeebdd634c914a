import { spawnSync } from "node:child_process";
import path from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { ferryVisit } from "#lib/language/port-lorne.fixtures.ts";
import { linesOf, parseJsonLine } from "./json-lines.ts";
import { answerRead, type ReadAnswer } from "./read-answer.ts";

function answer(text: string, date?: string): ReadAnswer {
  const outcome = answerRead({ text, date });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

describe("the answer of read", () => {
  test("gives every span in the units of the text as it was given", () => {
    const given = `\ufeff${ferryVisit.replaceAll("\n", "\r\n").replaceAll("Finch", "Fi\u00adnch")}`;
    const { text, blocks, sentences } = answer(given);
    expect(text).toBe(given);
    expect(sentences.map(({ start, end }) => given.slice(start, end))).toEqual(
      sentences.map(({ text: own }) => own),
    );
    expect(blocks.at(-1)?.end).toBeLessThanOrEqual(given.trimEnd().length);
    const quotes = sentences.flatMap((sentence) => sentence.quotes);
    expect(quotes.length).toBeGreaterThan(3);
    for (const { speaker } of quotes) {
      if (speaker)
        expect(given.slice(speaker.start, speaker.end).replaceAll("\u00ad", "")).toBe(speaker.text);
    }
    expect(given.slice(quotes[0]?.start, quotes[0]?.end)).toContain("really not ready");
  });

  test("takes a day that was given before the text's own", () => {
    expect(answer(ferryVisit).publishedAt).toBe("2031-10-17");
    const given = answer(ferryVisit, "2031-10-24");
    expect(given.publishedAt).toBe("2031-10-24");
    const friday = given.sentences
      .flatMap((sentence) => sentence.dates)
      .find(({ start, end }) => given.text.slice(start, end) === "Friday");
    expect(friday?.resolved).toEqual({ from: "2031-10-24", to: "2031-10-24" });
  });

  test("refuses a text without words", () => {
    expect(answerRead({ text: " \n" })).toMatchObject({
      ok: false,
      refusal: { message: "The text is empty." },
    });
  });
});

describe("JSON Lines", () => {
  test("keeps what JSON allows inside a line, whatever the chunks", async () => {
    const line = `{"text":"a\u2028b – 🙂"}`;
    const bytes = Buffer.from(`${line}\r\n\n${line}`);
    const chunks = [...bytes].map((byte) => Buffer.from([byte]));
    const lines: string[] = [];
    for await (const each of linesOf(Readable.from(chunks))) lines.push(each);
    expect(lines).toEqual([line, line]);
  });

  test("says what is wrong with a line", () => {
    expect(parseJsonLine("{")).toEqual({ error: "The line is not JSON." });
    expect(parseJsonLine("[1]")).toEqual({ error: "The line is not a JSON object." });
    expect(parseJsonLine('{"id":1}')).toEqual({ value: { id: 1 } });
  });

  test("a bad line is answered with its id and the others go on", () => {
    const lines = [
      '{"id":1,"text":"The pier fell."}',
      '{"id":"b"}',
      "no",
      '{"id":4,"text":"It fell.","date":"soon"}',
    ];
    const { stdout, status } = spawnSync(
      process.execPath,
      [path.join(import.meta.dirname, "plumbline.ts"), "read", "--jsonl"],
      { input: lines.join("\n"), encoding: "utf8" },
    );
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: unknown; error?: string });
    expect(answers.map(({ id, error }) => [id, error])).toEqual([
      [1, undefined],
      ["b", "The line has no text."],
      [null, "The line is not JSON."],
      [4, "The date is not written as YYYY-MM-DD."],
    ]);
    expect(status).toBe(0);
  });
});
