import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { BenchTable } from "../table.ts";
import { measuredRow } from "./measured-row.ts";
import { kilobytes, verdict, type Part } from "./part.ts";
import { writeAddresses, type Addresses, type Row } from "./addresses.ts";
import { askAll } from "./ask-all.ts";
import { barePageOf, sizeOf, type BarePage } from "./bare-page.ts";
import type { BenchDesk } from "./bench-desk.ts";
import { measureRounds, median, medianRatio, type Measured, type Target } from "./rounds.ts";
import { residentBytes } from "./process-figures.ts";

type Rows = BenchTable["rows"];

const rounds = 5;
const secondsEach = 3;

/** Rows that have a bare page of their own size, and the share of its rate that they must reach (issue 4). */
const compared = [
  { row: "claim", target: 0.8 },
  { row: "list", target: 0.8 },
  { row: "feed", target: 0.8 },
  { row: "filtered", target: 0.3 },
] as const;

/** Requests a second that any search must reach (issue 4). */
const searchTarget = 250;
const mostResidentBytes = 1e9;

type Compared = (typeof compared)[number]["row"];

/**
 * How many public pages one application process answers a second, with 16 connections, and what each costs it; beside
 * them a bare page of the same size, kept by our door like them and as Next serves it.
 */
export async function measureThroughput(desk: BenchDesk): Promise<Part> {
  const addresses = await writeAddresses(desk.db, desk.folder);
  const warming = performance.now();
  for (const row of ["claim", "list", "feed", "filtered", "search"] as const) {
    await askAll(desk.origin, addresses[row].all);
  }
  const warmed = (performance.now() - warming) / 1000;
  const bare = await barePages(desk, addresses);
  const rows: Rows = [];
  for (const gzip of [true, false]) {
    const found = await measureRounds({
      ...{ rounds, secondsEach, targets: targetsOf(desk, addresses, bare, gzip) },
      ...{ applicationPid: desk.application.pid, databasePid: desk.databasePid },
    });
    rows.push({ measure: gzip ? "— with gzip" : "— without gzip", value: headings });
    rows.push(...rowsOf(found, bare, gzip));
  }
  const resident = await residentBytes(desk.application.pid);
  rows.push({
    measure: "memory of the process at the end",
    value: `${(resident / 1e6).toFixed(0)} MB`,
    note: verdict(resident <= mostResidentBytes, "at most 1,000 MB"),
  });
  const asked = compared.map(({ row }) => addresses[row].all.length).join(", ");
  const about = [
    `wrk, 1 thread, 16 connections, on the same cores; medians of ${String(rounds)} rounds of ${String(secondsEach)} s, all rows in turn`,
    `addresses (claim, list, feed, filtered): ${asked}; searches: ${String(addresses.search.all.length)} again and again, ${String(addresses["search, new"].all.length)} once each; drawn by Zipf (s = 1)`,
    `warming pass over all of them: ${warmed.toFixed(0)} s`,
  ];
  return { rows, about };
}

async function barePages(
  desk: BenchDesk,
  addresses: Record<Row, Addresses>,
): Promise<Record<Compared, BarePage>> {
  const pages = await Promise.all(
    compared.map(async ({ row }) => {
      const { bytes } = await sizeOf(desk.origin, addresses[row].all[0] ?? "/");
      const page = await barePageOf(desk.origin, bytes);
      await writeFile(bareFile(desk, row), page.address);
      await writeFile(bareFile(desk, `${row}-by-next`), page.address.replace("?kept=1", ""));
      return [row, page] as const;
    }),
  );
  return Object.fromEntries(pages) as Record<Compared, BarePage>;
}

function bareFile({ folder }: BenchDesk, name: string): string {
  return path.join(folder, `bare-${name}.txt`);
}

function targetsOf(
  desk: BenchDesk,
  addresses: Record<Row, Addresses>,
  bare: Record<Compared, BarePage>,
  gzip: boolean,
): Target[] {
  const { origin } = desk;
  const target = (name: string, file: string): Target => ({ name, origin, file, gzip });
  return [
    ...compared.flatMap(({ row }) => [
      target(bareName(row, bare[row]), bareFile(desk, row)),
      target(row, addresses[row].file),
    ]),
    target("bare by Next", bareFile(desk, "claim-by-next")),
    target("search", addresses.search.file),
    // Asked for once each: with and without gzip there is no difference worth the time.
    ...(gzip
      ? (["filtered, new", "search, new"] as const).map((row) => ({
          ...target(row, addresses[row].file),
          isOnce: true,
        }))
      : []),
  ];
}

function bareName(row: Compared, { bytes, gzipBytes }: BarePage): string {
  return `bare page for ${row}: ${kilobytes(bytes)} (${kilobytes(gzipBytes)} gzip)`;
}

const headings = "requests/s | CPU ms: application + database | p50 / p95 ms | KB";

function rowsOf(
  found: ReadonlyMap<string, Measured[]>,
  bare: Record<Compared, BarePage>,
  gzip: boolean,
): Rows {
  const targets = new Map<string, (typeof compared)[number]>(compared.map((each) => [each.row, each]));
  return [...found].map(([name, measured]) => {
    const against = targets.get(name);
    const notes: string[] = [];
    if (against !== undefined) {
      const ratio = medianRatio(measured, found.get(bareName(against.row, bare[against.row])) ?? []);
      const words = `${ratio.toFixed(2)} × its bare page, at least ${String(against.target)}`;
      notes.push(gzip ? verdict(ratio >= against.target, words) : words);
      if (against.row === "claim") {
        notes.push(
          `${medianRatio(measured, found.get("bare by Next") ?? []).toFixed(2)} × the bare page by Next`,
        );
      }
    }
    if (name.startsWith("search")) {
      const rate = median(measured.map(({ perSecond }) => perSecond));
      notes.push(verdict(rate >= searchTarget, `at least ${String(searchTarget)}/s`));
    }
    return measuredRow(name, measured, notes);
  });
}
