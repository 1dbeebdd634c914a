import { kilobytes, type Part } from "./part.ts";
import { median, type Measured } from "./rounds.ts";

/**
 * One target's row: requests/s | CPU ms | p50 / p95 ms | KB, each the middle of its rounds; what is to be said of it; and
 * requests that brought no page.
 */
export function measuredRow(
  name: string,
  measured: readonly Measured[],
  notes: readonly string[],
  cpuDecimals = 2,
): Part["rows"][number] {
  const failed = measured.reduce((sum, each) => sum + each.failed, 0);
  const all = [...notes, ...(failed > 0 ? [`FAILED: ${String(failed)} requests without a page`] : [])];
  return {
    measure: name,
    value: wordsOf(measured, cpuDecimals),
    ...(all.length === 0 ? {} : { note: all.join("; ") }),
  };
}

function wordsOf(measured: readonly Measured[], cpuDecimals: number): string {
  const middle = (figure: (each: Measured) => number) => median(measured.map(figure));
  const cpu = [middle((m) => m.cpuMs), middle((m) => m.databaseCpuMs)].map((ms) => ms.toFixed(cpuDecimals));
  const latency = `${middle((m) => m.p50).toFixed(1)} / ${middle((m) => m.p95).toFixed(1)}`;
  return `${middle((m) => m.perSecond)
    .toFixed(0)
    .padStart(6)} | ${cpu.join(" + ")} | ${latency} | ${kilobytes(middle((m) => m.bytesPerRequest))}`;
}
