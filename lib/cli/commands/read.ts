import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { decodeTextFile, maxTextFileBytes } from "#lib/intake/decode-text-file.ts";
import { parseDay } from "#lib/language/dates/calendar.ts";
import { parseCommandLine, sayRefusal, UsageError, type Terminal } from "../command.ts";
import { linesOf, parseJsonLine } from "../json-lines.ts";
import { readInput } from "../read-input.ts";
import { answerRead, type ReadAnswer, type ReadRequest } from "../read-answer.ts";

const options = {
  html: { type: "boolean" },
  date: { type: "string" },
  lang: { type: "string" },
  jsonl: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** A saved page is larger than the text in it, most of all with its pictures packed in. */
const maxHtmlBytes = 20_000_000;

/**
 * `read FILE|- [--html] [--date D] [--lang L]`: one JSON value. `--jsonl`: `{ id, text | html, date?, lang? }` a line of
 * stdin, an answer a line with its `id`; a line that cannot be read answers `{ id, error }` and the others go on.
 */
export async function runRead(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommandLine(args, options);
  const date = dayOf(values.date ?? null);
  if (date === undefined) throw new UsageError("Write the date as YYYY-MM-DD.");
  const known = { date, language: values.lang };
  if (values.jsonl === true) {
    if (positionals.length > 0) throw new UsageError("With --jsonl the articles come from stdin.");
    return readLines(terminal, known);
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one file, or - for stdin.");
  const bytes = await readInput(terminal, file, values.html === true ? maxHtmlBytes : maxTextFileBytes);
  const request = bytes.ok ? await requestOf(bytes.value, values.html === true, known) : bytes;
  const answer = request.ok ? answerRead(request.value) : request;
  if (!answer.ok) return sayRefusal(terminal, answer.refusal);
  terminal.answer(JSON.stringify(answer.value));
  return 0;
}

type Known = Pick<ReadRequest, "date" | "language">;

async function readLines(terminal: Terminal, known: Known): Promise<number> {
  for await (const line of linesOf(process.stdin)) {
    const parsed = parseJsonLine(line);
    const id = "value" in parsed ? (parsed.value["id"] ?? null) : null;
    const answer = "value" in parsed ? await readLine(parsed.value, known) : refuse("INVALID", parsed.error);
    terminal.answer(
      JSON.stringify(answer.ok ? { id, ...answer.value } : { id, error: answer.refusal.message }),
    );
  }
  return 0;
}

async function readLine(line: Record<string, unknown>, known: Known): Promise<Outcome<ReadAnswer>> {
  const { text, html, date, lang } = line;
  const day = dayOf(date ?? known.date ?? null);
  if (day === undefined) return refuse("INVALID", "The date is not written as YYYY-MM-DD.");
  const own = { date: day, language: typeof lang === "string" ? lang : known.language };
  if (typeof html === "string") {
    const page = await requestOfPage(html, own);
    return page.ok ? answerRead(page.value) : page;
  }
  if (typeof text !== "string") return refuse("INVALID", "The line has no text.");
  return answerRead({ ...own, text });
}

/** A day as `YYYY-MM-DD`, of an instant its first part; null for none, undefined for what is no day. */
function dayOf(date: unknown): string | null | undefined {
  if (date === null || date === "") return null;
  const day = typeof date === "string" ? (/^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(date)?.[1] ?? "") : "";
  return parseDay(day) === null ? undefined : day;
}

async function requestOf(bytes: Uint8Array, isHtml: boolean, known: Known): Promise<Outcome<ReadRequest>> {
  if (isHtml) {
    const { decodeHtml } = await import("#lib/intake/documents/decode-html.ts");
    const html = decodeHtml(bytes);
    return html.ok ? requestOfPage(html.value, known) : html;
  }
  const text = decodeTextFile(bytes);
  return text.ok ? { ok: true, value: { ...known, text: text.value } } : text;
}

/** The HTML parser is loaded for pages only: a plain text is answered without it. */
async function requestOfPage(html: string, known: Known): Promise<Outcome<ReadRequest>> {
  const { readPage } = await import("#lib/intake/documents/read-html.ts");
  const page = readPage(html);
  if (!page.ok) return page;
  const { text, title, byline, publishedAt, language } = page.value;
  return {
    ok: true,
    value: {
      text,
      title,
      byline,
      date: known.date ?? dayOf(publishedAt) ?? null,
      language: known.language ?? language,
    },
  };
}
