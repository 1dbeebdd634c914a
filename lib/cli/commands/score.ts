import type { Readable } from "node:stream";
import { z } from "zod";
import { parseJson } from "#lib/domain/text/parse-json.ts";
import { loadScoreSentences, type ScoreSentences } from "#lib/encoder/worthiness/score-sentences.ts";
import { judgeSentence } from "#lib/language/worthiness/judge-sentence.ts";
import { parseCommandLine, UsageError, type Terminal } from "../command.ts";
import { numberedLinesOf } from "../json-lines.ts";

/** Lines scored together: enough for the encoder to sort by length, few enough to answer while input still comes. */
const linesAtOnce = 256;

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

type Line = z.infer<typeof lineSchema>;

/**
 * `score [--words]`: JSON Lines `{ id, text }` on stdin → `{ id, score }` in the same order, 0…1, higher is more
 * check-worthy. With the sentence encoder; `--words` does without it, on request only: when the encoder cannot be
 * loaded the command fails and says so. A line that is no such object ends the run with its number, status 1.
 */
export async function runScore(
  args: readonly string[],
  terminal: Terminal,
  input: Readable = process.stdin,
): Promise<number> {
  // JSON Lines are the only form there is: the flags that ask for them elsewhere are understood and change nothing.
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseCommandLine(args, { words: flag, json: flag, jsonl: flag });
  if (positionals.length > 0) throw new UsageError("score reads stdin and takes no arguments.");
  const score = values.words === true ? scoreByWords : await loadScoreSentences();
  let waiting: Line[] = [];
  for await (const { text, number } of numberedLinesOf(input)) {
    const line = lineSchema.safeParse(parseJson(text)).data;
    if (line === undefined) {
      await answer(waiting, score, terminal);
      terminal.say(`Line ${number} is no JSON object with id and text.`);
      return 1;
    }
    waiting.push(line);
    if (waiting.length < linesAtOnce) continue;
    await answer(waiting, score, terminal);
    waiting = [];
  }
  await answer(waiting, score, terminal);
  return 0;
}

const scoreByWords: ScoreSentences = async (texts) => texts.map((text) => judgeSentence(text).worthiness);

/** Six digits order any two sentences whose scores differ at all. */
async function answer(lines: readonly Line[], score: ScoreSentences, terminal: Terminal): Promise<void> {
  const scores = await score(lines.map(({ text }) => text));
  lines.forEach(({ id }, at) => {
    terminal.answer(JSON.stringify({ id, score: Number((scores[at] ?? 0).toFixed(6)) }));
  });
}
