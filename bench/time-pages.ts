import { setTimeout as pause } from "node:timers/promises";

/** One line of the table: the addresses that stand for it, asked in turn, so that no single row is measured warm. */
export interface TimedPage {
  readonly measure: string;
  readonly paths: readonly string[];
}

/** Milliseconds from the request to the last byte. `problem` says why there is no figure. */
export interface PageTimes {
  readonly measure: string;
  readonly median: number;
  readonly p95: number;
  readonly problem: string | null;
}

export interface TimingPlan {
  readonly origin: string;
  readonly cookie: string;
  /** Requests that count, for each page. */
  readonly rounds: number;
}

/** Requests of each page before the first that counts: the process compiles, the database reads its tables. */
const warmUpRounds = 5;

/**
 * Asks all pages one after another, round after round, one request at a time: what else the machine does in a moment
 * falls on every page alike, so that figures of one run can be compared with each other.
 */
export async function timePages(plan: TimingPlan, pages: readonly TimedPage[]): Promise<PageTimes[]> {
  const times = pages.map((): number[] => []);
  const problems = pages.map((): string | null => null);
  for (let round = 0; round < warmUpRounds + plan.rounds; round += 1) {
    for (const [i, page] of pages.entries()) {
      if (problems[i] !== null) continue;
      const path = page.paths[round % page.paths.length] ?? "/";
      const { status, ms } = await timeRequest(plan, path);
      if (status !== 200) problems[i] = `${path} answered ${status}`;
      else if (round >= warmUpRounds) times[i]?.push(ms);
      // Work left over from an answer (a cache entry, a log line) is not the next page's.
      await pause(2);
    }
  }
  return pages.map(({ measure }, i) => {
    const sorted = (times[i] ?? []).sort((a, b) => a - b);
    return { measure, median: at(sorted, 0.5), p95: at(sorted, 0.95), problem: problems[i] ?? null };
  });
}

async function timeRequest(plan: TimingPlan, path: string): Promise<{ status: number; ms: number }> {
  const start = performance.now();
  const answer = await fetch(plan.origin + path, { headers: { cookie: plan.cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  return { status: answer.status, ms: performance.now() - start };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How a crowd fares: everybody asks for a page at once. */
export interface CrowdTimes {
  readonly people: number;
  /** Until the last of them has an answer, in milliseconds. */
  readonly all: number;
  /** Answers that were no page. */
  readonly refused: number;
}

/** Asks for as many pages at once as there are people: shows whether the connections to the database suffice. */
export async function timeCrowd(
  plan: TimingPlan,
  paths: readonly string[],
  people: number,
): Promise<CrowdTimes> {
  const start = performance.now();
  const crowd = Array.from({ length: people }, (_, i) => timeRequest(plan, paths[i % paths.length] ?? "/"));
  const answers = await Promise.all(crowd);
  const refused = answers.filter((answer) => answer.status !== 200).length;
  return { people, all: performance.now() - start, refused };
}
