import { refuse } from "#lib/domain/outcome/outcome.ts";
import { labelTokens } from "#lib/language/quotations/label-tokens.ts";
import { parseCommandLine, UsageError, type Terminal } from "../command.ts";
import { linesOf, parseJsonLine } from "../json-lines.ts";
import { answerQuotes } from "../quotes-answer.ts";

/**
 * `quotes`: `{ id, text }` a line of stdin → `{ id, quotes }`. `--tokens`: `{ id, tokens }` → `{ id, labels }`. A line that
 * cannot be read answers `{ id, error }` and the others go on.
 */
export async function runQuotes(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommandLine(args, {
    tokens: { type: "boolean" },
    jsonl: { type: "boolean" },
    json: { type: "boolean" },
  });
  if (positionals.length > 0) throw new UsageError("The texts come from stdin, one JSON object a line.");
  const answer = values.tokens === true ? answerTokens : answerText;
  for await (const line of linesOf(process.stdin)) {
    const parsed = parseJsonLine(line);
    if ("error" in parsed) terminal.answer(JSON.stringify({ id: null, error: parsed.error }));
    else terminal.answer(JSON.stringify({ id: parsed.value["id"] ?? null, ...answer(parsed.value) }));
  }
  return 0;
}

function answerText({ text }: Record<string, unknown>): object {
  const answer = typeof text === "string" ? answerQuotes(text) : refuse("INVALID", "The line has no text.");
  return answer.ok ? answer.value : { error: answer.refusal.message };
}

function answerTokens({ tokens }: Record<string, unknown>): object {
  if (!Array.isArray(tokens) || !tokens.every((token) => typeof token === "string")) {
    return { error: "The line has no list of tokens." };
  }
  return { labels: labelTokens(tokens) };
}
