import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { readArticle } from "#lib/language/read-article.ts";
import type { BenchTable } from "./table.ts";

const folder = new URL("../../shared/bench/quotes/", import.meta.url);

/** Running text with gold spans: news and talk (GUM), the open web with its e-mails and reviews (EWT). */
const corpora = ["gum_dev", "gum_news_interview_speech_nontest", "ewt_dev"];

interface GoldText {
  text: string;
  sentences: [start: number, end: number][];
}

/**
 * Sentence boundaries against gold: exact-span F1 of `readArticle` on running text, and how many of the 48 golden
 * rules are wholly right. Start lines (bench README): Intl.Segmenter 91.8 GUM, 78.0 EWT, 28 of 48; best npm splitter
 * 93.9, 83.1, 34. The sets are for evaluation only and stay outside the repository.
 */
export function run(): Promise<BenchTable> {
  const name = "sentences";
  if (!existsSync(folder)) {
    const note = `${folder.pathname} is missing`;
    return Promise.resolve({ name, rows: [{ measure: "not run", value: "–", note }] });
  }
  const rows: BenchTable["rows"] = corpora.map((corpus) => ({
    measure: `${corpus}: exact-span F1`,
    ...spanScore(corpus),
  }));
  rows.push({ measure: "golden rules wholly right", value: goldenScore() });
  return Promise.resolve({ name, rows });
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

function spanScore(corpus: string): { value: string; note: string } {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const { text, sentences } of readLines<GoldText>(`${corpus}.sentences.jsonl`)) {
    const spans = new Set(sentences.map((span) => span.join("-")));
    const read = readArticle(text).sentences;
    right += read.filter(({ start, end }) => spans.has(`${start}-${end}`)).length;
    found += read.length;
    gold += sentences.length;
  }
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  const note = `precision ${percent(right, found)}, recall ${percent(right, gold)}, ${gold} sentences`;
  return { value: percent(2 * right, found + gold), note };
}

function goldenScore(): string {
  const cases = readLines<{ text: string; sentences: string[] }>("golden_rules.jsonl");
  const right = cases.filter(({ text, sentences }) => {
    const read = readArticle(text).sentences.map(({ start, end }) => text.slice(start, end));
    return read.join("\n") === sentences.join("\n");
  });
  return `${right.length} of ${cases.length}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const table = await run();
  for (const row of table.rows)
    console.log(`${row.measure.padEnd(56)} ${row.value.padStart(9)}  ${row.note ?? ""}`);
}
