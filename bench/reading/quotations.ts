import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { answerQuotes } from "#lib/cli/quotes-answer.ts";
import { findQuotations } from "#lib/language/quotations/find-quotations.ts";
import { labelTokens } from "#lib/language/quotations/label-tokens.ts";
import { readArticle } from "#lib/language/read-article.ts";
import type { BenchTable } from "../table.ts";
import { bootstrap, inPercent } from "./bootstrap.ts";
import {
  countQuotes,
  labels,
  quoteF1,
  recallOf,
  spansOf,
  type Label,
  type Predicted,
  type QuotedDocument,
} from "./quotation-measures.ts";

const folder = new URL("../../../shared/bench/quotes/", import.meta.url);

interface TokenItem {
  id: string;
  tokens: string[];
  labels: string[];
}

/**
 * Who said what, on documents the model was not trained on (polnear.dev and the same documents' token form). The
 * intervals are over documents. Start lines (bench README): quote and speaker F1 51–55, direct 79.6; exact spans
 * 64.4 source, 61.4 cue, 50.0 content.
 */
export function run(): Promise<BenchTable["rows"]> {
  if (!existsSync(folder)) {
    const note = `${folder.pathname} is missing`;
    return Promise.resolve([{ measure: "quotations", value: "not run", note }]);
  }
  const lines = gunzipSync(readFileSync(new URL("polnear.dev.jsonl.gz", folder))).toString("utf8");
  const documents = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as QuotedDocument);
  return Promise.resolve([...quoteRows(documents), ...spanRows(), speedRow(documents)]);
}

function predict(text: string): Predicted[] {
  const answer = answerQuotes(text);
  return answer.ok ? answer.value.quotes : [];
}

function quoteRows(documents: readonly QuotedDocument[]): BenchTable["rows"] {
  const predicted = documents.map(({ text }) => predict(text));
  const count = (against: "all" | "any", parts: boolean): ReturnType<typeof countQuotes>[] =>
    documents.map((document, at) => {
      const quotes = predicted[at] ?? [];
      const given = parts ? quotes.flatMap((quote) => partsOf(quote)) : quotes;
      return countQuotes(document, given, against);
    });
  const whole = count("all", false);
  const rows = (["direct", "mixed", "indirect"] as const).map((mode) => ({
    measure: `recall of ${mode} quotations with speaker`,
    value: inPercent(bootstrap(whole, recallOf(mode))),
    note: `${String(whole.reduce((sum, { modes }) => sum + modes[mode].gold, 0))} attributions`,
  }));
  return [
    {
      measure: "quote + speaker F1",
      value: inPercent(bootstrap(whole, quoteF1)),
      note: "a quote interrupted by its reporting clause counts as one; gold content: all its stretches",
    },
    {
      measure: "quote + speaker F1, every stretch by itself",
      value: inPercent(bootstrap(count("any", true), quoteF1)),
      note: "gold content: any one of its stretches",
    },
    ...rows,
  ];
}

function partsOf(quote: Predicted & { parts?: { start: number; end: number }[] }): Predicted[] {
  return (quote.parts ?? [quote]).map((part) => ({ ...part, speaker: quote.speaker }));
}

interface SpanCounts {
  right: number;
  predicted: number;
  gold: number;
}

function spanRows(): BenchTable["rows"] {
  const lines = readFileSync(new URL("cofenet_bio.valid.jsonl", folder), "utf8").trim().split("\n");
  const byDocument = new Map<string, { gold: string[]; predicted: string[] }[]>();
  for (const line of lines) {
    const { id, tokens, labels: gold } = JSON.parse(line) as TokenItem;
    const items = byDocument.get(id) ?? [];
    items.push({ gold, predicted: labelTokens(tokens) });
    byDocument.set(id, items);
  }
  return labels.map((label) => {
    const counts = [...byDocument.values()].map((items) => countSpans(items, label));
    return { measure: `exact spans F1 ${label}`, value: inPercent(bootstrap(counts, spanF1)) };
  });
}

function countSpans(items: readonly { gold: string[]; predicted: string[] }[], label: Label): SpanCounts {
  const counts = { right: 0, predicted: 0, gold: 0 };
  for (const item of items) {
    const [gold, predicted] = [spansOf(item.gold, label), spansOf(item.predicted, label)];
    counts.gold += gold.size;
    counts.predicted += predicted.size;
    counts.right += [...predicted].filter((span) => gold.has(span)).length;
  }
  return counts;
}

function spanF1(counts: readonly SpanCounts[]): number {
  const sum = (key: keyof SpanCounts): number => counts.reduce((total, one) => total + one[key], 0);
  return (2 * sum("right")) / (sum("predicted") + sum("gold") || 1);
}

/** `findQuotations` alone, in a warm process. */
function speedRow(documents: readonly QuotedDocument[]): BenchTable["rows"][number] {
  const readings = documents.map(({ text }) => readArticle(text));
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const started = performance.now();
  for (const { text, sentences, blocks } of readings) findQuotations(text, sentences, blocks);
  const seconds = (performance.now() - started) / 1000;
  return {
    measure: "articles of 800 words a second, findQuotations alone",
    value: String(Math.round(words / 800 / seconds)),
    note: `${String(documents.length)} articles, ${String(words)} words`,
  };
}
