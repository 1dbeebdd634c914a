import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { extractPage, type ExtractedPage } from "#lib/intake/html/extract-page.ts";
import type { BenchTable } from "../table.ts";
import { bootstrap, inPercent } from "./bootstrap.ts";
import {
  areSameAuthors,
  bodyF,
  isSameDay,
  isSameTitle,
  meanOf,
  scoreBody,
  type PageScore,
} from "./extraction-measures.ts";

const folder = new URL("../../../shared/bench/extraction/", import.meta.url);

interface GoldPage {
  url: string;
  html: string;
  body: string;
  title?: string;
  authors?: string;
  date?: string | null;
}

interface Answered {
  gold: GoldPage;
  answer: ExtractedPage;
  /** The half of the sites it belongs to: rules were written on the first and checked on the second. */
  half: "first" | "second";
  body: PageScore;
}

/**
 * HTML pages → articles, on the development pages: body F1 of 4-token shingles, title, authors (only where the gold has
 * them) and day (± 1). Start lines (bench README): body 95.2 aeb, 88.7 newspaper4k; title 72.6, authors 72.7, date 75.0.
 */
export function run(): Promise<BenchTable["rows"]> {
  if (!existsSync(folder)) {
    const note = `${folder.pathname} is missing`;
    return Promise.resolve([{ measure: "pages", value: "not run", note }]);
  }
  const sets = { aeb: readGold("aeb"), newspaper4k: readGold("newspaper4k") };
  const seconds = warmSeconds([...sets.aeb, ...sets.newspaper4k]);
  const aeb = sets.aeb.map(answered);
  const newspaper = sets.newspaper4k.map(answered);
  const pages = aeb.length + newspaper.length;
  return Promise.resolve([
    ...bodyRows("aeb", aeb),
    ...bodyRows("newspaper4k", newspaper),
    ...shareRows("title", newspaper, ({ gold, answer }) => isSameTitle(gold.title ?? "", answer.title)),
    ...shareRows(
      "authors",
      newspaper.filter(({ gold }) => (gold.authors ?? "") !== ""),
      ({ gold, answer }) => areSameAuthors(gold.authors ?? "", answer.authors),
    ),
    ...shareRows(
      "date",
      newspaper.filter(({ gold }) => (gold.date ?? "") !== ""),
      ({ gold, answer }) => isSameDay(gold.date ?? "", answer.publishedAt),
    ),
    {
      measure: "pages a second of processor time, warm",
      value: (pages / seconds).toFixed(0),
      note: `${String(pages)} pages, ${megabytes(sets)} MB of HTML, one core; processor time, since the machine is shared`,
    },
  ]);
}

function readGold(name: string): GoldPage[] {
  const text = gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, folder))).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as GoldPage);
}

function answered(gold: GoldPage): Answered {
  const answer = extractPage(gold.html, gold.url);
  return { gold, answer, half: halfOf(gold.url), body: scoreBody(gold.body, answer.text) };
}

/** The half of the sites an address belongs to, by a hash of the registered domain: pages of a site stay together. */
function halfOf(url: string): Answered["half"] {
  const labels = new URL(url).hostname.replace(/^www\./, "").split(".");
  const isSecondLevel = labels.length > 2 && ["co", "com", "go"].includes(labels.at(-2) ?? "");
  const domain = labels.slice(isSecondLevel ? -3 : -2).join(".");
  return (createHash("md5").update(domain).digest()[0] ?? 0) % 2 === 0 ? "first" : "second";
}

function bodyRows(set: string, pages: readonly Answered[]): BenchTable["rows"] {
  const figure = (drawn: readonly Answered[]): number => bodyF(drawn.map(({ body }) => body));
  const { precision, recall } = meanOf(pages.map(({ body }) => body));
  const note = `precision ${percent(precision)}, recall ${percent(recall)}, ${String(pages.length)} pages; ${halves(pages, figure)}`;
  return [{ measure: `body F1, ${set}`, value: inPercent(bootstrap(pages, figure)), note }];
}

function shareRows(
  measure: string,
  pages: readonly Answered[],
  isRight: (page: Answered) => boolean,
): BenchTable["rows"] {
  const figure = (drawn: readonly Answered[]): number => drawn.filter(isRight).length / drawn.length;
  const note = `${String(pages.length)} pages; ${halves(pages, figure)}`;
  return [{ measure, value: inPercent(bootstrap(pages, figure)), note }];
}

function halves(pages: readonly Answered[], figure: (pages: readonly Answered[]) => number): string {
  return (["first", "second"] as const)
    .map((half) => `${half} half ${percent(figure(pages.filter((page) => page.half === half)))}`)
    .join(", ");
}

/** Processor seconds of one pass after a first one. */
function warmSeconds(pages: readonly GoldPage[]): number {
  for (const { html, url } of pages) extractPage(html, url);
  const before = process.cpuUsage();
  for (const { html, url } of pages) extractPage(html, url);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function megabytes(sets: Record<string, readonly GoldPage[]>): string {
  const chars = Object.values(sets)
    .flat()
    .reduce((total, { html }) => total + html.length, 0);
  return (chars / 1e6).toFixed(0);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { measure, value, note } of await run())
    console.log(`${measure.padEnd(42)} ${value.padStart(20)}  ${note ?? ""}`);
}
