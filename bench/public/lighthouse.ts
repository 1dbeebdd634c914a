import { createServer, type AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import lighthouse, { type RunnerResult } from "lighthouse";
import { ensureChromium } from "#lib/cli/install-chromium.ts";
import { findChromium } from "#lib/cli/find-chromium.ts";
import type { BenchDesk } from "./bench-desk.ts";
import { kilobytes, verdict, type Part } from "./part.ts";
import { median } from "./rounds.ts";

const runsEach = 3;
/** Of issue 4: what a claim page may transfer beyond an empty page of the same build, and how it must score. */
const mostMoreBytes = 70 * 1024;
const leastScores = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const mostLcpMs = 1200;

type Category = keyof typeof leastScores;

/** One page as Lighthouse's mobile profile sees it: medians of several runs. */
interface Seen {
  readonly scores: Readonly<Record<Category, number>>;
  readonly lcpMs: number;
  readonly cls: number;
  readonly bytes: number;
  readonly hosts: number;
  /** Audits below full marks, of the categories that must have them. */
  readonly missed: readonly string[];
}

/** Lighthouse 13, mobile profile with its simulated slow connection, over the desk's pages and an empty one. */
export async function measureLighthouse(desk: BenchDesk): Promise<Part> {
  if (!(await ensureChromium())) throw new Error("Chromium is missing.");
  const port = await freePort();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      `--remote-debugging-port=${String(port)}`,
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
    ],
  });
  try {
    const seen = new Map<string, Seen>();
    for (const [name, address] of await pagesOf(desk))
      seen.set(name, await look(desk.origin + address, port));
    return { rows: rowsOf(seen), about: [`Lighthouse, mobile profile, medians of ${String(runsEach)} runs`] };
  } finally {
    await browser.close();
  }
}

async function pagesOf({ db }: BenchDesk): Promise<[string, string][]> {
  const { slug, articleSlugs } = await db.publicClaim.findFirstOrThrow({
    where: { state: "live" },
    orderBy: { firstPublishedAt: "desc" },
    select: { slug: true, articleSlugs: true },
  });
  return [
    ["home", "/"],
    ["list", "/claims"],
    ["claim", `/claims/${slug}`],
    ["article", `/articles/${articleSlugs[0] ?? ""}`],
    ["empty page of this build", "/bare/0"],
  ];
}

async function look(url: string, port: number): Promise<Seen> {
  const runs: Seen[] = [];
  for (let run = 0; run < runsEach; run += 1) {
    runs.push(readResult(await runLighthouse(url, port)));
  }
  const middle = (figure: (seen: Seen) => number) => median(runs.map(figure));
  const categories = Object.keys(leastScores) as Category[];
  return {
    scores: Object.fromEntries(
      categories.map((name) => [name, middle((s) => s.scores[name])]),
    ) as Seen["scores"],
    lcpMs: middle((s) => s.lcpMs),
    cls: Math.max(...runs.map((s) => s.cls)),
    bytes: middle((s) => s.bytes),
    hosts: Math.max(...runs.map((s) => s.hosts)),
    missed: [...new Set(runs.flatMap((s) => s.missed))],
  };
}

/** One run. Chromium's trace lacks the page's beginning now and then (NO_NAVSTART): such a run has measured nothing. */
async function runLighthouse(url: string, port: number): Promise<RunnerResult> {
  const failures: string[] = [];
  while (failures.length < 3) {
    const result = await lighthouse(url, { port, output: "json", logLevel: "error" });
    const failure = result === undefined ? "no result" : result.lhr.runtimeError?.code;
    if (result !== undefined && failure === undefined) return result;
    failures.push(failure ?? "");
  }
  throw new Error(`Lighthouse failed on ${url}: ${failures.join(", ")}.`);
}

function readResult({ lhr }: RunnerResult): Seen {
  const categories = Object.keys(leastScores) as Category[];
  const figure = (audit: string) => lhr.audits[audit]?.numericValue ?? NaN;
  const details = lhr.audits["network-requests"]?.details;
  const requests = (details !== undefined && "items" in details ? details.items : []) as {
    url: string;
    transferSize?: number;
  }[];
  const fetched = requests.filter(({ url }) => /^https?:/.test(url));
  const scored = categories.filter((name) => name !== "performance");
  const audits = scored.flatMap((name) => lhr.categories[name]?.auditRefs.map(({ id }) => id) ?? []);
  return {
    scores: Object.fromEntries(
      categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
    ) as Seen["scores"],
    lcpMs: figure("largest-contentful-paint"),
    cls: figure("cumulative-layout-shift"),
    bytes: fetched.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    hosts: new Set(fetched.map(({ url }) => new URL(url).host)).size,
    missed: audits.filter((id) => {
      const score = lhr.audits[id]?.score;
      return score != null && score < 1 && lhr.audits[id]?.scoreDisplayMode !== "informative";
    }),
  };
}

function rowsOf(seen: ReadonlyMap<string, Seen>): Part["rows"] {
  const empty = seen.get("empty page of this build")?.bytes ?? NaN;
  const headings = "performance / accessibility / best practices / SEO | LCP | CLS | transferred | hosts";
  const rows = [...seen].map(([name, page]) => {
    const value = `${Object.values(page.scores).join(" / ")} | ${page.lcpMs.toFixed(0)} ms | ${page.cls.toFixed(3)} | ${kilobytes(page.bytes)} | ${String(page.hosts)}`;
    return name.startsWith("empty") ? { measure: name, value } : { measure: name, value, note: noteOf(page) };
  });
  const more = (seen.get("claim")?.bytes ?? NaN) - empty;
  const words = `${kilobytes(more)} more than the empty page, at most ${kilobytes(mostMoreBytes)}`;
  return [
    { measure: "— Lighthouse", value: headings },
    ...rows,
    {
      measure: "a claim page transfers",
      value: kilobytes(seen.get("claim")?.bytes ?? NaN),
      note: verdict(more <= mostMoreBytes, words),
    },
  ];
}

function noteOf(page: Seen): string {
  const isScored = Object.entries(leastScores).every(
    ([name, least]) => page.scores[name as Category] >= least,
  );
  const isReached = isScored && page.lcpMs <= mostLcpMs && page.cls === 0 && page.hosts === 1;
  const missed = page.missed.length === 0 ? "" : `; below full marks: ${page.missed.join(", ")}`;
  return verdict(isReached, `98 / 100 / 100 / 100, LCP ≤ ${String(mostLcpMs)} ms, CLS 0, 1 host${missed}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
