import { existsSync, readFileSync } from "node:fs";
import { readArticle } from "#lib/language/read-article.ts";
import type { BenchTable } from "../table.ts";
import { bootstrap, inPercent } from "./bootstrap.ts";

const folder = new URL("../../../shared/bench/quotes/", import.meta.url);

/** Running text with gold spans: news and talk (GUM), the open web with its e-mails and reviews (EWT). */
const corpora = ["gum_dev", "gum_news_interview_speech_nontest", "ewt_dev"];

interface GoldText {
  text: string;
  sentences: [start: number, end: number][];
}

/** Spans of one document: found and in the gold, found, in the gold. */
interface Counts {
  right: number;
  found: number;
  gold: number;
}

/**
 * Sentence boundaries against gold: exact-span F1 of `readArticle` on running text with its interval over documents,
 * and how many of the 48 golden rules are wholly right. Each corpus is also given by halves (documents in turn): the
 * rules were written looking at the first half of EWT, so the second shows what is left on texts not looked at.
 * Start lines (bench README): Intl.Segmenter 91.8 GUM, 78.0 EWT, 28 of 48; best npm splitter 93.9, 83.1, 34.
 */
export function run(): Promise<BenchTable["rows"]> {
  if (!existsSync(folder)) {
    const note = `${folder.pathname} is missing`;
    return Promise.resolve([{ measure: "sentences", value: "not run", note }]);
  }
  const rows = corpora.map((corpus) => {
    const documents = readLines<GoldText>(`${corpus}.sentences.jsonl`).map(countDocument);
    const half = (which: number): string => percent(f1(documents.filter((_, at) => at % 2 === which)));
    const { right, found, gold } = total(documents);
    const shares = `precision ${percent(right / found)}, recall ${percent(right / gold)}`;
    return {
      measure: `sentences ${corpus}: exact-span F1`,
      value: inPercent(bootstrap(documents, f1)),
      note: `${shares}, ${String(gold)} sentences, halves ${half(0)} and ${half(1)}`,
    };
  });
  return Promise.resolve([...rows, { measure: "sentences golden rules wholly right", value: goldenScore() }]);
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

function countDocument({ text, sentences }: GoldText): Counts {
  const spans = new Set(sentences.map((span) => span.join("-")));
  const read = readArticle(text).sentences;
  const right = read.filter(({ start, end }) => spans.has(`${String(start)}-${String(end)}`)).length;
  return { right, found: read.length, gold: sentences.length };
}

function total(documents: readonly Counts[]): Counts {
  const sum = { right: 0, found: 0, gold: 0 };
  for (const { right, found, gold } of documents) {
    sum.right += right;
    sum.found += found;
    sum.gold += gold;
  }
  return sum;
}

function f1(documents: readonly Counts[]): number {
  const { right, found, gold } = total(documents);
  return (2 * right) / (found + gold);
}

const percent = (share: number): string => (100 * share).toFixed(1);

function goldenScore(): string {
  const cases = readLines<{ text: string; sentences: string[] }>("golden_rules.jsonl");
  const right = cases.filter(({ text, sentences }) => {
    const read = readArticle(text).sentences.map(({ start, end }) => text.slice(start, end));
    return read.join("\n") === sentences.join("\n");
  });
  return `${String(right.length)} of ${String(cases.length)}`;
}
