import { decodeHtml } from "#lib/intake/documents/decode-html.ts";
import { extractPage, type ExtractedPage } from "#lib/intake/html/extract-page.ts";
import { parseCommandLine, sayRefusal, UsageError, type Terminal } from "../command.ts";
import { linesOf, parseJsonLine } from "../json-lines.ts";
import { readInput } from "../read-input.ts";

const options = {
  url: { type: "string" },
  jsonl: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** Saved pages of news have up to 3 MB. */
const maxHtmlBytes = 10_000_000;

/**
 * `extract FILE|- [--url ADDRESS]`: one JSON value. `--jsonl`: `{ id, html, url? }` a line of stdin, an answer a line
 * with its `id`; a line that cannot be read answers `{ id, error }` and the others go on.
 */
export async function runExtract(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommandLine(args, options);
  if (values.jsonl === true) {
    if (positionals.length > 0) throw new UsageError("With --jsonl the pages come from stdin.");
    for await (const line of linesOf(process.stdin)) terminal.answer(JSON.stringify(answerLine(line)));
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one file, or - for stdin.");
  const bytes = await readInput(terminal, file, maxHtmlBytes);
  const html = bytes.ok ? decodeHtml(bytes.value) : bytes;
  if (!html.ok) return sayRefusal(terminal, html.refusal);
  terminal.answer(JSON.stringify(extractPage(html.value, values.url ?? null)));
  return 0;
}

/** What is answered to a line of input. */
type Answer = { id: unknown; error: string } | ({ id: unknown } & ExtractedPage);

function answerLine(line: string): Answer {
  const parsed = parseJsonLine(line);
  if ("error" in parsed) return { id: null, error: parsed.error };
  const { id = null, html, url } = parsed.value;
  if (typeof html !== "string") return { id, error: "The line has no html." };
  return { id, ...extractPage(html, typeof url === "string" ? url : null) };
}
