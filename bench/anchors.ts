import { autumnArticles } from "#lib/cli/sample/articles-autumn.ts";
import { quayArticles } from "#lib/cli/sample/articles-quay.ts";
import { waterArticles } from "#lib/cli/sample/articles-water.ts";
import { locate } from "#lib/domain/anchor/locate.rules.ts";
import { contextAround } from "#lib/domain/article/article.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import { readArticle } from "#lib/language/read-article.ts";
import type { BenchTable } from "./table.ts";

/** What an update does to the words a claim stands on. `null`: they are gone, and must be given up. */
type Edit = (words: string[], pick: (below: number) => number) => string[] | null;

const edits: Readonly<Record<string, Edit>> = {
  "left as they are": (words) => words,
  "one word in twelve changed": (words, pick) => changed(words, pick, 12),
  "one word in four changed": (words, pick) => changed(words, pick, 4),
  "a clause of four words put in": (words, pick) => {
    const at = pick(words.length + 1);
    return [...words.slice(0, at), "according", "to", "two", "witnesses", ...words.slice(at)];
  },
  "a third cut out": (words, pick) => {
    const length = Math.max(1, Math.floor(words.length / 3));
    const at = pick(words.length - length + 1);
    return [...words.slice(0, at), ...words.slice(at + length)];
  },
  "the first and last word changed": (words) => ["Meanwhile", ...words.slice(1, -1), "tomorrow"],
  "taken out with their sentence": () => null,
};

const fillers = ["however", "the", "harbour", "seven", "yesterday", "of", "people", "new", "said", "2031"];

function changed(words: string[], pick: (below: number) => number, every: number): string[] {
  return words.map((word) => (pick(every) === 0 ? (fillers[pick(fillers.length)] ?? word) : word));
}

interface Tally {
  exact: number;
  proposedRight: number;
  wrong: number;
  orphaned: number;
  total: number;
}

/**
 * Anchors carried to another revision: every sentence and half sentence of the sample desk's articles, each once with
 * each edit, and three further edits elsewhere in the text. "Right" overlaps the edited words by at least half of both.
 * These are edits we made up: they order weights and thresholds, they are no promise about real updates.
 */
export function run(): Promise<BenchTable> {
  const texts = [...autumnArticles, ...quayArticles, ...waterArticles].map(({ text }) => text.trim());
  const rows = Object.entries(edits).map(([measure, edit]) => {
    const tally: Tally = { exact: 0, proposedRight: 0, wrong: 0, orphaned: 0, total: 0 };
    for (const text of texts) for (const span of spansOf(text)) note(tally, text, span, edit);
    const share = (count: number) => `${((100 * count) / tally.total).toFixed(1)} %`;
    const value = `exact ${share(tally.exact)} · right place ${share(tally.proposedRight)} · orphaned ${share(tally.orphaned)} · wrong place ${share(tally.wrong)}`;
    return { measure, value };
  });
  return Promise.resolve({
    name: "Anchors on a new revision",
    about: [`${String(texts.length)} texts of the sample desk, edits drawn with a fixed seed`],
    rows,
  });
}

function spansOf(text: string): Span[] {
  return readArticle(text)
    .sentences.map(({ start, end }) => ({ start, end }))
    .filter(({ start, end }) => text.slice(start, end).split(/\s+/).length >= 5)
    .flatMap((sentence) => {
      const half = text.indexOf(" ", sentence.start + ((sentence.end - sentence.start) >> 1));
      return half > 0 && half < sentence.end ? [sentence, { start: sentence.start, end: half }] : [sentence];
    });
}

function note(tally: Tally, text: string, span: Span, edit: Edit): void {
  const random = seeded(span.start * 31 + text.length);
  const pick = (below: number) => Math.floor(random() * below);
  const words = edit(text.slice(span.start, span.end).split(" "), pick);
  const before = disturbed(text.slice(0, span.start), pick);
  const after = disturbed(text.slice(span.end), pick);
  const middle = words?.join(" ") ?? "";
  const rest = words === null ? after.replace(/^[^.!?\n]*[.!?]?/, "") : after;
  const exact = text.slice(span.start, span.end);
  const found = locate(
    { exact, ...contextAround(text, span), start: span.start },
    `${before}${middle}${rest}`,
  );
  tally.total += 1;
  if (found.status === "orphaned") tally.orphaned += 1;
  else if (words === null || !overlap(found, { start: before.length, end: before.length + middle.length }))
    tally.wrong += 1;
  else if (found.status === "exact") tally.exact += 1;
  else tally.proposedRight += 1;
}

/** One or two words changed or put in, somewhere. */
function disturbed(text: string, pick: (below: number) => number): string {
  const words = text.split(" ");
  for (let n = 0; n < 2 && words.length > 2; n += 1) words.splice(pick(words.length), 0, "lately");
  return words.join(" ");
}

function overlap(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= (a.end - a.start) / 2 && shared >= (b.end - b.start) / 2;
}

/** A small generator (mulberry32's mixing is public domain; written anew): 0 ≤ x < 1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
