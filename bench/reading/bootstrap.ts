/** A figure with its 95 % bootstrap interval, all in the unit of the measure. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** Resamples a figure is taken over: the interval's ends then wander by about a tenth of its width. */
const resamples = 1000;

/**
 * A figure over independent items (pages, documents, debates) with its percentile bootstrap interval: the items are
 * drawn with replacement and the figure is computed anew over each draw. The draws are seeded, so that a run can be
 * repeated.
 *
 * @param figure takes the drawn items; it may be any statistic of them, such as an F of summed counts.
 */
export function bootstrap<T>(items: readonly T[], figure: (drawn: readonly T[]) => number): Interval {
  const random = seeded(20261122);
  const values = Array.from({ length: resamples }, () =>
    figure(items.map((item) => items[Math.floor(random() * items.length)] ?? item)),
  ).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(share * (resamples - 1))] ?? 0;
  return { value: figure(items), low: at(0.025), high: at(0.975) };
}

/** "81.4 [80.1–82.6]" of shares between 0 and 1. */
export function inPercent({ value, low, high }: Interval): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `${percent(value)} [${percent(low)}–${percent(high)}]`;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
