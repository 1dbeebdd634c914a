import { cpuSeconds, cpuSecondsOfFamily } from "./process-figures.ts";
import { load, type Load } from "./load.ts";

/** Something that is loaded, round after round. */
export interface Target {
  readonly name: string;
  readonly origin: string;
  /** Paths, one a line. */
  readonly file: string;
  readonly gzip: boolean;
  /** Lines that one round goes on from the last: for addresses that are asked for once. */
  readonly isOnce?: boolean;
}

/** One round of a target. Processor time in milliseconds a request. */
export interface Measured extends Load {
  readonly cpuMs: number;
  readonly databaseCpuMs: number;
}

export interface RoundsPlan {
  readonly targets: readonly Target[];
  readonly rounds: number;
  readonly secondsEach: number;
  readonly applicationPid: number;
  readonly databasePid: number;
}

/**
 * Loads all targets one after another, round after round (A B C A B C …): what else the machine does in a moment falls
 * on all of them alike, and each can be compared with its neighbours in the same round.
 */
export async function measureRounds(plan: RoundsPlan): Promise<Map<string, Measured[]>> {
  const found = new Map<string, Measured[]>(plan.targets.map(({ name }) => [name, []]));
  const firstLines = new Map<string, number>();
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const target of plan.targets) {
      const firstLine = target.isOnce ? (firstLines.get(target.file) ?? 0) : round * 60_000;
      const measured = await measure(plan, target, firstLine);
      // What was on its way when the round ended was asked for too.
      firstLines.set(target.file, firstLine + measured.requests + 64);
      found.get(target.name)?.push(measured);
    }
  }
  return found;
}

async function measure(
  plan: RoundsPlan,
  { origin, file, gzip }: Target,
  firstLine: number,
): Promise<Measured> {
  const cpu = await cpuSeconds(plan.applicationPid);
  const database = await cpuSecondsOfFamily(plan.databasePid);
  const loaded = await load({ origin, file, firstLine, gzip, seconds: plan.secondsEach });
  const each = 1000 / Math.max(1, loaded.requests);
  return {
    ...loaded,
    cpuMs: ((await cpuSeconds(plan.applicationPid)) - cpu) * each,
    // Sessions that ended meanwhile take their share with them.
    databaseCpuMs: Math.max(0, (await cpuSecondsOfFamily(plan.databasePid)) - database) * each,
  };
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Median over the rounds of one target's rate as a share of another's in the same round. */
export function medianRatio(of: readonly Measured[], to: readonly Measured[]): number {
  return median(of.map((measured, round) => measured.perSecond / (to[round]?.perSecond ?? NaN)));
}
